/** Reads a library as it lies on the disk and works out what it holds; changes nothing. */
import { join } from 'node:path';
import type { RecoveryNotice } from '../../contract/library.ts';
import { type Failure, failure } from '../../domain/failure/failure.ts';
import type { Dialogue, DialogueId } from '../../domain/model/dialogue.ts';
import type { LibraryIndex } from '../../domain/model/library.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Disk } from './disk.ts';
import { FORMAT_VERSION, type Unsealed } from './envelope.ts';
import {
  dialogueAdapter,
  dialoguesOnDisk,
  INDEX_FILE,
  indexAdapter,
  JOURNAL_FILE,
  leftBehind,
} from './files.ts';
import type { JournalEntry } from './journalLine.ts';
import { type JournalEnd, readEnd } from './readEnd.ts';
import { isFromTheFirst, type JournalRead, readJournal, type WholeJournal } from './readJournal.ts';
import {
  damaged,
  type Entries,
  type FoundDialogue,
  newerFailure,
  restored,
  type Stored,
} from './readStored.ts';
import { dialogueOf, rebuildIndex, replayIndex } from './replay.ts';

export interface FoundLibrary extends Entries {
  index: LibraryIndex;
  /** Number of the last edit that is known. */
  sequence: number;
  /** Where new journal lines are to be written, in bytes. */
  journalBytes: number;
  /** What stands there: the beginning of an edit that was never acknowledged. */
  torn: Buffer;
  /** The dialogues that had to be read to know the index. */
  read: Map<DialogueId, Stored>;
  /** Whether the index's own file must be set aside, and whether the journal's. */
  indexIsDamaged: boolean;
  journalIsDamaged: boolean;
  /** Whether the index's file does not hold this index. */
  indexIsBehind: boolean;
  /** Whether the index's file is in the form of an older Taiwa. */
  indexIsOlder: boolean;
  /** Whether something that was acknowledged is missing, as far as is known now or was known before. */
  lost: boolean;
  /** Temporary files that a crash left, relative to the folder. */
  leftBehind: string[];
  /** Why nothing may be written, or null. */
  newer: Failure | null;
  notices: RecoveryNotice[];
}

type FoundIndex = Unsealed<LibraryIndex> | null;

/** Reads the library in a folder. @throws Node's error where a file is there and cannot be read. */
export async function readLibrary(folder: string, disk: Disk): Promise<Result<FoundLibrary>> {
  const adapter = indexAdapter(folder, disk);
  const foundIndex = await adapter.inspect();
  const written = foundIndex === null || foundIndex.kind === 'damaged' ? null : foundIndex.snapshot;
  let newer = foundIndex?.kind === 'newer' ? newerFailure(folder, INDEX_FILE, foundIndex.version) : null;
  if (newer !== null && written === null) return fail(newer);

  const older = written === null ? ((await adapter.generations?.newest()) ?? null) : null;
  const sinceOlder = older === null ? null : await readEnd(folder, older, disk);
  // With every edit since, an older state of the index is as good as the newest.
  const isAsGood = sinceOlder !== null && !sinceOlder.isBroken;
  const snapshot = isAsGood ? older : written;
  const journal = isAsGood ? sinceOlder : await readEnd(folder, written, disk);
  if (journal.read.newer) newer ??= newerFailure(folder, JOURNAL_FILE, FORMAT_VERSION + 1);
  const tail = journal.read.entries.filter((entry) => entry.sequence > (snapshot?.sequence ?? 0));
  // Without a sound journal or index, only the dialogues' files know the last edit's number.
  const onDisk = snapshot === null || journal.isBroken ? await dialoguesOnDisk(folder, disk) : [];
  const files = new Map<DialogueId, FoundDialogue>();
  for (const id of new Set([...tail.map(dialogueOf).filter((each) => each !== null), ...onDisk]))
    files.set(id, await dialogueAdapter(folder, id, disk).inspect());

  const inFiles = Math.max(snapshot?.sequence ?? 0, ...[...files.values()].map(sequenceOf));
  // No file is written before the first edit: where there is one, there was an edit.
  const expected = Math.max(inFiles, foundIndex !== null || onDisk.length > 0 ? 1 : 0);
  const whole = once(async () => {
    const isRead = journal.from === 0;
    return wholeOf(isRead ? journal.read : await readJournal(join(folder, JOURNAL_FILE), 0, disk), expected);
  });

  const left = await leftBehind(folder, disk);
  const indexIsWhole = snapshot !== null || isFromTheFirst(await whole());
  // Dialogues are written before the index: where it is missing without them, the app stopped at its very first save.
  const indexIsLost = foundIndex === null ? onDisk.length > 0 || isAsGood : foundIndex.kind === 'damaged';
  const notices = [
    ...(indexIsLost ? [indexNotice(foundIndex, indexIsWhole, journal)] : []),
    ...journalNotices(journal, indexIsLost, tail),
    ...(await unfinished(folder, left, disk)),
  ];
  const read = new Map<DialogueId, Stored>();
  const unreadable: RecoveryNotice[] = [];
  for (const [id, file] of files) {
    const stored = await restored(folder, id, file, { tail, whole }, disk);
    if (stored.ok) {
      read.set(id, stored.value);
      newer ??= stored.value.newer;
      notices.push(...stored.value.notices);
    } else if (stored.error.code === 'library.newerVersion') newer ??= stored.error;
    else unreadable.push(damaged(id, 0));
  }
  // An empty library in the place of a lost one would look as if nothing had ever been there.
  const isAnything = snapshot !== null || older !== null || read.size > 0 || journal.read.entries.length > 0;
  const wasAnything = foundIndex?.kind === 'damaged' || onDisk.length > 0;
  if (wasAnything && !isAnything && newer === null) return fail(failure('library.nothingReadable', folder));
  const dialogues = new Map([...read].map(([id, stored]): [DialogueId, Dialogue] => [id, stored.dialogue]));
  const index =
    snapshot === null
      ? rebuildIndex(await whole(), older, dialogues)
      : replayIndex(snapshot.data, tail, dialogues);
  // A file that nothing can be made of stays where it is, and says so itself the next time.
  const isLoss = notices.some((notice) => notice.kind === 'damaged');
  const lost = isLoss || snapshot?.lost === true;
  const indexIsOlder = foundIndex?.kind === 'sound' && foundIndex.version < FORMAT_VERSION;
  const isNew = foundIndex === null && expected === 0 && tail.length === 0;
  return ok({
    index,
    sequence: Math.max(inFiles, journal.read.entries.at(-1)?.sequence ?? journal.read.start?.from ?? 0),
    journalBytes: journal.read.wholeBytes,
    torn: journal.read.torn,
    tail,
    whole,
    read,
    indexIsDamaged: foundIndex?.kind === 'damaged',
    journalIsDamaged: journal.isShort || journal.read.damagedLines > 0,
    indexIsBehind:
      !isNew && (indexIsOlder || index !== written?.data || journal.isElsewhere || lost !== written.lost),
    indexIsOlder,
    lost,
    leftBehind: left,
    newer,
    notices: [...notices, ...unreadable],
  });
}

