/** `npm run taiwa -- COMMAND`: the app without a window. stdout is the command's alone, and so is the exit status. */
import { closeSync, openSync, readSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { failure } from '../src/domain/failure/failure.ts';
import { HEAD_BYTES, pageFormat, sniffFormat } from '../src/main/importing/formats.ts';
import { bundledBrowser } from '../test/host/bundledBrowser.ts';
import { findInstalledBrowser } from '../test/host/findBrowser.ts';
import { hostVariable } from '../test/host/options.ts';
import { runOnBuiltHost } from './buildHost.ts';
import { findElectron } from './electronRuntime.ts';
import { ensureBuilt } from './ensureBuilt.ts';
import { runOnElectron } from './onElectron.ts';
import { giveUp, hasDisplay, returnToCaller, unforeseen } from './surroundings.ts';

/** The command that lays pages out; the others need a browser only for a document that is more than text. */
const PRINTING = ['pack'];
const READING = ['parse', 'import'];

const argv = process.argv.slice(2);
await run().catch((error: unknown) => giveUp(unforeseen(error)));

/** Whether an argument names a document that is read in a page. */
function needsPage(argument: string): boolean {
  try {
    const file = openSync(resolve(process.env.INIT_CWD ?? '.', argument), 'r');
    try {
      const head = Buffer.alloc(HEAD_BYTES);
      const length = readSync(file, head, 0, HEAD_BYTES, 0);
      return pageFormat(sniffFormat(head.subarray(0, length), extname(argument)) ?? '') !== null;
    } finally {
      closeSync(file);
    }
  } catch {
    // Not a file: the command itself says so.
    return false;
  }
}

async function run(): Promise<void> {
  ensureBuilt();
  const [command = 'help', ...rest] = argv;
  const needsBrowser = PRINTING.includes(command) || (READING.includes(command) && rest.some(needsPage));
  const electron = needsBrowser && !process.env.TAIWA_BROWSER && hasDisplay() ? findElectron() : null;
  returnToCaller();
  if (electron !== null) return runOnElectron(electron, [command, ...rest]);
  const browser = needsBrowser ? (findInstalledBrowser() ?? bundledBrowser()) : null;
  if (needsBrowser && browser === null) return giveUp(failure('start.noBrowser'));
  Object.assign(process.env, hostVariable({ browser, headless: true }));
  await runOnBuiltHost([command, ...rest]);
}
