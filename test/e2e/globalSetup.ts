/** Before the end-to-end tests: the built app is what the source says, and the report says what it runs on. */
import { ensureHostBuilt } from '../../scripts/buildHost.ts';
import { ensureBuilt } from '../../scripts/ensureBuilt.ts';
import { describeLauncher } from './launch.ts';

export async function setup(): Promise<void> {
  ensureBuilt();
  await ensureHostBuilt();
  process.stdout.write(`End-to-end tests run on ${describeLauncher()}\n`);
}
