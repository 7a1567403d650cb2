/** Writes a library anew with its files closed, open, or closed under another key, and puts that in its place. */

import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { checkLibrary } from '../library/checkLibrary.ts';
import { type Disk, withCipher } from '../library/disk.ts';
import { GENERATIONS_FOLDER, JOURNAL_FILE, KEY_COPY_FILE, KEY_FILE } from '../library/files.ts';
import { takeLock } from '../library/lock.ts';
import { makeFolderSafely } from '../library/makeFolder.ts';
import { notSaved } from '../library/notSaved.ts';
import { LIBRARY_PARTS, markRestore, removeTree, restoringFolder } from '../library/restoring.ts';
import type { Cipher } from './cipher.ts';
import { closeFile, closeLine, openFile, openLine } from './closedForm.ts';
import type { KeyRing } from './keyRing.ts';
import { storeKey } from './storedKey.ts';

/** A key and the form it is stored in; null for a library that anybody may read. */
export type Key = { cipher: Cipher; ring: KeyRing } | null;

/**
 * Makes the library in a folder, which must not be open, the same one closed under `to`. Everything is written beside
 * it, read back and compared before anything is touched; it takes its place when the library is next opened, and what was
 * there is removed then. Fails with `library.inUse`, `encryption.changed`, or as a save; then the library is as it was.
 */
export async function recrypt(
  folder: string,
  from: Cipher | null,
  to: Key,
  disk: Disk,
  now: () => Date,
): Promise<Result<null>> {
  const inner = restoringFolder();
  const place = join(folder, inner);
  try {
    const lock = await takeLock(folder, disk, now);
    if (!lock.ok) return lock;
    try {
      await makeFolderSafely(place, disk);
      for (const part of LIBRARY_PARTS)
        if (part !== KEY_FILE && part !== KEY_COPY_FILE)
          await rewrite(folder, place, part, from, to?.cipher ?? null, disk);
      if (to !== null) await storeKey(place, to.ring, disk);
      await disk.syncFolder(place);
      const before = await checkLibrary(folder, withCipher(disk, from));
      const after = await checkLibrary(place, withCipher(disk, to?.cipher ?? null));
      if (!isDeepStrictEqual(before, after)) {
        await removeTree(place, disk);
        return fail(failure('encryption.changed', folder));
      }
      await markRestore(folder, inner, now(), disk, 'before-encryption');
      return ok(null);
    } finally {
      await lock.value.release();
    }
  } catch (error) {
    // What is left is cleared away when the library is next opened.
    return fail(notSaved(folder, error));
  }
}

/** Writes a part of the library with all that is in it. Nothing where it is not there. @throws Node's error. */
async function rewrite(
  folder: string,
  place: string,
  part: string,
  from: Cipher | null,
  to: Cipher | null,
  disk: Disk,
): Promise<void> {
  const about = await disk.about(join(folder, part));
  if (about === null) return;
  if (about.isFolder) {
    await makeFolderSafely(join(place, part), disk);
    for (const name of await disk.list(join(folder, part)))
      await rewrite(folder, place, `${part}/${name}`, from, to, disk);
    return disk.syncFolder(join(place, part));
  }
  const bytes = recrypted(part, await disk.read(join(folder, part)), from, to);
  const file = await disk.create(join(place, part));
  try {
    await file.write(bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * The bytes of a library's file closed under another key. What does not open stays as it is: it was damaged before, and
 * is known as that after.
 * @param name relative to the library's folder.
 */
export function recrypted(name: string, bytes: Buffer, from: Cipher | null, to: Cipher | null): Buffer {
  if (name === JOURNAL_FILE) return recryptedJournal(bytes, from, to);
  const of = fileOf(name);
  const open = from === null ? bytes : openFile(bytes, of, from);
  if (open === null) return bytes;
  return to === null ? open : closeFile(open, of, to);
}

function recryptedJournal(bytes: Buffer, from: Cipher | null, to: Cipher | null): Buffer {
  const lines = bytes.toString('utf8').split('\n');
  // A line that was never written to its end, as after a crash, was never acknowledged: it stays what it is.
  const torn = lines.pop() ?? '';
  const written = lines.map((line) => {
    const open = from === null ? line : openLine(line, from);
    if (open === null) return `${line}\n`;
    return to === null ? `${open}\n` : closeLine(`${open}\n`, to);
  });
  return Buffer.from(written.join('') + torn, 'utf8');
}

/** The file a state is of: an older one is closed as the file it was. */
function fileOf(name: string): string {
  const inner = `${GENERATIONS_FOLDER}/`;
  return name.startsWith(inner) ? `${name.slice(inner.length, name.lastIndexOf('/'))}.json` : name;
}
