/** Reads the journal from where the index stands, and finds out whether it is still what was written. */
import { join } from 'node:path';
import type { LibraryIndex } from '../../domain/model/library.ts';
import type { Disk } from './disk.ts';
import type { Snapshot } from './envelope.ts';
import { JOURNAL_FILE } from './files.ts';
import { type JournalRead, NEWLINE, readJournal } from './readJournal.ts';

export interface JournalEnd {
  read: JournalRead;
  /** The byte it was read from. */
  from: number;
  /** Whether the place that the index names is not where its edits end, as after the journal was rewritten. */
  isElsewhere: boolean;
  /** Whether it is gone although edits are known of. */
  isMissing: boolean;
  /** Whether it ends before the edits that the index contains. */
  isShort: boolean;
  /** Whether edits are missing between the index and the first, or among them. */
  hasGap: boolean;
  /** Whether it is not what was written, in whatever way. */
  isBroken: boolean;
}

/** Reads its end; all of it where the end is not what the index says. @throws Node's error where it cannot be read. */
export async function readEnd(
  folder: string,
  snapshot: Snapshot<LibraryIndex> | null,
  disk: Disk,
): Promise<JournalEnd> {
  const path = join(folder, JOURNAL_FILE);
  const known = snapshot?.sequence ?? 0;
  const place = snapshot?.journalBytes ?? 0;
  let from = place;
  let read = (await endsLine(path, from, disk)) ? await readJournal(path, from, disk) : null;
  const isElsewhere = read === null || (read.entries[0]?.sequence ?? known + 1) !== known + 1;
  if (read === null || (from > 0 && (isElsewhere || read.damagedLines > 0))) {
    from = 0;
    read = await readJournal(path, from, disk);
  }
  const start = read.start?.from ?? 0;
  const last = read.entries.at(-1)?.sequence ?? start;
  const isMissing = read.missing && known > 0;
  const isShort = !read.missing && place > 0 && from === 0 && last < known;
  const after = read.entries.filter((entry) => entry.sequence > known);
  const hasGap =
    !read.newer &&
    (start > known || after.some((entry, number) => entry.sequence !== known + 1 + number) || lostAtEnd());
  const isBroken = isMissing || isShort || hasGap || read.damagedLines > 0;
  return { read, from, isElsewhere, isMissing, isShort, hasGap, isBroken };

  function lostAtEnd(): boolean {
    if (read === null || read.damagedAtEnd === 0) return false;
    // Two lines whose line end is gone count as one: what stands behind the index's place was an edit all the same.
    return last + read.damagedAtEnd > known || (after.length === 0 && read.wholeBytes > place);
  }
}

/** Whether a line ends before byte `at`, or nothing is there to be wrong. */
async function endsLine(path: string, at: number, disk: Disk): Promise<boolean> {
  const about = await disk.about(path);
  if (about === null || at === 0) return true;
  return about.size >= at && (await disk.readFrom(path, at - 1))[0] === NEWLINE;
}
