/**
 * Opens the built app for a test or a script, without a window on the screen, and gives its page.
 *
 *   import { launchTaiwa } from './launch.ts';
 *   const taiwa = await launchTaiwa();              // a new, empty library in a temporary folder
 *   await taiwa.page.getByRole('heading').first().waitFor();
 *   await taiwa.page.screenshot({ path: 'test-results/topic.png' });
 *   await taiwa.answerSave('/tmp/pack.pdf');        // answers the next save dialog
 *   await taiwa.chooseMenu('undo');                 // as from the menu bar
 *   await taiwa.quit();                             // as a user quits: flushes and closes the library
 *   const again = await launchTaiwa({ library: taiwa.library });   // the same library
 *
 * Everything it can do is in `taiwa.ts`. `npm run build` first: only `npm test` and the e2e project build by
 * themselves. A script is run with `node --import tsx path/to/script.ts`.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOnElectron, usableElectron } from './electronLauncher.ts';
import { hostBrowser, launchOnHost } from './hostLauncher.ts';
import type { LaunchOptions, Taiwa } from './taiwa.ts';

export type { Attempt, LaunchOptions, Taiwa } from './taiwa.ts';

/** Starts the app: on Electron where its runtime is there, else on the host. */
export async function launchTaiwa(options: LaunchOptions = {}): Promise<Taiwa> {
  const library = options.library ?? join(mkdtempSync(join(tmpdir(), 'taiwa-library-')), 'library');
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'taiwa-user-'));
  const electron = usableElectron();
  return electron === null
    ? launchOnHost(options, library, userData)
    : launchOnElectron(electron, options, library, userData);
}

/** Whether the tests run on the host; some things can only be seen there, some only on Electron. */
export function runsOnHost(): boolean {
  return usableElectron() === null;
}

/** What the tests run on, in a line. */
export function describeLauncher(): string {
  const electron = usableElectron();
  return electron === null ? `${hostBrowser().name}, through the host` : `Electron (${electron})`;
}
