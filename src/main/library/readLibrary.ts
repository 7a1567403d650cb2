/** Reads a library as it lies on the disk and works out what it holds; changes nothing. */
import { join } from 'node:path';
import type { RecoveryNotice } from '../../contract/library.ts';
import { type Failure, failure } from '../../domain/failure/failure.ts';
import type { Dialogue, DialogueId } from '../../domain/model/dialogue.ts';
import { EMPTY_INDEX, type LibraryIndex } from '../../domain/model/library.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Disk } from './disk.ts';
import { FORMAT_VERSION, type Snapshot, type Unsealed } from './envelope.ts';
import { dialoguesOnDisk, INDEX_FILE, indexAdapter, JOURNAL_FILE } from './files.ts';
import type { JournalEntry } from './journalLine.ts';
import { type JournalRead, NEWLINE, readJournal, type WholeJournal } from './readJournal.ts';
import { readStored, type Stored, versions } from './readStored.ts';
import { dialogueOf, rebuildIndex, replayIndex } from './replay.ts';

export interface FoundLibrary {
  index: LibraryIndex;
  /** Number of the last edit that is known. */
  sequence: number;
  /** Where new journal lines are to be written, in bytes. */
  journalBytes: number;
  /** Journal entries that the dialogues' files may not contain. */
  tail: readonly JournalEntry[];
  /** The dialogues that had to be read to know the index. */
  read: Map<DialogueId, Stored>;
  /** Whether the index's own file must be set aside, and whether the journal's. */
  indexIsDamaged: boolean;
  journalIsDamaged: boolean;
  /** Whether the index's file does not hold this index. */
  indexIsBehind: boolean;
  /** Why nothing may be written, or null. */
  newer: Failure | null;
  notices: RecoveryNotice[];
  wholeJournal(): Promise<WholeJournal>;
}

type FoundIndex = Unsealed<LibraryIndex> | null;

/** Reads the library in a folder. @throws Node's error where a file is there and cannot be read. */
export async function readLibrary(folder: string, disk: Disk): Promise<Result<FoundLibrary>> {
  const foundIndex = await indexAdapter(folder, disk).inspect();
  const snapshot = foundIndex === null || foundIndex.kind === 'damaged' ? null : foundIndex.snapshot;
  if (foundIndex?.kind === 'newer' && snapshot === null)
    return fail(newerFailure(folder, INDEX_FILE, foundIndex.version));
  const journal = await readEnd(folder, snapshot, disk);
  const whole = once(async () =>
    wholeOf(
      journal.from === 0 ? journal.read : await readJournal(join(folder, JOURNAL_FILE), 0, disk),
      snapshot?.sequence ?? 0,
    ),
  );
  const tail = journal.read.entries.filter((entry) => entry.sequence > (snapshot?.sequence ?? 0));
  // Without a sound journal or index, only the dialogues' files know the last edit's number.
  const mustReadAll = snapshot === null || journal.isBroken;
  const onDisk = mustReadAll ? await dialoguesOnDisk(folder, disk) : [];
  const touched = new Set([...tail.map(dialogueOf).filter((id) => id !== null), ...onDisk]);
  const notices = [
    ...indexNotices(foundIndex, onDisk, journal.read),
    ...journalNotices(journal, snapshot, tail),
  ];
  const read = new Map<DialogueId, Stored>();
  let newer = newerIn(folder, foundIndex, journal.read);
  for (const id of touched) {
    const stored = await readStored(folder, id, tail, whole, disk);
    if (stored.ok) {
      read.set(id, stored.value);
      notices.push(...stored.value.notices);
    } else if (stored.error.code === 'library.newerVersion') newer ??= stored.error;
    else notices.push({ kind: 'damaged', file: `dialogues/${id}.json`, edits: 0, keptAs: null });
  }
  const dialogues = new Map([...read].map(([id, stored]): [DialogueId, Dialogue] => [id, stored.dialogue]));
  const index =
    snapshot === null ? rebuildIndex(await whole(), dialogues) : replayIndex(snapshot.data, tail, dialogues);
  return ok({
    index,
    sequence: Math.max(
      snapshot?.sequence ?? 0,
      journal.read.entries.at(-1)?.sequence ?? 0,
      ...[...read.values()].map((stored) => stored.sequence),
    ),
    journalBytes: journal.read.wholeBytes,
    tail,
    read,
    indexIsDamaged: foundIndex?.kind === 'damaged',
    journalIsDamaged: journal.isShort || journal.isCutInTwo || journal.read.damagedLines > 0,
    indexIsBehind: index !== snapshot?.data && index !== EMPTY_INDEX,
    newer,
    notices,
    wholeJournal: whole,
  });
}

