/** Answers the calls on the encryption of the library. */
import { join } from 'node:path';
import type { EncryptionView, encryptionCalls } from '../../contract/encryption.ts';
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type Cipher, newCipher } from '../encryption/cipher.ts';
import { closeKey } from '../encryption/keyRing.ts';
import { openSetAside } from '../encryption/openRemains.ts';
import { type Key, recrypt } from '../encryption/recrypt.ts';
import { storeKey, unlock } from '../encryption/storedKey.ts';
import { realDisk } from '../library/disk.ts';
import { notSaved, reasonOf } from '../library/notSaved.ts';
import type { Library } from '../library/types.ts';
import type { HandlersOf } from './handlers.ts';
import type { Rooms } from './rooms.ts';

export function encryptionHandlers(rooms: Rooms): HandlersOf<keyof typeof encryptionCalls> {
  const { shelf, backups } = rooms;
  const { folder } = shelf;

  const view = async (): Promise<Result<EncryptionView>> => {
    const opened = await shelf.library;
    if (!opened.ok) return opened;
    if (opened.value.cipher === null) return ok({ isOn: false, openBackups: 0, openSetAside: 0 });
    try {
      const { length: openBackups } = await openBackupsOf();
      const { length } = await openSetAside(folder, realDisk);
      return ok({ isOn: true, openBackups, openSetAside: length });
    } catch (error) {
      return fail(failure('library.unreadable', folder, { reason: reasonOf(error) }));
    }
  };

  const openBackupsOf = async (): Promise<string[]> => {
    const { folder: place, files } = await backups.view();
    return files.filter((each) => each.isOwn && !each.isClosed).map(({ name }) => join(place, name));
  };

  /** The library where it may be changed. */
  const changeable = async (): Promise<Result<Library>> => {
    const opened = await shelf.library;
    return opened.ok && opened.value.readOnly !== null ? fail(opened.value.readOnly) : opened;
  };

  /** Fails with `library.wrongPassphrase` where it is not the library's. */
  const confirmed = async (passphrase: string): Promise<Result<Library>> => {
    const library = await changeable();
    if (!library.ok) return library;
    const tried = await unlock(folder, passphrase, realDisk);
    if (!tried.ok) return tried;
    tried.value?.forget();
    return library;
  };

  const closeUnder = async (from: Cipher | null, to: Key): Promise<Result<EncryptionView>> => {
    const reopened = await shelf.whileClosed(async () => {
      const done = await recrypt(folder, from, to, realDisk, rooms.now);
      return done.ok ? ok(to?.cipher ?? null) : done;
    });
    return reopened.ok ? view() : reopened;
  };

  return {
    'encryption.view': view,
    'encryption.turnOn': async ({ passphrase }) => {
      const library = await changeable();
      if (!library.ok) return library;
      if (library.value.cipher !== null) return view();
      const cipher = newCipher();
      return closeUnder(null, { cipher, ring: await closeKey(cipher, passphrase, rooms.passphraseCost) });
    },
    'encryption.turnOff': async ({ passphrase }) => {
      const library = await confirmed(passphrase);
      if (!library.ok) return library;
      return library.value.cipher === null ? view() : closeUnder(library.value.cipher, null);
    },
    'encryption.change': async ({ passphrase, next }) => {
      const library = await confirmed(passphrase);
      if (!library.ok) return library;
      const { cipher } = library.value;
      if (cipher === null) return view();
      try {
        await storeKey(folder, await closeKey(cipher, next, rooms.passphraseCost), realDisk);
      } catch (error) {
        return fail(notSaved(folder, error));
      }
      return view();
    },
    'encryption.removeOpen': async () => {
      const library = await changeable();
      if (!library.ok) return library;
      // Of a library that is open itself they are all there is to go back to.
      if (library.value.cipher === null) return view();
      try {
        const aside = await openSetAside(folder, realDisk);
        for (const file of aside) await realDisk.remove(join(folder, file));
        for (const path of await openBackupsOf()) await realDisk.remove(path);
      } catch (error) {
        return fail(notSaved(folder, error));
      }
      return view();
    },
    'encryption.lock': async () => {
      const locked = await shelf.lock();
      if (locked.ok) rooms.search.forget();
      return locked;
    },
    'encryption.unlock': async ({ passphrase }) => {
      const opened = await shelf.unlock(passphrase);
      if (!opened.ok) return opened;
      rooms.settingsChanged(opened.value.index().settings);
      return ok(null);
    },
  };
}
