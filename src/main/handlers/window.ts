/** Answers the calls about the window itself. */
import type { windowCalls } from '../../contract/window.ts';
import { ok } from '../../domain/result.ts';
import type { HandlersOf } from './handlers.ts';
import type { Rooms } from './rooms.ts';

export function windowHandlers(rooms: Rooms): HandlersOf<keyof typeof windowCalls> {
  return {
    'window.flushed': async ({ allSaved }) => {
      rooms.flushed(allSaved);
      return ok(null);
    },
    'window.reportError': async ({ message, stack }) => {
      rooms.reportError(message, stack);
      return ok(null);
    },
  };
}
