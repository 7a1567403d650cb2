/** Records edits for undo so that a burst of typing in a note is one step, not one for every save. */
import { done, type History, type Step } from '../../domain/commands/history.ts';

/** Typing that pauses longer than this begins a new step. */
export const BURST_MS = 3_000;

/** Whatever is edited next is a step of its own. */
export function endBurst(): void {
  lastTyped = null;
}

let lastTyped: { noteId: string; at: number } | null = null;

/** The history after an edit whose inverse is `inverse`, made at `now` (milliseconds). */
export function recorded(history: History, inverse: Step, now: number): History {
  const { command } = inverse;
  if (command.type !== 'note.edit') {
    lastTyped = null;
    return done(history, inverse);
  }
  const before = lastTyped;
  lastTyped = { noteId: command.id, at: now };
  const newest = history.undo.at(-1)?.command;
  const goesOn =
    before?.noteId === command.id &&
    now - before.at < BURST_MS &&
    newest?.type === 'note.edit' &&
    newest.id === command.id;
  // The older inverse leads back to before the burst: it stands for the whole of it.
  return goesOn ? { undo: history.undo, redo: [] } : done(history, inverse);
}
