/** Reads the journal, or its end, and says which of its lines can be trusted. */
import { codeOf, type Disk } from './disk.ts';
import { type JournalEntry, type JournalStart, readLine } from './journalLine.ts';

export interface JournalRead {
  entries: JournalEntry[];
  /** What its first line says of edits that were cut away; null where none were, or it was not read from its start. */
  start: JournalStart | null;
  /** Length of the file up to the end of its last whole line, in bytes from the file's start. */
  wholeBytes: number;
  /** What stands after the last whole line: an edit that was never acknowledged, not written to its end. */
  torn: Buffer;
  /** Lines that are not what was written, or stand out of order. */
  damagedLines: number;
  /** How many of them stand behind the last that can be trusted. */
  damagedAtEnd: number;
  /** Whether there are edits that this Taiwa does not know. */
  newer: boolean;
  missing: boolean;
}

export interface WholeJournal {
  entries: readonly JournalEntry[];
  /** Number of the last edit before those: 0 where it reaches back to the day the library was made. */
  from: number;
  /** For each snapshot file the number of the last edit in it when the edits up to `from` were cut away. */
  secured: Readonly<Record<string, number>>;
  /** Whether every edit since `from` is in it, and nothing else. */
  isComplete: boolean;
  /** Every edit after this one is in it, to the last that is known of; infinite where the last is not. */
  unbrokenSince: number;
}

export const NEWLINE = 0x0a;

/** Reads the journal from byte `from`, where a line must begin. @throws Node's error where it cannot be read. */
export async function readJournal(path: string, from: number, disk: Disk): Promise<JournalRead> {
  const read: JournalRead = {
    entries: [],
    start: null,
    wholeBytes: from,
    torn: Buffer.alloc(0),
    damagedLines: 0,
    damagedAtEnd: 0,
    newer: false,
    missing: false,
  };
  let bytes: Buffer;
  try {
    bytes = await disk.readFrom(path, from);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { ...read, wholeBytes: 0, missing: true };
    throw error;
  }
  const whole = bytes.lastIndexOf(NEWLINE) + 1;
  read.torn = bytes.subarray(whole);
  read.wholeBytes = from + whole;
  let last = 0;
  let isFirst = from === 0;
  for (const text of linesIn(bytes.subarray(0, whole))) {
    const line = readLine(text, disk.cipher);
    if (line.kind === 'newer') read.newer = true;
    else if (line.kind === 'start' && isFirst) {
      read.start = line.start;
      last = line.start.from;
    } else if (line.kind !== 'entry' || line.entry.sequence <= last) {
      read.damagedLines += 1;
      read.damagedAtEnd += 1;
    } else {
      read.damagedAtEnd = 0;
      read.entries.push(line.entry);
      last = line.entry.sequence;
    }
    isFirst = false;
  }
  const entry = withoutLineEnd(read.torn, disk);
  if (entry === null || entry.sequence <= last) return read;
  // All of the edit is there: it may well have been acknowledged before its line end went.
  read.entries.push(entry);
  return { ...read, torn: Buffer.alloc(0), damagedLines: read.damagedLines + 1, damagedAtEnd: 0 };
}

/** Whether every edit since the library was made is in it. */
export function isFromTheFirst({ unbrokenSince }: WholeJournal): boolean {
  return unbrokenSince === 0;
}

/** Whether a state of a file with the edits up to `sequence` and the journal together hold everything. */
export function reachesBackTo(sequence: number, file: string, journal: WholeJournal): boolean {
  const { from, secured, unbrokenSince } = journal;
  if (sequence >= unbrokenSince) return true;
  // None of the edits that were cut away behind this state was on this file.
  return unbrokenSince <= from && sequence >= (secured[file] ?? Number.POSITIVE_INFINITY);
}

/** The entry in a line whose end is missing or is not what was written; null where the line is not whole. */
function withoutLineEnd(torn: Buffer, disk: Disk): JournalEntry | null {
  for (const text of [torn.toString('utf8'), torn.toString('utf8', 0, torn.length - 1)]) {
    const line = readLine(text, disk.cipher);
    if (line.kind === 'entry') return line.entry;
  }
  return null;
}

/** One after the other: a journal of years may be longer than a string can be. */
function* linesIn(bytes: Buffer): Generator<string> {
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}
