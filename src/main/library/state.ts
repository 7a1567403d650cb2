/** What an open library holds at one moment, and what an edit makes of it. */
import { type Edit, reduceIndex, withHeader } from '../../domain/commands/libraryCommand.ts';
import { reduce } from '../../domain/commands/reduce.ts';
import { failure } from '../../domain/failure/failure.ts';
import type { Dialogue, DialogueId } from '../../domain/model/dialogue.ts';
import type { LibraryIndex } from '../../domain/model/library.ts';
import { fail, ok, type Result } from '../../domain/result.ts';

/** Dialogues that were not asked for are not in it. */
export interface State {
  /** Number of the last edit it contains. */
  sequence: number;
  index: LibraryIndex;
  dialogues: ReadonlyMap<DialogueId, Dialogue>;
}

/**
 * The state after an edit. Fails with `dialogue.alreadyThere`, or as `reduce` does.
 * @throws where the edit's dialogue is not in the state: it has to be read before.
 */
export function carriedOut(state: State, edit: Edit): Result<State> {
  const sequence = state.sequence + 1;
  if (edit.scope === 'library') {
    const { command } = edit;
    if (command.type !== 'dialogue.add' && command.type !== 'dialogue.merge')
      return ok({ ...state, sequence, index: reduceIndex(state.index, command) });
    const { dialogue } = command;
    const isKnown = state.index.dialogues.some(({ id }) => id === dialogue.id);
    if (isKnown && command.type === 'dialogue.add')
      return fail(failure('dialogue.alreadyThere', dialogue.title, { id: dialogue.id }));
    return ok({ ...withDialogue(state, dialogue), sequence, index: reduceIndex(state.index, command) });
  }
  const dialogue = state.dialogues.get(edit.dialogueId);
  if (dialogue === undefined) throw new Error(`${edit.dialogueId} is edited before it is read`);
  const reduced = reduce(dialogue, edit.command);
  if (!reduced.ok) return reduced;
  const next = reduced.value.dialogue;
  return ok({ ...withDialogue(state, next), sequence, index: withHeader(state.index, next) });
}

/** The state with this dialogue as it is now. */
export function withDialogue(state: State, dialogue: Dialogue): State {
  return { ...state, dialogues: new Map([...state.dialogues, [dialogue.id, dialogue]]) };
}
