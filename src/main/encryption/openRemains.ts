/** What lies about a closed library that anybody can still read: files set aside before, and older backups. */
import { join } from 'node:path';
import { codeOf, type Disk } from '../library/disk.ts';
import { JOURNAL_FILE, SET_ASIDE_FOLDER } from '../library/files.ts';
import { removeTree } from '../library/restoring.ts';
import { isClosedFile } from './closedForm.ts';

/**
 * Removes what stood in a library's folder before its files were closed; nothing where it is open. To be called when
 * the closed files are in their place: a stop in between is made up when the library is next opened. @throws Node's error.
 */
export async function clearOpenRemains(folder: string, disk: Disk): Promise<void> {
  const place = join(folder, SET_ASIDE_FOLDER);
  for (const name of await namesIn(place, disk))
    if (name.endsWith('-before-encryption')) await removeTree(join(place, name), disk);
}

/** Files set aside in a library's folder that are not closed, relative to that. @throws Node's error. */
export async function openSetAside(folder: string, disk: Disk): Promise<string[]> {
  const open: string[] = [];
  const look = async (inner: string): Promise<void> => {
    for (const name of await namesIn(join(folder, inner), disk)) {
      const file = `${inner}/${name}`;
      const about = await disk.about(join(folder, file));
      if (about?.isFolder) await look(file);
      else if (about !== null && !isClosed(name, await disk.read(join(folder, file)))) open.push(file);
    }
  };
  await look(SET_ASIDE_FOLDER);
  return open;
}

/** Whether a file that was set aside can be read by nobody without a key. */
function isClosed(name: string, bytes: Buffer): boolean {
  if (name.startsWith('key')) return true;
  return isClosedFile(bytes) || (name.endsWith(JOURNAL_FILE) && bytes.subarray(0, 11).equals(LINE_START));
}

const LINE_START = Buffer.from('{"closed":"', 'utf8');

async function namesIn(path: string, disk: Disk): Promise<string[]> {
  try {
    return (await disk.list(path)).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
