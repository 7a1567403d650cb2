/** The two files that hold a library's key, and what disk its files are to be read from with it. */
import { join } from 'node:path';
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { codeOf, type Disk, withCipher } from '../library/disk.ts';
import { INDEX_FILE, JOURNAL_FILE, KEY_COPY_FILE, KEY_FILE } from '../library/files.ts';
import { writeFileSafely } from '../library/writeFileSafely.ts';
import type { Cipher } from './cipher.ts';
import { isClosedFile } from './closedForm.ts';
import { type KeyRing, openKey, readKeyRing, writeKeyRing } from './keyRing.ts';

const FILES = [KEY_FILE, KEY_COPY_FILE];

/** The key of the library in a folder; null where it has none, `damaged` where neither of its files is any good. */
export async function storedKey(folder: string, disk: Disk): Promise<KeyRing | 'damaged' | null> {
  let isAny = false;
  for (const file of FILES) {
    const bytes = await bytesOf(join(folder, file), disk);
    if (bytes === null) continue;
    isAny = true;
    const ring = readKeyRing(bytes);
    if (ring !== null) return ring;
  }
  return isAny ? 'damaged' : null;
}

/** Writes both files, one after the other: at any moment one of them is whole. @throws Node's error. */
export async function storeKey(folder: string, ring: KeyRing, disk: Disk): Promise<void> {
  for (const file of FILES) await writeFileSafely(join(folder, file), writeKeyRing(ring), disk);
}

/** Writes the one of the two files again that is damaged, gone or of another day. @throws Node's error. */
export async function mendKey(folder: string, disk: Disk): Promise<void> {
  const ring = await storedKey(folder, disk);
  if (ring === null || ring === 'damaged') return;
  const written = writeKeyRing(ring);
  for (const file of FILES) {
    const bytes = await bytesOf(join(folder, file), disk);
    if (bytes?.equals(written) !== true) await writeFileSafely(join(folder, file), written, disk);
  }
}

/**
 * The disk to read a library's files from: with its key where `disk` has that, without one where it has none. Fails with
 * `library.locked` where it has a key and `disk` has not, `library.keyLost` where its files are closed and there is none.
 * @throws Node's error.
 */
export async function unlockedDisk(folder: string, disk: Disk): Promise<Result<Disk>> {
  const ring = await storedKey(folder, disk);
  if (ring === 'damaged') return fail(failure('library.keyLost', folder));
  if (ring !== null)
    return disk.cipher?.keyId === ring.keyId ? ok(disk) : fail(failure('library.locked', folder));
  return (await isClosed(folder, disk))
    ? fail(failure('library.keyLost', folder))
    : ok(withCipher(disk, null));
}

/**
 * Opens the key of the library in a folder. Null where it has none. Fails with `library.wrongPassphrase`, `.keyLost`, or
 * `.unreadable`.
 */
export async function unlock(folder: string, passphrase: string, disk: Disk): Promise<Result<Cipher | null>> {
  try {
    const ring = await storedKey(folder, disk);
    if (ring === null) return ok(null);
    if (ring === 'damaged') return fail(failure('library.keyLost', folder));
    const cipher = await openKey(ring, passphrase);
    return cipher === null ? fail(failure('library.wrongPassphrase', folder)) : ok(cipher);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(failure('library.unreadable', folder, { reason }));
  }
}

async function isClosed(folder: string, disk: Disk): Promise<boolean> {
  const index = await bytesOf(join(folder, INDEX_FILE), disk);
  if (index !== null) return isClosedFile(index);
  const journal = await bytesOf(join(folder, JOURNAL_FILE), disk);
  return journal?.subarray(0, 10).toString('utf8') === '{"closed":';
}

async function bytesOf(path: string, disk: Disk): Promise<Buffer | null> {
  try {
    return await disk.read(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
