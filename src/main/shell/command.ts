/** The app as a command: no window, its output on stdout, its result the exit status. */
import { app } from 'electron';
import type { Log } from './log.ts';

/** Runs a command and ends the process with its exit status. */
export function runAsCommand(argv: string[], log: Log): void {
  log.error(`no command ${argv.join(' ')} yet`);
  process.stderr.write('taiwa: the command line is not built yet\n');
  app.exit(1);
}
