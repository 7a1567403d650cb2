/** Runs the built app on the host: `electron` is the stand-in, everything else is the same as on Electron. */
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { hostOptions } from './options.ts';

/** The host runs as it is written, and as it is built (`scripts/buildHost.ts`). */
const STAND_IN = import.meta.url.endsWith('.ts') ? './electron.ts' : './electron.js';
const TAIWA = new URL('../../out/main/index.js', import.meta.url).href;

/**
 * Starts `out/main` in this process.
 * @param argv what the user gave the app, without Node's and Electron's own arguments.
 */
export async function runOnHost(argv: string[]): Promise<void> {
  register('./hook.mjs', import.meta.url, { data: new URL(STAND_IN, import.meta.url).href });
  const { app } = await import('./app.ts');
  process.argv = [process.execPath, app.getAppPath(), ...argv];
  if (hostOptions().underTest) {
    const { obeyTest } = await import('./control.ts');
    obeyTest();
  }
  const { main } = hostOptions();
  await import(main === null ? TAIWA : pathToFileURL(main).href);
}
