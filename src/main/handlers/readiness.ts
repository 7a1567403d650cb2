/** Answers the calls that tell what a round still lacks. */
import type { readinessCalls } from '../../contract/readiness.ts';
import { readinessOf } from '../../domain/readiness/readiness.ts';
import { ok } from '../../domain/result.ts';
import { roundsBefore } from '../packs/roundsBefore.ts';
import type { HandlersOf } from './handlers.ts';
import type { Rooms } from './rooms.ts';

export function readinessHandlers(rooms: Rooms): HandlersOf<keyof typeof readinessCalls> {
  return {
    'readiness.read': async ({ dialogueId, lang }) => {
      const opened = await rooms.shelf.library;
      if (!opened.ok) return opened;
      const dialogue = await opened.value.read(dialogueId);
      if (!dialogue.ok) return dialogue;
      const before = await roundsBefore(opened.value, dialogue.value);
      if (!before.ok) return before;
      const { ownSide, marking, pace } = opened.value.index().settings;
      return ok(
        readinessOf({ dialogue: dialogue.value, before: before.value, ownSide, marking, pace, lang }),
      );
    },
  };
}
