/** Records edits for undo so that a burst of typing is one step, not one for every save. */
import type { DialogueCommand } from '../../domain/commands/dialogueCommand.ts';
import { done, type History, type Step } from '../../domain/commands/history.ts';

/** Typing that pauses longer than this begins a new step. */
export const BURST_MS = 3_000;

/** Whatever is edited next is a step of its own. */
export function endBurst(): void {
  lastTyped = null;
}

let lastTyped: { id: string; at: number } | null = null;

/** The history after an edit whose inverse is `inverse`, made at `now` (milliseconds). */
export function recorded(history: History, inverse: Step, now: number): History {
  const id = typedIn(inverse.command);
  const before = lastTyped;
  lastTyped = id === null ? null : { id, at: now };
  const newest = history.undo.at(-1);
  const goesOn =
    id !== null &&
    before?.id === id &&
    now - before.at < BURST_MS &&
    newest !== undefined &&
    typedIn(newest.command) === id &&
    // What was taken away is never one with what was typed before.
    inverse.command.type !== 'utterance.remove';
  // The older inverse leads back to before the burst: it stands for the whole of it.
  return goesOn ? { undo: history.undo, redo: [] } : done(history, inverse);
}

/** The note or line of the meeting that an inverse takes typing back in; null for any other. */
function typedIn(inverse: DialogueCommand): string | null {
  switch (inverse.type) {
    case 'note.edit':
      return inverse.id;
    case 'utterance.edit':
      return inverse.utterance.id;
    // A line begins with its first words.
    case 'utterance.remove':
      return inverse.id;
    default:
      return null;
  }
}
