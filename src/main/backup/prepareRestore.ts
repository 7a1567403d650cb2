/** Unpacks a backup beside the library's files and opens it there on trial, before anything is touched. */
import { join } from 'node:path';
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { checkLibrary } from '../library/checkLibrary.ts';
import type { Disk } from '../library/disk.ts';
import { makeFolderSafely } from '../library/makeFolder.ts';
import { notSaved } from '../library/notSaved.ts';
import { LIBRARY_PARTS, removeTree, restoringFolder } from '../library/restoring.ts';
import type { BackupManifest } from './manifest.ts';
import { readBackup } from './readBackup.ts';

export interface Prepared {
  manifest: BackupManifest;
  /** The folder with the unpacked files, relative to the library's. */
  from: string;
}

/**
 * Unpacks `backup` into a folder of its own in the library's. Fails as `readBackup`, with `backup.damaged` where what is
 * in it is no whole library, or as a save does; then nothing is left.
 */
export async function prepareRestore(
  backup: string,
  library: string,
  disk: Disk,
  signal: AbortSignal,
): Promise<Result<Prepared>> {
  const read = await readBackup(backup, disk, signal);
  if (!read.ok) return read;
  const from = restoringFolder();
  const place = join(library, from);
  const prepared = await unpack(read.value.files, place, disk, signal).catch((error: unknown) =>
    fail(notSaved(library, error)),
  );
  if (prepared.ok) {
    const checked = await checkLibrary(place, disk);
    if (checked.ok && checked.value.isWhole) return ok({ manifest: read.value.manifest, from });
    if (!checked.ok && checked.error.code === 'library.newerVersion')
      return discarded(place, disk, fail(checked.error));
    return discarded(place, disk, fail(failure('backup.damaged', backup)));
  }
  return discarded(place, disk, prepared);
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
