/**
 * Puts another state of a library, unpacked beside it, in the place of the one that is there. What was there is set
 * aside. A stop at any point is made up when the library is next opened.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf, type Disk } from './disk.ts';
import {
  DIALOGUES_FOLDER,
  DRAFTS_FOLDER,
  GENERATIONS_FOLDER,
  HISTORY_FOLDER,
  INDEX_FILE,
  JOURNAL_FILE,
  KEY_COPY_FILE,
  KEY_FILE,
  RESTORE_FILE,
  SET_ASIDE_FOLDER,
  SLIPS_FOLDER,
} from './files.ts';
import { makeFolderSafely } from './makeFolder.ts';
import { renameOver, temporaryFor, writeFileSafely } from './writeFileSafely.ts';

/** What makes up a library; everything else in its folder stays where it is. */
export const LIBRARY_PARTS = [
  KEY_FILE,
  KEY_COPY_FILE,
  INDEX_FILE,
  JOURNAL_FILE,
  DIALOGUES_FOLDER,
  DRAFTS_FOLDER,
  SLIPS_FOLDER,
  HISTORY_FOLDER,
  GENERATIONS_FOLDER,
];

const markSchema = z.object({
  /** Where the other state lies, and where the present one goes, relative to the library's folder. */
  from: z.string(),
  aside: z.string(),
  /** First everything there goes away, then everything new comes in. */
  phase: z.enum(['away', 'in']),
});
type Mark = z.infer<typeof markSchema>;

/** A new folder beside the library's files for what is to take their place, relative to the library's folder. */
export function restoringFolder(): string {
  return temporaryFor('restore');
}

/** What the folder of the state that was there is called, after the moment. */
export type Before = 'before-restore' | 'before-encryption';

/**
 * Decides that the state in `from` takes the place of the present one; from here on nothing leads back. Gives the place
 * of what was there, relative to the library's folder.
 */
export async function markRestore(
  folder: string,
  from: string,
  now: Date,
  disk: Disk,
  before: Before = 'before-restore',
): Promise<string> {
  const aside = `${SET_ASIDE_FOLDER}/${now.toISOString().replaceAll(':', '-')}-${before}`;
  await writeMark(folder, { from, aside, phase: 'away' }, disk);
  return aside;
}

/**
 * Finishes a restore that was decided, and clears away what one that was not left. To be called with the lock held.
 * @throws Node's error where something cannot be moved; the next call goes on from there.
 */
export async function finishRestore(folder: string, disk: Disk): Promise<void> {
  const mark = await readMark(folder, disk);
  if (mark !== null) await carryOut(folder, mark, disk);
  for (const name of await disk.list(folder))
    if (/^\.restore\..+\.tmp$/i.test(name)) await removeTree(join(folder, name), disk);
}

async function carryOut(folder: string, mark: Mark, disk: Disk): Promise<void> {
  const from = join(folder, mark.from);
  if (mark.phase === 'away') {
    // What is to come in is not there: nothing may go away for it.
    if ((await disk.about(from)) === null) return disk.remove(join(folder, RESTORE_FILE));
    const aside = join(folder, mark.aside);
    await makeFolderSafely(aside, disk);
    for (const part of LIBRARY_PARTS)
      if ((await disk.about(join(folder, part))) !== null)
        await renameOver(join(folder, part), join(aside, part), disk);
    await disk.syncFolder(aside);
    await disk.syncFolder(join(folder, SET_ASIDE_FOLDER));
    await disk.syncFolder(folder);
    await writeMark(folder, { ...mark, phase: 'in' }, disk);
  }
  for (const part of LIBRARY_PARTS)
    if ((await disk.about(join(from, part))) !== null)
      await renameOver(join(from, part), join(folder, part), disk);
  await disk.syncFolder(folder);
  await disk.remove(join(folder, RESTORE_FILE));
  await disk.syncFolder(folder);
}

async function writeMark(folder: string, mark: Mark, disk: Disk): Promise<void> {
  await writeFileSafely(join(folder, RESTORE_FILE), Buffer.from(`${JSON.stringify(mark)}\n`), disk);
}

async function readMark(folder: string, disk: Disk): Promise<Mark | null> {
  try {
    return markSchema.parse(JSON.parse((await disk.read(join(folder, RESTORE_FILE))).toString('utf8')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Removes a folder of ours with all that is in it. @throws Node's error. */
export async function removeTree(path: string, disk: Disk): Promise<void> {
  const about = await disk.about(path);
  if (about === null) return;
  if (!about.isFolder) return disk.remove(path);
  for (const name of await disk.list(path)) await removeTree(join(path, name), disk);
  await disk.removeFolder(path);
}
