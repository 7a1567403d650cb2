/** What an open library holds at one moment, and what an edit makes of it. */
import { type Edit, reduceIndex, withHeader } from '../../domain/commands/libraryCommand.ts';
import { reduce } from '../../domain/commands/reduce.ts';
import { failure } from '../../domain/failure/failure.ts';
import { isGenuine } from '../../domain/history/genuine.ts';
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
 * The state after an edit. Fails with `dialogue.alreadyThere`, with `command.refused` for a dialogue of a series that the
 * library does not have and for versions that nobody made, or as `reduce` does.
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
    // Whoever makes versions checks them; one that is none would be found out only by whoever reads the history.
    const isTold = command.type === 'dialogue.add' || command.versions.every(isGenuine);
    const index = reduceIndex(state.index, command);
    if (!isTold || !hasSeriesOf(dialogue, index)) return refused(dialogue.id, command.type);
    return ok({ ...withDialogue(state, dialogue), sequence, index });
  }
  const dialogue = state.dialogues.get(edit.dialogueId);
  if (dialogue === undefined) throw new Error(`${edit.dialogueId} is edited before it is read`);
  const reduced = reduce(dialogue, edit.command);
  if (!reduced.ok) return reduced;
  const next = reduced.value.dialogue;
  if (!hasSeriesOf(next, state.index)) return refused(next.seriesId, edit.command.type);
  return ok({ ...withDialogue(state, next), sequence, index: withHeader(state.index, next) });
}

function hasSeriesOf({ seriesId }: Dialogue, { series }: LibraryIndex): boolean {
  return series.some(({ id }) => id === seriesId);
}

function refused(what: string, command: string): Result<never> {
  return fail(failure('command.refused', what, { command }));
}

/** The state with this dialogue as it is now. */
export function withDialogue(state: State, dialogue: Dialogue): State {
  return { ...state, dialogues: new Map([...state.dialogues, [dialogue.id, dialogue]]) };
}
