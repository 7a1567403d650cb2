/** The backups of one library: makes them, lists them, keeps their number, and knows when the next is due. */
import { join } from 'node:path';
import type { BackupsView } from '../../contract/backup.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Disk } from '../library/disk.ts';
import { BACKUPS_FOLDER } from '../library/files.ts';
import type { Library } from '../library/types.ts';
import { listBackups, pruneBackups } from './listBackups.ts';
import { makeBackup } from './makeBackup.ts';

const DAY_MS = 24 * 60 * 60_000;

export interface Backups {
  view(): Promise<BackupsView>;
  /** Makes one now and removes those that are too many. */
  make(library: Library): Promise<Result<BackupsView>>;
  /** Makes one where the newest is a day old, or of a day to come: the clock may have been put back. */
  makeIfDue(library: Library): Promise<Result<null>>;
}

interface Parts {
  /** The library's folder. */
  folder: string;
  /** What the user set; the folder is null for the one beside the library. */
  wanted: () => { backupFolder: string | null; backupsKept: number };
  disk: Disk;
  now: () => Date;
}

export function makeBackups({ folder, wanted, disk, now }: Parts): Backups {
  let trouble: Failure | null = null;
  const beside = join(folder, BACKUPS_FOLDER);
  const place = (): string => wanted().backupFolder ?? beside;

  const view = async (): Promise<BackupsView> => {
    const isBesideLibrary = place() === beside;
    const listed = await listBackups(place(), folder, disk);
    const isNone = !listed.ok && isBesideLibrary && listed.error.code === 'backup.folderMissing';
    return {
      folder: place(),
      isBesideLibrary,
      files: listed.ok ? listed.value : [],
      trouble: trouble ?? (listed.ok || isNone ? null : listed.error),
    };
  };

  const make = async (library: Library): Promise<Result<BackupsView>> => {
    const to = place();
    if (to === beside) await disk.makeFolder(beside).catch(() => undefined);
    const made = await makeBackup(library, to, now(), disk, new AbortController().signal);
    trouble = made.ok ? null : made.error;
    if (!made.ok) return made;
    const listed = await listBackups(to, folder, disk);
    // One too many does no harm; the next time it goes.
    if (listed.ok)
      await pruneBackups(to, listed.value, wanted().backupsKept, made.value, disk).catch(() => undefined);
    return ok(await view());
  };

  return {
    view,
    make,
    makeIfDue: async (library) => {
      const newest = (await view()).files.find((each) => each.isOwn);
      const age =
        newest === undefined ? Number.POSITIVE_INFINITY : now().getTime() - Date.parse(newest.madeAt);
      if (Math.abs(age) < DAY_MS) return ok(null);
      const made = await make(library);
      return made.ok ? ok(null) : made;
    },
  };
}
