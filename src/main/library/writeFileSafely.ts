/** Replaces a file whole or not at all: a reader, or a power cut, meets the old bytes or the new ones. */
import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { codeOf, type Disk, realDisk } from './disk.ts';

/** Virus scanners and sync programs hold a file for a moment; renaming over it is then refused. */
const BUSY = new Set(['EPERM', 'EBUSY', 'EACCES']);
const RETRY_FOR_MS = 10_000;
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 1_000;

/** File systems allow names of 255 bytes; the temporary one is 42 longer than its file's. */
const LONGEST_NAME_BYTES = 200;
const SHORTENED_UNITS = 50;

/**
 * Writes `bytes` to `path`: a temporary file in the same folder, synced, read back, renamed, and the folder synced.
 * @throws Node's error where it cannot; then the file is as it was (or whole and new, where only the folder could not be
 * synced) and no temporary file is left where that is possible.
 */
export async function writeFileSafely(path: string, bytes: Uint8Array, disk: Disk = realDisk): Promise<void> {
  const folder = dirname(path);
  const temporary = temporaryFor(path);
  try {
    await writeNew(temporary, bytes, disk);
    // A drive that takes bytes and gives back others is found out before the good file goes.
    if (!(await disk.read(temporary)).equals(bytes))
      throw new Error(`${basename(path)} read back differently`);
    await renameOver(temporary, path, disk);
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(folder);
}

/** A new name beside a file for what will be renamed over it. */
export function temporaryFor(path: string): string {
  const name = basename(path);
  const shown = Buffer.byteLength(name) > LONGEST_NAME_BYTES ? name.slice(0, SHORTENED_UNITS) : name;
  return join(dirname(path), `.${shown}.${randomUUID()}.tmp`);
}

/** The name of the file that a temporary one was made for, or null where it is none of ours. */
export function namedIn(temporary: string): string | null {
  return /^\.(.+)\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/.exec(temporary)?.[1] ?? null;
}

async function writeNew(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const file = await disk.create(path);
  try {
    await file.write(bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Renames, tried again while another program holds the file. @throws Node's error where that lasts. */
export async function renameOver(from: string, to: string, disk: Disk): Promise<void> {
  let waited = 0;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      if (!BUSY.has(codeOf(error)) || waited >= RETRY_FOR_MS) throw error;
      await disk.pause(pause);
      waited += pause;
    }
  }
}