function sequenceOf(file: FoundDialogue): number {
  return file === null || file.kind === 'damaged' ? 0 : (file.snapshot?.sequence ?? 0);
}

/** @param isWhole whether all that was in the index's file is known from elsewhere. */
function indexNotice(found: FoundIndex, isWhole: boolean, { read }: JournalEnd): RecoveryNotice {
  const kind = found === null ? 'restored' : 'recovered';
  const notice: RecoveryNotice = { kind, file: INDEX_FILE, edits: read.entries.length, keptAs: null };
  return isWhole ? notice : { ...notice, kind: 'damaged', edits: 0 };
}

/** @param indexIsLost whether the notice on the index says already how many edits were put back. */
function journalNotices(
  { read, isMissing, isShort, hasGap }: JournalEnd,
  indexIsLost: boolean,
  tail: readonly JournalEntry[],
): RecoveryNotice[] {
  const notices: RecoveryNotice[] = [];
  const notice = { file: JOURNAL_FILE, edits: read.damagedLines, keptAs: null };
  if (isMissing || isShort || hasGap) notices.push({ ...notice, kind: 'damaged' });
  else if (read.damagedLines > 0) notices.push({ ...notice, kind: 'setAside' });
  if (read.torn.length > 0) notices.push({ ...notice, kind: 'unfinished', edits: 0 });
  if (!indexIsLost && tail.length > 0) notices.push({ ...notice, kind: 'recovered', edits: tail.length });
  return notices;
}

/** Temporary files that hold something; an empty one says nothing to anybody. */
async function unfinished(folder: string, left: readonly string[], disk: Disk): Promise<RecoveryNotice[]> {
  const notices: RecoveryNotice[] = [];
  for (const file of left)
    if (((await disk.about(join(folder, file)))?.size ?? 0) > 0)
      notices.push({ kind: 'unfinished', file, edits: 0, keptAs: null });
  return notices;
}

/** @param expected the number of the last edit that is known of from elsewhere, at least. */
function wholeOf(
  { start, entries, damagedLines, damagedAtEnd }: JournalRead,
  expected: number,
): WholeJournal {
  // After a journal was lost a new one begins with the next edit, without saying so.
  const from = start?.from ?? Math.max(0, (entries[0]?.sequence ?? 1) - 1);
  const last = entries.at(-1)?.sequence ?? from;
  let unbrokenSince = last;
  while (entries.at(unbrokenSince - last - 1)?.sequence === unbrokenSince && unbrokenSince > 0)
    unbrokenSince -= 1;
  const hasLast = damagedAtEnd === 0 && last >= expected;
  return {
    entries,
    from,
    secured: start?.secured ?? {},
    isComplete: hasLast && damagedLines === 0 && unbrokenSince === from,
    unbrokenSince: hasLast ? unbrokenSince : Number.POSITIVE_INFINITY,
  };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null;
  return () => (result ??= work());
}
