/** Reads the journal, or its end, and says which of its lines can be trusted. */
import { codeOf, type Disk } from './disk.ts';
import { type JournalEntry, readLine } from './journalLine.ts';

export interface JournalRead {
  entries: JournalEntry[];
  /** Length of the file up to the end of its last whole line, in bytes from the file's start. */
  wholeBytes: number;
  /** Whether something stood after the last whole line: an edit that was never acknowledged. */
  torn: boolean;
  /** Lines that are not what was written, or stand out of order. */
  damagedLines: number;
  /** Whether there are edits that this Taiwa does not know. */
  newer: boolean;
  missing: boolean;
}

export interface WholeJournal {
  entries: readonly JournalEntry[];
  /** Whether every edit since the library was made is in it. */
  isComplete: boolean;
}

export const NEWLINE = 0x0a;

/** Reads the journal from byte `from`, where a line must begin. @throws Node's error where it cannot be read. */
export async function readJournal(path: string, from: number, disk: Disk): Promise<JournalRead> {
  const read: JournalRead = {
    entries: [],
    wholeBytes: from,
    torn: false,
    damagedLines: 0,
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
  read.torn = whole < bytes.length;
  read.wholeBytes = from + whole;
  let last = 0;
  for (const text of bytes.toString('utf8', 0, whole).split('\n').slice(0, -1)) {
    const line = readLine(text);
    if (line.kind === 'newer') read.newer = true;
    else if (line.kind === 'damaged' || line.entry.sequence <= last) read.damagedLines += 1;
    else {
      read.entries.push(line.entry);
      last = line.entry.sequence;
    }
  }
  return read;
}
