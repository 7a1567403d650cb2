/** `npm start`: opens Taiwa in a window, on Electron or on an installed browser, and says in one line on which. */
import { findInstalledBrowser } from '../test/host/findBrowser.ts';
import { HOST_VARIABLE, type HostOptions } from '../test/host/options.ts';
import { runOnHost } from '../test/host/run.ts';
import { ensureBuilt } from './ensureBuilt.ts';

ensureBuilt();
const browser = findInstalledBrowser();
const options: HostOptions = {
  browser: browser?.path ?? null,
  browserArgs: browser?.args ?? [],
  browserEnv: browser?.env ?? {},
  headless: false,
  underTest: false,
  bypassCsp: false,
  locale: null,
};
process.env[HOST_VARIABLE] = JSON.stringify(options);
process.stderr.write(`Taiwa on ${browser?.name} (host)\n`);
await runOnHost(process.argv.slice(2));
