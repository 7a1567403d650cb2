/** What a script needs to know of the machine and of whoever called it. */
import { type Failure, failure } from '../src/domain/failure/failure.ts';
import { describeFailure } from '../src/domain/failure/texts.ts';

/** Whether a window can be opened. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}

/** npm runs scripts in the project's folder; a user's paths are relative to where npm was called. */
export function returnToCaller(): void {
  const caller = process.env.INIT_CWD;
  if (caller) process.chdir(caller);
}

/** Says a failure in one line on stderr, in the computer's language, and sets the exit status. */
export function giveUp(what: Failure): void {
  const lang = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('ja') ? 'ja' : 'en';
  const { message, hint } = describeFailure(what, lang);
  process.stderr.write(`taiwa: ${message} ${hint}\n`);
  process.exitCode = 1;
}

/** Anything a script did not foresee, as a failure. */
export function unforeseen(error: unknown): Failure {
  return failure('unexpected', null, { reason: error instanceof Error ? error.message : String(error) });
}
