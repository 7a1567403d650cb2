/** Reads one dialogue: its file with the edits made since, or all of it from the journal where the file is no good. */
import { join } from 'node:path';
import type { RecoveryNotice } from '../../contract/library.ts';
import { failure } from '../../domain/failure/failure.ts';
import type { Dialogue, DialogueId } from '../../domain/model/dialogue.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Disk } from './disk.ts';
import { FORMAT_VERSION } from './envelope.ts';
import { dialogueAdapter, dialogueFile } from './files.ts';
import type { JournalEntry } from './journalLine.ts';
import type { WholeJournal } from './readJournal.ts';
import { replayDialogue } from './replay.ts';

export interface Stored {
  dialogue: Dialogue;
  /** Number of the last edit that its file contains; 0 where the file is no good. */
  sequence: number;
  /** Whether the file must be written again to hold this. */
  isBehind: boolean;
  /** Whether the file is no good and has to be set aside before that. */
  isDamaged: boolean;
  /** Format of the file where a newer Taiwa wrote it: it is not to be written again. */
  newerVersion: number | null;
  notices: RecoveryNotice[];
}

/**
 * Reads a dialogue. Changes nothing on the disk.
 * @param tail the journal's entries that the files may not contain yet.
 * @param wholeJournal reads the journal from its start; only asked for where the file is no good.
 * Fails with `library.damaged` where it can be had from nowhere, `library.newerVersion` where the file's form is unknown.
 */
export async function readStored(
  folder: string,
  id: DialogueId,
  tail: readonly JournalEntry[],
  wholeJournal: () => Promise<WholeJournal>,
  disk: Disk,
): Promise<Result<Stored>> {
  const file = dialogueFile(id);
  const found = await dialogueAdapter(folder, id, disk).inspect();
  const usable = found === null || found.kind === 'damaged' ? null : found.snapshot;
  if (found?.kind === 'newer' && usable === null)
    return fail(failure('library.newerVersion', join(folder, file), versions(found.version)));
  if (usable !== null) {
    const since = tail.filter((entry) => entry.sequence > usable.sequence);
    const { dialogue, applied, refused } = replayDialogue(id, usable.data, since);
    if (dialogue === null) throw new Error('a replay lost what it started from');
    return ok({
      dialogue,
      sequence: usable.sequence,
      isBehind: applied > 0,
      isDamaged: false,
      newerVersion: found?.kind === 'newer' ? found.version : null,
      notices: refused > 0 ? [{ kind: 'damaged', file, edits: refused, keptAs: null }] : [],
    });
  }
  const { entries, isComplete } = await wholeJournal();
  const { dialogue, applied, refused } = replayDialogue(id, null, entries);
  if (dialogue === null) return fail(failure('library.damaged', join(folder, file)));
  // A file that was never written is no damage: the journal ran ahead of it.
  const isNew =
    found === null &&
    tail.some(
      ({ edit }) =>
        edit.scope === 'library' && edit.command.type === 'dialogue.add' && edit.command.dialogue.id === id,
    );
  const notices: RecoveryNotice[] = [];
  if (!isNew)
    notices.push({ kind: found === null ? 'restored' : 'recovered', file, edits: applied, keptAs: null });
  // Where the journal lacks lines, some of them may have been this dialogue's.
  if (refused > 0 || !isComplete) notices.push({ kind: 'damaged', file, edits: refused, keptAs: null });
  return ok({
    dialogue,
    sequence: 0,
    isBehind: true,
    isDamaged: found !== null,
    newerVersion: null,
    notices,
  });
}

/** Figures of the text that names a newer format. */
export function versions(found: number): { found: number; known: number } {
  return { found, known: FORMAT_VERSION };
}
