/** Reads a backup back and believes it only where every file in it is what was packed. */
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { readArchive } from '../archive/readArchive.ts';
import { codeOf, type Disk } from '../library/disk.ts';
import { reasonOf } from '../library/notSaved.ts';
import { BACKUP_VERSION, type BackupManifest, backupManifestSchema } from './manifest.ts';

const GIGABYTE = 1024 ** 3;
/** A library of 3,000 rounds has 9,000 files and 200 MB. */
const LIMITS = { entries: 100_000, fileBytes: GIGABYTE, allBytes: 2 * GIGABYTE };

export interface Backup {
  manifest: BackupManifest;
  /** The library's files by their names, relative to its folder. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** Fails with `backup.missing`, `backup.unreadable`, `backup.damaged`, or `backup.newer` than this Taiwa. */
export async function readBackup(path: string, disk: Disk, signal: AbortSignal): Promise<Result<Backup>> {
  let bytes: Buffer;
  try {
    bytes = await disk.read(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return fail(failure('backup.missing', path));
    return fail(failure('backup.unreadable', path, { reason: reasonOf(error) }));
  }
  const read = await readArchive(bytes, backupManifestSchema, LIMITS, signal);
  if (read.kind !== 'sound') return fail(failure('backup.damaged', path));
  const { manifest, files } = read;
  if (manifest.version > BACKUP_VERSION)
    return fail(failure('backup.newer', path, { found: manifest.version, known: BACKUP_VERSION }));
  return ok({ manifest, files });
}
