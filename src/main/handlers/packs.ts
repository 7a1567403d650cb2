/** Answers the calls for printing briefing packs. */
import type { packCalls } from '../../contract/packs.ts';
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok } from '../../domain/result.ts';
import type { HandlersOf } from './handlers.ts';
import type { Rooms } from './rooms.ts';

export function packHandlers(_rooms: Rooms): HandlersOf<keyof typeof packCalls> {
  const missing = fail(failure('unexpected', null, { reason: 'packs are not built yet' }));
  return {
    'packs.save': async () => missing,
    'packs.print': async () => missing,
    'packs.cancel': async () => ok(null),
  };
}
