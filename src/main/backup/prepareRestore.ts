/** Unpacks a backup beside the library's files and opens it there on trial, before anything is touched. */
import { join } from 'node:path';
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Cipher } from '../encryption/cipher.ts';
import { openKey, readKeyRing, writeKeyRing } from '../encryption/keyRing.ts';
import { recrypted } from '../encryption/recrypt.ts';
import { storedKey } from '../encryption/storedKey.ts';
import { checkLibrary } from '../library/checkLibrary.ts';
import { type Disk, withCipher } from '../library/disk.ts';
import { KEY_COPY_FILE, KEY_FILE } from '../library/files.ts';
import { makeFolderSafely } from '../library/makeFolder.ts';
import { notSaved } from '../library/notSaved.ts';
import { LIBRARY_PARTS, removeTree, restoringFolder } from '../library/restoring.ts';
import type { BackupManifest } from './manifest.ts';
import { readBackup } from './readBackup.ts';

export interface Prepared {
  manifest: BackupManifest;
  /** What the library's files will be closed with; null where anybody may read them. */
  cipher: Cipher | null;
  /** The folder with the unpacked files, relative to the library's. */
  from: string;
}

/**
 * Unpacks `backup` into a folder of its own in the library's. A backup from before a library was encrypted is closed as
 * that is now; an encrypted one stays as it was. Fails as `readBackup`, with `backup.locked` where it is closed with
 * another key than the library, `library.wrongPassphrase`, `backup.damaged` where what is in it is no whole library, or as
 * a save does; then nothing is left.
 * @param disk with the library's key where that has one.
 * @param passphrase of a backup that is closed with another key.
 */
export async function prepareRestore(
  backup: string,
  library: string,
  disk: Disk,
  passphrase: string | null,
  signal: AbortSignal,
): Promise<Result<Prepared>> {
  const read = await readBackup(backup, disk, signal);
  if (!read.ok) return read;
  const closed = await closedAsNow(read.value.files, backup, library, disk, passphrase);
  if (!closed.ok) return closed;
  const { files, cipher } = closed.value;
  const from = restoringFolder();
  const place = join(library, from);
  const prepared = await unpack(files, place, disk, signal).catch((error: unknown) =>
    fail(notSaved(library, error)),
  );
  if (prepared.ok) {
    const checked = await checkLibrary(place, withCipher(disk, cipher));
    if (checked.ok && checked.value.isWhole) return ok({ manifest: read.value.manifest, cipher, from });
    if (!checked.ok && checked.error.code === 'library.newerVersion')
      return discarded(place, disk, fail(checked.error));
    return discarded(place, disk, fail(failure('backup.damaged', backup)));
  }
  return discarded(place, disk, prepared);
}

interface Closed {
  files: ReadonlyMap<string, Uint8Array>;
  cipher: Cipher | null;
}

/** The backup's files as they will lie in the library, and what they are closed with. */
async function closedAsNow(
  files: ReadonlyMap<string, Uint8Array>,
  backup: string,
  library: string,
  disk: Disk,
  passphrase: string | null,
): Promise<Result<Closed>> {
  const stored = files.get(KEY_FILE);
  const own = disk.cipher ?? null;
  if (stored !== undefined) {
    const ring = readKeyRing(stored);
    if (ring === null) return fail(failure('backup.damaged', backup));
    if (own?.keyId === ring.keyId) return ok({ files, cipher: own });
    if (passphrase === null) return fail(failure('backup.locked', backup));
    const cipher = await openKey(ring, passphrase);
    return cipher === null ? fail(failure('library.wrongPassphrase', backup)) : ok({ files, cipher });
  }
  const ring = own === null ? null : await storedKey(library, disk);
  if (own === null || ring === null || ring === 'damaged') return ok({ files, cipher: null });
  const closed = new Map(
    [...files].map(([name, bytes]) => [name, recrypted(name, Buffer.from(bytes), null, own)]),
  );
  for (const name of [KEY_FILE, KEY_COPY_FILE]) closed.set(name, writeKeyRing(ring));
  return ok({ files: closed, cipher: own });
}

async function unpack(
  files: ReadonlyMap<string, Uint8Array>,
  place: string,
  disk: Disk,
  signal: AbortSignal,
): Promise<Result<null>> {
  const folders = new Set<string>([place]);
  await makeFolderSafely(place, disk);
  for (const [name, bytes] of files) {
    if (signal.aborted) return fail(failure('backup.cancelled', place));
    const [first = '', second] = name.split('/');
    if (!LIBRARY_PARTS.includes(first)) return fail(failure('backup.damaged', name));
    if (second !== undefined && !folders.has(join(place, first))) {
      await makeFolderSafely(join(place, first), disk);
      folders.add(join(place, first));
    }
    const file = await disk.create(join(place, name));
    try {
      await file.write(bytes, 0);
      await file.sync();
    } finally {
      await file.close();
    }
  }
  for (const folder of folders) await disk.syncFolder(folder);
  return ok(null);
}

async function discarded<T>(place: string, disk: Disk, result: Result<T>): Promise<Result<T>> {
  // What cannot be removed now is when the library is next opened.
  await removeTree(place, disk).catch(() => undefined);
  return result;
}
