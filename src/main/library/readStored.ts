/** Reads one dialogue: its file with the edits made since, or all of it from the journal where the file is no good. */
import { join } from 'node:path';
import type { RecoveryNotice } from '../../contract/library.ts';
import { type Failure, failure } from '../../domain/failure/failure.ts';
import type { Dialogue, DialogueId } from '../../domain/model/dialogue.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Disk } from './disk.ts';
import { FORMAT_VERSION, type Unsealed } from './envelope.ts';
import { dialogueAdapter, dialogueFile } from './files.ts';
import type { JournalEntry } from './journalLine.ts';
import { isFromTheFirst, reachesBackTo, type WholeJournal } from './readJournal.ts';
import { dialogueOf, replayDialogue } from './replay.ts';
import { isWhole, type Step } from './steps.ts';

export interface Stored {
  dialogue: Dialogue;
  /** Whether the file must be written again to hold this. */
  isBehind: boolean;
  /** Whether the file is no good and has to be set aside before that. */
  isDamaged: boolean;
  /** Why the file must not be written again: a newer Taiwa wrote it. Null where it may be. */
  newer: Failure | null;
  /** What the edits did that its file does not contain. */
  steps: readonly Step[];
  notices: RecoveryNotice[];
}

/** What a dialogue's file holds; null where there is none. */
export type FoundDialogue = Unsealed<Dialogue> | null;

/** The journal as far as a dialogue may need it. */
export interface Entries {
  /** Those that the files may not contain yet. */
  tail: readonly JournalEntry[];
  /** Reads the journal from its start; only asked for where a file is no good. */
  whole(): Promise<WholeJournal>;
}

/** Reads a dialogue's file and puts on top what it lacks. Changes nothing. Fails as `restored`. @throws Node's error. */
export async function readStored(
  folder: string,
  id: DialogueId,
  entries: Entries,
  disk: Disk,
): Promise<Result<Stored>> {
  return restored(folder, id, await dialogueAdapter(folder, id, disk).inspect(), entries, disk);
}

/**
 * Makes a dialogue out of what its file holds and the journal.
 * Fails with `library.damaged` where it can be had from nowhere, `library.newerVersion` where the file's form is unknown.
 */
export async function restored(
  folder: string,
  id: DialogueId,
  found: FoundDialogue,
  entries: Entries,
  disk: Disk,
): Promise<Result<Stored>> {
  const newer = found?.kind === 'newer' ? newerFailure(folder, dialogueFile(id), found.version) : null;
  const snapshot = found === null || found.kind === 'damaged' ? null : found.snapshot;
  if (newer !== null && snapshot === null) return fail(newer);
  if (snapshot === null) return fromOlder(folder, id, found !== null, entries, disk);
  const since = entries.tail.filter((entry) => entry.sequence > snapshot.sequence);
  const { dialogue, applied, refused, steps } = replayDialogue(id, snapshot.data, since);
  if (dialogue === null) throw new Error('a replay lost what it started from');
  const notices = refused > 0 ? [damaged(id, refused)] : [];
  return ok({ dialogue, isBehind: applied > 0, isDamaged: false, newer, steps, notices });
}

/** From the journal alone where that reaches back far enough, else from the newest older state and the journal. */
async function fromOlder(
  folder: string,
  id: DialogueId,
  isDamaged: boolean,
  { tail, whole }: Entries,
  disk: Disk,
): Promise<Result<Stored>> {
  const journal = await whole();
  const file = dialogueFile(id);
  const older = isFromTheFirst(journal)
    ? null
    : ((await dialogueAdapter(folder, id, disk).generations?.newest()) ?? null);
  const since = journal.entries.filter((entry) => entry.sequence > (older?.sequence ?? 0));
  const { dialogue, applied, refused, steps } = replayDialogue(id, older?.data ?? null, since);
  if (dialogue === null) return fail(failure('library.damaged', join(folder, file)));
  const notices: RecoveryNotice[] = [];
  // A file that was never written is no damage: the journal ran ahead of it.
  const isNew =
    !isDamaged && tail.some((entry) => entry.edit.scope === 'library' && dialogueOf(entry) === id);
  if (!isNew)
    notices.push({ kind: isDamaged ? 'recovered' : 'restored', file, edits: applied, keptAs: null });
  // An edit that brought the whole dialogue is as good a beginning as a file.
  const begin = Math.max(older?.sequence ?? 0, ...steps.filter(isWhole).map(({ sequence }) => sequence));
  // Where the journal lacks lines, some of them may have been this dialogue's.
  if (refused > 0 || !reachesBackTo(begin, file, journal)) notices.push(damaged(id, refused));
  return ok({ dialogue, isBehind: true, isDamaged, newer: null, steps, notices });
}

/** Says that part of a dialogue, or all of it, is missing. */
export function damaged(id: DialogueId, edits: number): RecoveryNotice {
  return { kind: 'damaged', file: dialogueFile(id), edits, keptAs: null };
}

/** Names a file that a newer Taiwa wrote. */
export function newerFailure(folder: string, file: string, version: number): Failure {
  return failure('library.newerVersion', join(folder, file), { found: version, known: FORMAT_VERSION });
}
