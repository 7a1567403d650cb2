/** Records edits for undo so that a burst of typing, or a visit of a field, is one step, not one for every save. */
import type { DialogueCommand } from '../../domain/commands/dialogueCommand.ts';
import { done, type History, type Step } from '../../domain/commands/history.ts';

/** Typing that pauses longer than this begins a new step. */
export const BURST_MS = 3_000;

/** From the first key in a field until it is left: one step, however often it is saved and however long it takes. */
export type Visit = symbol;

/** What goes on for as long as its step is the newest one. */
interface Burst {
  id: string | Visit;
  /** The newest step of the history when it was recorded. */
  step: Step | undefined;
  /** Milliseconds; what is typed later is a step of its own. */
  endsAt: number;
}

let burst: Burst | null = null;

/** Whatever is edited next is a step of its own. */
export function endBurst(): void {
  burst = null;
}

/** The history after an edit whose inverse is `inverse`, made at `now` (milliseconds). */
export function recorded(history: History, inverse: Step, now: number, visit?: Visit): History {
  const id = visit ?? typedIn(inverse.command);
  const goesOn =
    id !== null &&
    burst?.id === id &&
    now < burst.endsAt &&
    // Something else that was done, undone or redone in between ends it.
    history.undo.at(-1) === burst.step &&
    // What was taken away is never one with what was typed before.
    inverse.command.type !== 'utterance.remove';
  // The older inverse leads back to before the burst: it stands for the whole of it.
  const next = goesOn ? { undo: history.undo, redo: [] } : done(history, inverse);
  const endsAt = visit === undefined ? now + BURST_MS : Number.POSITIVE_INFINITY;
  burst = id === null ? null : { id, step: next.undo.at(-1), endsAt };
  return next;
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
