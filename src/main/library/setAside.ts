/** Keeps a copy of what is no good before anything is written in its place. */
import { basename, join } from 'node:path';
import { codeOf, type Disk } from './disk.ts';
import { SET_ASIDE_FOLDER } from './files.ts';
import { makeFolderSafely } from './makeFolder.ts';
import { writeFileSafely } from './writeFileSafely.ts';

/**
 * Copies the file as it is. Gives the copy's place relative to the library's folder, or null where there is no file.
 * @throws Node's error where it cannot be kept: then nothing may be written over it.
 */
export async function setAside(
  folder: string,
  file: string,
  disk: Disk,
  now: () => Date,
): Promise<string | null> {
  let bytes: Buffer;
  try {
    bytes = await disk.read(join(folder, file));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  return keep(folder, basename(file), bytes, disk, now);
}

/** Keeps bytes under a name that says when they were found. Gives their place. @throws Node's error. */
export async function keep(
  folder: string,
  name: string,
  bytes: Uint8Array,
  disk: Disk,
  now: () => Date,
): Promise<string> {
  const place = join(folder, SET_ASIDE_FOLDER);
  await makeFolderSafely(place, disk);
  // Colons cannot stand in a file name everywhere; a leading dot would hide it.
  const stamp = now().toISOString().replaceAll(':', '-');
  const shown = name.replace(/^\./, '');
  const taken = new Set(await disk.list(place));
  let free = `${stamp}-${shown}`;
  for (let number = 2; taken.has(free); number++) free = `${stamp}-${number}-${shown}`;
  await writeFileSafely(join(place, free), bytes, disk);
  return `${SET_ASIDE_FOLDER}/${free}`;
}
