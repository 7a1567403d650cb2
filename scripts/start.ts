/** `npm start`: opens Taiwa in a window, on Electron or else on an installed browser, and says in one line on which. */
import { failure } from '../src/domain/failure/failure.ts';
import { type FoundBrowser, findInstalledBrowser } from '../test/host/findBrowser.ts';
import { hostVariable } from '../test/host/options.ts';
import { runOnBuiltHost } from './buildHost.ts';
import { fetchElectron, findElectron } from './electronRuntime.ts';
import { ensureBuilt } from './ensureBuilt.ts';
import { runOnElectron } from './onElectron.ts';
import { giveUp, hasDisplay, returnToCaller, unforeseen } from './surroundings.ts';

const argv = process.argv.slice(2);
await start().catch((error: unknown) => giveUp(unforeseen(error)));

async function start(): Promise<void> {
  if (!hasDisplay()) return giveUp(failure('start.noDisplay'));
  ensureBuilt();
  // A browser named by the user is asked for instead of Electron.
  const named = process.env.TAIWA_BROWSER ? findInstalledBrowser() : null;
  if (named !== null) return onBrowser(named, 'named in TAIWA_BROWSER');
  const installed = findElectron();
  const electron = installed === null ? await fetchElectron() : { path: installed };
  if ('path' in electron) {
    say(`Taiwa runs on Electron (${electron.path})`);
    returnToCaller();
    return runOnElectron(electron.path, argv);
  }
  const browser = findInstalledBrowser();
  if (browser === null || !browser.canShow) return giveUp(failure('start.noBrowser'));
  return onBrowser(browser, `Electron could not be fetched: ${electron.reason}`);
}

async function onBrowser(browser: FoundBrowser, why: string): Promise<void> {
  say(`Taiwa runs on ${browser.name}, through the host (${why})`);
  returnToCaller();
  Object.assign(process.env, hostVariable({ browser, headless: false }));
  await runOnBuiltHost(argv);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
