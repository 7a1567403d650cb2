/** Tells a library's folder from others, so that no library is ever begun among somebody's other files. */
import { dirname } from 'node:path';
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { codeOf, type Disk } from './disk.ts';
import {
  BACKUPS_FOLDER,
  DIALOGUES_FOLDER,
  DRAFTS_FOLDER,
  dialoguesOnDisk,
  GENERATIONS_FOLDER,
  HISTORY_FOLDER,
  INDEX_FILE,
  JOURNAL_FILE,
  KEY_COPY_FILE,
  KEY_FILE,
  LOCK_FILE,
  RESERVE_FILE,
  RESTORE_FILE,
  SET_ASIDE_FOLDER,
  SLIPS_FOLDER,
} from './files.ts';
import { notSaved, reasonOf } from './notSaved.ts';
import { namedIn } from './writeFileSafely.ts';

/** What systems put into folders by themselves. */
const LITTER = new Set(['.ds_store', 'thumbs.db', 'desktop.ini', 'lost+found', '.localized', '.directory']);

/** What a library's folder holds beside its index and its journal. */
const OURS = new Set([
  LOCK_FILE,
  DIALOGUES_FOLDER,
  DRAFTS_FOLDER,
  SLIPS_FOLDER,
  HISTORY_FOLDER,
  GENERATIONS_FOLDER,
  BACKUPS_FOLDER,
  SET_ASIDE_FOLDER,
  RESTORE_FILE,
  RESERVE_FILE,
]);

/**
 * Makes sure that a library can be in this folder; makes the folder where only it is missing.
 * Fails with `library.folderMissing`, `.notALibrary`, `.unreadable`, or as a write does where it cannot be made.
 */
export async function makeSure(folder: string, disk: Disk): Promise<Result<null>> {
  const there = await whatIsAt(folder, disk);
  if (!there.ok) return there;
  if (there.value === 'other') return fail(failure('library.notALibrary', folder));
  if (there.value !== 'nothing') return ok(null);
  const parent = dirname(folder);
  try {
    if ((await disk.about(parent))?.isFolder !== true) return fail(failure('library.folderMissing', folder));
    await disk.makeFolder(folder);
    // Else a power cut could take the folder with everything that was saved in it.
    await disk.syncFolder(parent);
    return ok(null);
  } catch (error) {
    const isRefused = ['EACCES', 'EPERM'].includes(codeOf(error));
    return fail(isRefused ? failure('library.folderReadOnly', folder) : notSaved(folder, error));
  }
}

/** `begun` is a library that nothing was saved in yet; `other` is a file, or a folder of other things. */
export type Whereabouts = 'nothing' | 'empty' | 'begun' | 'library' | 'other';

/** Says what is at a place. Fails with `library.unreadable`. */
export async function whatIsAt(folder: string, disk: Disk): Promise<Result<Whereabouts>> {
  try {
    const about = await disk.about(folder);
    if (about === null) return ok('nothing');
    if (!about.isFolder) return ok('other');
    const names = await disk.list(folder);
    if (
      [INDEX_FILE, JOURNAL_FILE, RESTORE_FILE, KEY_FILE, KEY_COPY_FILE].some((file) => names.includes(file))
    )
      return ok('library');
    if ((await dialoguesOnDisk(folder, disk)).length > 0) return ok('library');
    if (names.some((name) => !isOurs(name) && !LITTER.has(name.toLowerCase()))) return ok('other');
    return ok(names.some(isOurs) ? 'begun' : 'empty');
  } catch (error) {
    return fail(failure('library.unreadable', folder, { reason: reasonOf(error) }));
  }
}

function isOurs(name: string): boolean {
  return OURS.has(name) || namedIn(name) !== null;
}
