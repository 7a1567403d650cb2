/** Whatever a user does to a dialogue can be taken back, and what cannot be done changes nothing. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dialogueCommandSchema } from '../../../src/domain/commands/dialogueCommand.ts';
import { done, EMPTY_HISTORY, type History, redone, undone } from '../../../src/domain/commands/history.ts';
import { reduce } from '../../../src/domain/commands/reduce.ts';
import { type Dialogue, dialogueSchema } from '../../../src/domain/model/dialogue.ts';
import { anyCommand, round } from '../../main/library/world.ts';

const start = round(7).dialogue;

it('every command that is carried out is taken back by its inverse, and done again by the inverse of that', () => {
  let carriedOut = 0;
  fc.assert(
    fc.property(fc.array(anyCommand(), { maxLength: 30 }), (commands) => {
      let dialogue: Dialogue = start;
      for (const command of commands) {
        dialogueCommandSchema.parse(command);
        const frozen = JSON.stringify(dialogue);
        const reduced = reduce(dialogue, command);
        expect(JSON.stringify(dialogue)).toBe(frozen);
        if (!reduced.ok) {
          expect(reduced.error.code).toBe('command.refused');
          continue;
        }
        carriedOut += 1;
        const after = dialogueSchema.parse(reduced.value.dialogue);
        const back = reduce(after, dialogueCommandSchema.parse(reduced.value.inverse));
        if (!back.ok) throw new Error(`${command.type} cannot be taken back`);
        expect(back.value.dialogue).toEqual(dialogue);
        const again = reduce(back.value.dialogue, back.value.inverse);
        expect(again.ok && again.value.dialogue).toEqual(after);
        dialogue = after;
      }
    }),
  );
  expect(carriedOut).toBeGreaterThan(100);
});

it('undoing everything leads back to the start, and redoing everything to the end', () => {
  fc.assert(
    fc.property(fc.array(anyCommand(), { maxLength: 30 }), (commands) => {
      let dialogue: Dialogue = start;
      let history: History = EMPTY_HISTORY;
      for (const command of commands) {
        const reduced = reduce(dialogue, command);
        if (!reduced.ok) continue;
        dialogue = reduced.value.dialogue;
        history = done(history, { dialogueId: dialogue.id, command: reduced.value.inverse });
      }
      const end = dialogue;
      const step = (from: 'undo' | 'redo', move: typeof undone) => {
        for (let next = history[from].at(-1); next; next = history[from].at(-1)) {
          const reduced = reduce(dialogue, next.command);
          if (!reduced.ok) throw new Error(`${next.command.type} is refused`);
          dialogue = reduced.value.dialogue;
          history = move(history, { dialogueId: dialogue.id, command: reduced.value.inverse });
        }
      };
      step('undo', undone);
      expect(dialogue).toEqual(start);
      step('redo', redone);
      expect(dialogue).toEqual(end);
    }),
  );
});
