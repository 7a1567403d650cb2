/** Makes a backup of an open library: all its files as they stand at one moment, packed, read back and compared. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type Packed, writeArchive } from '../archive/writeArchive.ts';
import { codeOf, type Disk } from '../library/disk.ts';
import {
  DIALOGUES_FOLDER,
  DRAFTS_FOLDER,
  HISTORY_FOLDER,
  INDEX_FILE,
  JOURNAL_FILE,
  KEY_COPY_FILE,
  KEY_FILE,
  SLIPS_FOLDER,
} from '../library/files.ts';
import { notSaved } from '../library/notSaved.ts';
import type { Library } from '../library/types.ts';
import { renameOver } from '../library/writeFileSafely.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupManifest } from './manifest.ts';
import { backupName } from './names.ts';
import { readBackup } from './readBackup.ts';

/** Folders of a library whose files a backup holds; what is damaged or older is not among them. */
const FOLDERS = [DIALOGUES_FOLDER, DRAFTS_FOLDER, SLIPS_FOLDER, HISTORY_FOLDER];

/**
 * Writes a backup of `library` into the folder `to` and gives its file's name. It has that name only when every byte of
 * it was read back. Fails with `backup.folderMissing`, `backup.unsound` where it reads back differently, or as a save.
 */
export async function makeBackup(
  library: Library,
  to: string,
  now: Date,
  disk: Disk,
  signal: AbortSignal,
): Promise<Result<string>> {
  if (!(await isFolder(to, disk))) return fail(failure('backup.folderMissing', to));
  // The name ends so that no list takes it for a backup.
  const unfinished = join(to, `.taiwa-${randomUUID()}.unfinished`);
  try {
    const written = await library.whileStill(async ({ sequence, journalBytes }) => {
      const files = await filesOf(library.folder, journalBytes, disk);
      const dialogues = library.index().dialogues.length;
      const file = await disk.create(unfinished);
      try {
        await writeArchive(
          file,
          files,
          (listed): BackupManifest => ({
            format: BACKUP_FORMAT,
            version: BACKUP_VERSION,
            madeAt: now.toISOString(),
            sequence,
            dialogues,
            files: listed,
          }),
          signal,
        );
        await file.sync();
      } finally {
        await file.close();
      }
    });
    if (!written.ok) return written;
    const back = await readBackup(unfinished, disk, signal);
    if (!back.ok) return await cleared(unfinished, disk, fail(failure('backup.unsound', to)));
    const name = backupName(library.folder, now, new Set(await disk.list(to)), library.cipher !== null);
    await renameOver(unfinished, join(to, name), disk);
    await disk.syncFolder(to);
    return ok(name);
  } catch (error) {
    const why = signal.aborted ? failure('backup.cancelled', to) : notSaved(to, error);
    return cleared(unfinished, disk, fail(why));
  }
}

async function cleared(path: string, disk: Disk, result: Result<string>): Promise<Result<string>> {
  // What is left says by its name that it is no backup.
  await disk.remove(path).catch(() => undefined);
  return result;
}

async function filesOf(folder: string, journalBytes: number, disk: Disk): Promise<Packed[]> {
  const packed: Packed[] = [];
  for (const name of [KEY_FILE, KEY_COPY_FILE, INDEX_FILE])
    if ((await disk.about(join(folder, name))) !== null)
      packed.push({ name, bytes: () => disk.read(join(folder, name)) });
  if ((await disk.about(join(folder, JOURNAL_FILE))) !== null)
    packed.push({
      name: JOURNAL_FILE,
      // Edits that came meanwhile are not in the other files.
      bytes: async () => (await disk.read(join(folder, JOURNAL_FILE))).subarray(0, journalBytes),
    });
  for (const inner of FOLDERS)
    for (const name of await namesIn(join(folder, inner), disk))
      if (name.endsWith('.json') && !name.startsWith('.'))
        packed.push({ name: `${inner}/${name}`, bytes: () => disk.read(join(folder, inner, name)) });
  return packed;
}

async function namesIn(path: string, disk: Disk): Promise<string[]> {
  try {
    return (await disk.list(path)).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Whether a folder is there to write to; one that cannot be looked at is none. */
async function isFolder(path: string, disk: Disk): Promise<boolean> {
  return (await disk.about(path).catch(() => null))?.isFolder === true;
}
