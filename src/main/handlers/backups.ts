/** Answers the calls on backups; also where the library itself could not be opened. */
import { join } from 'node:path';
import type { backupCalls, Restored } from '../../contract/backup.ts';
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { readBackupName } from '../backup/names.ts';
import { prepareRestore } from '../backup/prepareRestore.ts';
import { realDisk, withCipher } from '../library/disk.ts';
import { notSaved } from '../library/notSaved.ts';
import { markRestore } from '../library/restoring.ts';
import type { HandlersOf } from './handlers.ts';
import type { Rooms } from './rooms.ts';

export function backupHandlers(rooms: Rooms): HandlersOf<keyof typeof backupCalls> {
  const { backups, shelf } = rooms;

  const setFolder = async (backupFolder: string | null): Promise<Result<null>> => {
    const opened = await shelf.library;
    if (!opened.ok) return opened;
    const command = { type: 'settings.change', patch: { backupFolder } } as const;
    const changed = await opened.value.apply({ scope: 'library', command });
    if (!changed.ok) return changed;
    rooms.settingsChanged(opened.value.index().settings);
    return ok(null);
  };

  /** The file that the user chose last. */
  let chosen: string | null = null;

  const restore = async (path: string, passphrase: string | null): Promise<Result<Restored>> => {
    const opened = await shelf.library;
    if (opened.ok && opened.value.readOnly !== null) return fail(opened.value.readOnly);
    // A library that somebody else has open must not be exchanged under them.
    if (!opened.ok && opened.error.code === 'library.inUse') return opened;
    const disk = withCipher(realDisk, opened.ok ? opened.value.cipher : null);
    const { signal } = new AbortController();
    const prepared = await prepareRestore(path, shelf.folder, disk, passphrase, signal);
    if (!prepared.ok) return prepared;
    const { from, manifest, cipher } = prepared.value;
    let aside = '';
    const reopened = await shelf.whileClosed(async () => {
      try {
        aside = await markRestore(shelf.folder, from, rooms.now(), realDisk);
        return ok(cipher);
      } catch (error) {
        return fail(notSaved(shelf.folder, error));
      }
    });
    return reopened.ok ? ok({ aside, madeAt: manifest.madeAt }) : reopened;
  };

  return {
    'backups.view': async () => ok(await backups.view()),
    'backups.chooseFolder': async () => {
      const chosen = await rooms.dialogs.chooseBackupFolder();
      if (chosen === null) return ok(null);
      const set = await setFolder(chosen);
      return set.ok ? ok(await backups.view()) : set;
    },
    'backups.useFolderBesideLibrary': async () => {
      const set = await setFolder(null);
      return set.ok ? ok(await backups.view()) : set;
    },
    'backups.make': async () => {
      const opened = await shelf.library;
      return opened.ok ? backups.make(opened.value) : opened;
    },
    'backups.restore': async ({ name, passphrase }) => {
      // A name that is not a backup's could lead to any file.
      if (readBackupName(name) === null) return fail(failure('backup.missing', name));
      return restore(join((await backups.view()).folder, name), passphrase);
    },
    'backups.restoreFile': async () => {
      chosen = await rooms.dialogs.chooseBackup();
      return chosen === null ? ok(null) : restore(chosen, null);
    },
    'backups.restoreChosen': async ({ passphrase }) =>
      chosen === null ? fail(failure('backup.missing', '')) : restore(chosen, passphrase),
  };
}
