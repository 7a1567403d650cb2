/** Entry of a host process that a test starts. */
import { runOnHost } from './run.ts';

await runOnHost(process.argv.slice(2));
