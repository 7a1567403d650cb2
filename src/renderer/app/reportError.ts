/** Sends an error that nobody foresaw to main's log. */
import { asked } from '../session/asked.ts';

/** Cut to what the contract takes. */
const MESSAGE_UNITS = 10_000;
const STACK_UNITS = 50_000;

export function reportError(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? null) : null;
  void asked(window.taiwa.calls['window.reportError'], {
    message: message.slice(0, MESSAGE_UNITS),
    stack: stack?.slice(0, STACK_UNITS) ?? null,
  });
}

/** Reports whatever is thrown outside of React's reach. */
export function reportUncaught(): void {
  window.addEventListener('error', ({ error, message }) => reportError(error ?? message));
  window.addEventListener('unhandledrejection', ({ reason }) => reportError(reason));
}
