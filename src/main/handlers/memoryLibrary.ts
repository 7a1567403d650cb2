/** A library that lives in memory only: stands in until the one on disk is there. */
import { reduceIndex, withHeader } from '../../domain/commands/libraryCommand.ts';
import { reduce } from '../../domain/commands/reduce.ts';
import { failure } from '../../domain/failure/failure.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { EMPTY_INDEX } from '../../domain/model/library.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Library } from '../library/types.ts';

export async function openLibrary(folder: string): Promise<Result<Library>> {
  let index = EMPTY_INDEX;
  let sequence = 0;
  const dialogues = new Map<string, Dialogue>();
  const unknown = (id: string) =>
    fail(failure('dialogue.unknown', id, { known: [...dialogues.keys()].join(', ') }));
  return ok({
    folder,
    readOnly: null,
    recovery: [],
    index: () => index,
    read: async (id) => {
      const dialogue = dialogues.get(id);
      return dialogue ? ok(dialogue) : unknown(id);
    },
    apply: async (edit) => {
      if (edit.scope === 'library') {
        if (edit.command.type === 'dialogue.add')
          dialogues.set(edit.command.dialogue.id, edit.command.dialogue);
        index = reduceIndex(index, edit.command);
      } else {
        const dialogue = dialogues.get(edit.dialogueId);
        if (!dialogue) return unknown(edit.dialogueId);
        const reduced = reduce(dialogue, edit.command);
        if (!reduced.ok) return reduced;
        dialogues.set(edit.dialogueId, reduced.value.dialogue);
        index = withHeader(index, reduced.value.dialogue);
      }
      sequence += 1;
      return ok({ sequence, savedAt: new Date().toISOString() });
    },
    snapshot: async () => ok(null),
    close: async () => {},
  });
}
