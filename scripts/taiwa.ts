/** `npm run taiwa -- COMMAND`: the app without a window. stdout is the command's alone, and so is the exit status. */
import { failure } from '../src/domain/failure/failure.ts';
import { bundledBrowser } from '../test/host/bundledBrowser.ts';
import { findInstalledBrowser } from '../test/host/findBrowser.ts';
import { hostVariable } from '../test/host/options.ts';
import { runOnHost } from '../test/host/run.ts';
import { findElectron } from './electronRuntime.ts';
import { ensureBuilt } from './ensureBuilt.ts';
import { runOnElectron } from './onElectron.ts';
import { giveUp, hasDisplay, returnToCaller, unforeseen } from './surroundings.ts';

/** The commands that lay pages out; all others need no browser. */
const PRINTING = ['pack'];

const argv = process.argv.slice(2);
await run().catch((error: unknown) => giveUp(unforeseen(error)));

async function run(): Promise<void> {
  ensureBuilt();
  const [command = 'help', ...rest] = argv;
  const prints = PRINTING.includes(command);
  const electron = prints && !process.env.TAIWA_BROWSER && hasDisplay() ? findElectron() : null;
  returnToCaller();
  if (electron !== null) return runOnElectron(electron, [command, ...rest]);
  const browser = prints ? (findInstalledBrowser() ?? bundledBrowser()) : null;
  if (prints && browser === null) return giveUp(failure('start.noBrowser'));
  Object.assign(process.env, hostVariable({ browser, headless: true }));
  await runOnHost([command, ...rest]);
}