interface JournalEnd {
  read: JournalRead;
  /** The byte it was read from. */
  from: number;
  /** Whether the file ends before the place where the index was written. */
  isShort: boolean;
  /** Whether no line ends at that place. */
  isCutInTwo: boolean;
  /** Whether entries are missing between the index and the first, or among them. */
  hasGap: boolean;
  /** Whether it is not what was written, in whatever way. */
  isBroken: boolean;
}

/** Reads the journal from where the index stands; from its start where that place is not what it was. */
async function readEnd(
  folder: string,
  snapshot: Snapshot<LibraryIndex> | null,
  disk: Disk,
): Promise<JournalEnd> {
  const path = join(folder, JOURNAL_FILE);
  const from = snapshot?.journalBytes ?? 0;
  const about = await disk.about(path);
  const isShort = about !== null && about.size < from;
  const isCutInTwo = !isShort && about !== null && !(await endsLine(path, from, disk));
  const start = isShort || isCutInTwo ? 0 : from;
  let read = await readJournal(path, start, disk);
  let startedAt = start;
  const expected = (snapshot?.sequence ?? 0) + 1;
  if (start > 0 && (read.damagedLines > 0 || (read.entries[0]?.sequence ?? expected) !== expected)) {
    read = await readJournal(path, 0, disk);
    startedAt = 0;
  }
  const after = read.entries.filter((entry) => entry.sequence >= expected);
  const hasGap = !read.newer && after.some((entry, place) => entry.sequence !== expected + place);
  const isMissing = read.missing && expected > 1;
  const isBroken = isMissing || isShort || isCutInTwo || hasGap || read.damagedLines > 0;
  return { read, from: startedAt, isShort, isCutInTwo, hasGap, isBroken };
}

async function endsLine(path: string, at: number, disk: Disk): Promise<boolean> {
  return at === 0 || (await disk.readFrom(path, at - 1))[0] === NEWLINE;
}

function indexNotices(found: FoundIndex, onDisk: readonly string[], journal: JournalRead): RecoveryNotice[] {
  if (found?.kind === 'damaged')
    return [{ kind: 'recovered', file: INDEX_FILE, edits: journal.entries.length, keptAs: null }];
  // Dialogues are written before the index: without it, it was lost, unless the app stopped at its very first save.
  const wasThere = found === null && onDisk.length > 0;
  return wasThere
    ? [{ kind: 'restored', file: INDEX_FILE, edits: journal.entries.length, keptAs: null }]
    : [];
}

function journalNotices(
  { read, isShort, isCutInTwo, hasGap }: JournalEnd,
  snapshot: Snapshot<LibraryIndex> | null,
  tail: readonly JournalEntry[],
): RecoveryNotice[] {
  const notices: RecoveryNotice[] = [];
  const isMissing = read.missing && (snapshot?.sequence ?? 0) > 0;
  if (isMissing || isShort || hasGap)
    notices.push({ kind: 'damaged', file: JOURNAL_FILE, edits: read.damagedLines, keptAs: null });
  else if (read.damagedLines > 0 || isCutInTwo)
    notices.push({ kind: 'setAside', file: JOURNAL_FILE, edits: read.damagedLines, keptAs: null });
  // With the index gone the notice on it says how many edits were put back.
  if (snapshot !== null && tail.length > 0)
    notices.push({ kind: 'recovered', file: JOURNAL_FILE, edits: tail.length, keptAs: null });
  return notices;
}

/** @param sequence the last edit that is known of from elsewhere. */
function wholeOf(read: JournalRead, sequence: number): WholeJournal {
  const isUnbroken = read.entries.every((entry, place) => entry.sequence === place + 1);
  const isComplete = isUnbroken && read.entries.length >= sequence && read.damagedLines === 0;
  return { entries: read.entries, isComplete };
}

function newerIn(folder: string, index: FoundIndex, journal: JournalRead): Failure | null {
  if (index?.kind === 'newer') return newerFailure(folder, INDEX_FILE, index.version);
  return journal.newer ? newerFailure(folder, JOURNAL_FILE, FORMAT_VERSION + 1) : null;
}

function newerFailure(folder: string, file: string, version: number): Failure {
  return failure('library.newerVersion', join(folder, file), versions(version));
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null;
  return () => (result ??= work());
}
