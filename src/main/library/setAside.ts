/** Keeps a copy of a file that is no good before anything is written in its place. */
import { basename, join } from 'node:path';
import { codeOf, type Disk } from './disk.ts';
import { SET_ASIDE_FOLDER } from './files.ts';
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
  await disk.makeFolder(join(folder, SET_ASIDE_FOLDER));
  // Colons cannot stand in a file name everywhere.
  const stamp = now().toISOString().replaceAll(':', '-');
  const taken = new Set(await disk.list(join(folder, SET_ASIDE_FOLDER)));
  let name = `${stamp}-${basename(file)}`;
  for (let number = 2; taken.has(name); number++) name = `${stamp}-${number}-${basename(file)}`;
  await writeFileSafely(join(folder, SET_ASIDE_FOLDER, name), bytes, disk);
  return `${SET_ASIDE_FOLDER}/${name}`;
}
