/** Replaces a file whole or not at all: a reader, or a power cut, meets the old bytes or the new ones. */
import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { codeOf, type Disk, realDisk } from './disk.ts';

/** Written beside their file and renamed over it; one left behind by a crash is recognised by its name. */
export const TEMPORARY = /^\.[^/]+\.[0-9a-f-]{36}\.tmp$/;

/** Virus scanners and sync programs hold a file for a moment; Windows then refuses to rename over it. */
const BUSY = new Set(['EPERM', 'EBUSY', 'EACCES']);
const RETRY_FOR_MS = 10_000;
const FIRST_PAUSE_MS = 10;

/**
 * Writes `bytes` to `path`: a temporary file in the same folder, synced, read back, renamed, and the folder synced.
 * @throws Node's error where it cannot; then the file is as it was and no temporary file is left where that is possible.
 */
export async function writeFileSafely(path: string, bytes: Uint8Array, disk: Disk = realDisk): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
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

async function writeNew(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const file = await disk.create(path);
  try {
    await file.write(bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function renameOver(from: string, to: string, disk: Disk): Promise<void> {
  const giveUpAt = Date.now() + RETRY_FOR_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      // Elsewhere than on Windows these codes mean that it is not allowed, and will not be.
      const mayPass = process.platform === 'win32' && BUSY.has(codeOf(error));
      if (!mayPass || Date.now() + pause > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
