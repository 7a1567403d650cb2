/** Undo and redo as two stacks of inverse commands; pure, so every window and test can hold one. */
import type { DialogueId } from '../model/dialogue.ts';
import type { DialogueCommand } from './dialogueCommand.ts';

/** A command with the dialogue it is for. */
export interface Step {
  dialogueId: DialogueId;
  command: DialogueCommand;
}

export interface History {
  /** Inverses of what was done, newest last. */
  undo: readonly Step[];
  /** Inverses of what was undone, newest last. */
  redo: readonly Step[];
}

export const EMPTY_HISTORY: History = { undo: [], redo: [] };

/** More steps than anybody takes back by hand; keeps the stacks' memory bounded. */
const MOST_STEPS = 1000;

/** Records that something new was done, whose inverse is `inverse`; what could be redone no longer can. */
export function done(history: History, inverse: Step): History {
  return { undo: [...history.undo, inverse].slice(-MOST_STEPS), redo: [] };
}

/** After the newest undo step was carried out: its own inverse becomes redoable. */
export function undone(history: History, inverse: Step): History {
  return { undo: history.undo.slice(0, -1), redo: [...history.redo, inverse] };
}

/** After the newest redo step was carried out: its own inverse becomes undoable again. */
export function redone(history: History, inverse: Step): History {
  return { undo: [...history.undo, inverse], redo: history.redo.slice(0, -1) };
}
