/** Appends edits to the journal so that they are on the disk before they are acknowledged. */
import { codeOf, type Disk, type DiskFile } from './disk.ts';
import { type JournalEntry, type JournalStart, writeLine, writeStart } from './journalLine.ts';
import type { Reserve } from './reserve.ts';
import { writeFileSafely } from './writeFileSafely.ts';

export interface Journal {
  /**
   * Calls `settled` with null when the entry is on the disk. Entries that arrive while others are being written go to
   * the disk together. Where it could not be written `settled` gets Node's error: then nothing of it is in the file,
   * and every entry that was waiting behind it fails with it, since it was made on top of it. All of them are told
   * before anything else can run.
   */
  append(entry: JournalEntry, settled: Settled): void;
  /** Length of the file, in bytes; every byte is acknowledged. */
  readonly bytes: number;
  /** Waits until every entry handed over so far is settled. */
  settled(): Promise<void>;
  /**
   * Cuts away its first `bytes` bytes, which end with the edit `start` names; entries that come meanwhile wait. Gives
   * the length of the line that says so, in bytes.
   * @throws Node's error where it cannot; then the journal is as it was, or cut where only the folder was not synced.
   */
  cut(bytes: number, start: JournalStart): Promise<number>;
  close(): Promise<void>;
}

/** @param error why the entry is not on the disk, or null where it is. */
export type Settled = (error: unknown) => void;

interface Waiting {
  line: Buffer;
  settled: Settled;
}

/**
 * Opens the journal for appending after its first `bytes` bytes; what stands behind them is cut off.
 * @param reserve is given back when the disk is full, and what could not be written is written once more.
 * @throws Node's error where it cannot be opened.
 */
export async function openJournal(
  path: string,
  bytes: number,
  folder: string,
  disk: Disk,
  reserve: Reserve,
): Promise<Journal> {
  let file: DiskFile | null = await openAt(path, bytes, disk);
  try {
    await disk.syncFolder(folder);
  } catch (error) {
    await file.close();
    throw error;
  }
  let size = bytes;
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;
  let isEither: readonly [number, number] | null = null;

  const write = async (lines: Buffer): Promise<void> => {
    try {
      await knowSize();
      // After a failure the file is opened anew: the disk may have come back.
      file ??= await openAt(path, size, disk);
      await file.write(lines, size);
      await file.sync();
    } catch (error) {
      const broken = file;
      file = null;
      await cutBack(broken, size);
      throw error;
    }
  };

  const writeWithReserve = async (lines: Buffer): Promise<void> => {
    try {
      await write(lines);
    } catch (error) {
      if (!['ENOSPC', 'EDQUOT'].includes(codeOf(error)) || !(await reserve.release())) throw error;
      await write(lines);
    }
  };

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const lines = Buffer.concat(batch.map((each) => each.line));
      try {
        await writeWithReserve(lines);
        // In one breath: whoever reads the length must find the edits that are in it acknowledged.
        size += lines.length;
        for (const each of batch) each.settled(null);
      } catch (error) {
        const behind = waiting;
        waiting = [];
        for (const each of [...batch, ...behind]) each.settled(error);
      }
    }
  };

  const occupied = (work: Promise<void>): Promise<void> =>
    work.finally(() => {
      running = null;
      // One that came just as the work ended must not wait for the next.
      if (waiting.length > 0) start();
    });

  const start = (): void => {
    running ??= occupied(run());
  };

  const settled = async (): Promise<void> => {
    while (running) await running;
  };

  const cutNow = async (cutBytes: number, head: Buffer): Promise<void> => {
    const rest = await disk.readFrom(path, cutBytes);
    const cut = Buffer.concat([head, rest.subarray(0, size - cutBytes)]);
    await file?.close();
    file = null;
    try {
      await writeFileSafely(path, cut, disk);
      size = cut.length;
    } catch (error) {
      isEither = [size, cut.length];
      throw error;
    }
  };

  /** After a cut that failed either the old journal is there or the new one. */
  const knowSize = async (): Promise<void> => {
    if (isEither === null) return;
    const about = await disk.about(path);
    const known = isEither.find((each) => each === about?.size);
    if (known === undefined) throw new Error(`${path} has ${about?.size ?? 'no'} bytes`);
    size = known;
    isEither = null;
  };

  return {
    append: (entry, settled) => {
      waiting.push({ line: Buffer.from(writeLine(entry, disk.cipher), 'utf8'), settled });
      start();
    },
    get bytes() {
      return size;
    },
    settled,
    cut: async (bytes, begin) => {
      await settled();
      const head = Buffer.from(writeStart(begin, disk.cipher), 'utf8');
      const cutting = occupied(cutNow(bytes, head));
      // Whoever waits for the journal only waits; the failure is the caller's.
      running = cutting.catch(() => undefined);
      await cutting;
      return head.length;
    },
    close: async () => {
      await settled();
      await file?.close();
      file = null;
    },
  };
}

async function openAt(path: string, bytes: number, disk: Disk): Promise<DiskFile> {
  // A journal that is gone or shorter than what was acknowledged must not be made up with zeros.
  const there = (await disk.about(path))?.size ?? 0;
  if (there < bytes)
    throw Object.assign(new Error(`ENOENT: ${path} has ${there} of ${bytes} bytes`), { code: 'ENOENT' });
  const file = await disk.open(path);
  try {
    await file.truncate(bytes);
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Takes back what a failed write left; where that fails too, the next opening cuts it off. */
async function cutBack(file: DiskFile | null, size: number): Promise<void> {
  if (file === null) return;
  await file.truncate(size).catch(() => undefined);
  await file.close().catch(() => undefined);
}
