/** Finds the backups in a folder, and removes those of a library that are too many. */
import { join } from 'node:path';
import type { BackupFile } from '../../contract/backup.ts';
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { codeOf, type Disk } from '../library/disk.ts';
import { reasonOf } from '../library/notSaved.ts';
import { readBackupName, tagOf } from './names.ts';

/** Newest first. Whether they are sound is not looked at. Fails with `backup.folderMissing` or `.unreadable`. */
export async function listBackups(
  folder: string,
  library: string,
  disk: Disk,
): Promise<Result<BackupFile[]>> {
  const own = tagOf(library);
  try {
    const found: BackupFile[] = [];
    for (const name of await disk.list(folder)) {
      const read = readBackupName(name);
      const about = read === null ? null : await disk.about(join(folder, name));
      if (read === null || about === null || about.isFolder) continue;
      const { madeAt, isClosed } = read;
      found.push({ name, madeAt, bytes: about.size, isOwn: read.tag === own, isClosed });
    }
    return ok(found.sort(byTime));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return fail(failure('backup.folderMissing', folder));
    return fail(failure('backup.unreadable', folder, { reason: reasonOf(error) }));
  }
}

function byTime(a: BackupFile, b: BackupFile): number {
  return b.madeAt.localeCompare(a.madeAt);
}

/** Removes the oldest of a library's own backups; never `newest`, whatever the clock said when it was made. */
export async function pruneBackups(
  folder: string,
  backups: readonly BackupFile[],
  keep: number,
  newest: string,
  disk: Disk,
): Promise<void> {
  const older = backups.filter((each) => each.isOwn && each.name !== newest);
  for (const { name } of older.slice(Math.max(0, keep - 1))) await disk.remove(join(folder, name));
}
