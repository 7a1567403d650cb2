/** Holds the library that is open, opens it anew when its files were changed under it, and locks it. */
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Cipher } from '../encryption/cipher.ts';
import { unlock } from '../encryption/storedKey.ts';
import { type Drafts, openDrafts } from '../importing/drafts.ts';
import { realDisk, withCipher } from '../library/disk.ts';
import { whatIsAt } from '../library/folder.ts';
import type { OpenOptions } from '../library/openLibrary.ts';
import type { Library } from '../library/types.ts';
import { openWithBundled } from './opening.ts';

export interface Shelf {
  readonly folder: string;
  /** The library being opened: the window does not wait for it, its first call does. */
  readonly library: Promise<Result<Library>>;
  /** Imports that wait for their review, kept beside the library. */
  readonly drafts: Promise<Result<Drafts>>;
  /** Closes the library and opens what is now in its folder. */
  reopen(): Promise<Result<Library>>;
  /**
   * Closes the library, works on its files, and opens what is then in its folder, with the key that the work gives. Where
   * the work fails the library is opened as it was, and the failure is given.
   */
  whileClosed(work: () => Promise<Result<Cipher | null>>): Promise<Result<Library>>;
  /** Closes the library and forgets its key. Nothing where it has none. */
  lock(): Promise<Result<null>>;
  /** Opens a locked library. Fails with `library.wrongPassphrase`, or as opening does. */
  unlock(passphrase: string): Promise<Result<Library>>;
  /** Begins a new library where one was that is gone. Fails as opening does where anything is there. */
  beginAnew(): Promise<Result<Library>>;
}

/** What is known on this computer of libraries that were open on it. */
export interface Acquaintance {
  /** How many rounds the library in a folder had when it was last open; 0 where none is known. */
  known(folder: string): number;
  remember(folder: string, dialogues: number): void;
}

/** Begins to open the library in a folder. */
export function openShelf(folder: string, options: OpenOptions, acquaintance: Acquaintance): Shelf {
  const disk = options.disk ?? realDisk;
  let cipher: Cipher | null = null;

  const open = async (): Promise<Result<Library>> => {
    const count = acquaintance.known(folder);
    const there = count === 0 ? null : await whatIsAt(folder, disk);
    // A new library in the place of one that is gone would look as if nothing had ever been there.
    if (there?.ok && ['nothing', 'empty'].includes(there.value))
      return fail(failure('library.emptied', folder, { count }));
    const opened = await openWithBundled(folder, { ...options, disk: withCipher(disk, cipher) });
    if (opened.ok) acquaintance.remember(folder, opened.value.index().dialogues.length);
    return opened;
  };
  let library = open();
  let drafts = draftsOf(library);

  // Only an open library's folder is known to be one.
  function draftsOf(opening: Promise<Result<Library>>): Promise<Result<Drafts>> {
    return opening.then((opened) =>
      opened.ok ? openDrafts(folder, options.now, withCipher(disk, opened.value.cipher)) : opened,
    );
  }

  /** Puts what `next` makes of the library into its place; every call waits for it meanwhile. */
  const exchange = (
    next: (opened: Result<Library>) => Promise<Result<Library>>,
  ): Promise<Result<Library>> => {
    library = library.then(next);
    drafts = draftsOf(library);
    return library;
  };

  const closed = async (opened: Result<Library>): Promise<void> => {
    if (opened.ok) await opened.value.close();
  };

  const holdKey = (next: Cipher | null): void => {
    if (cipher !== next) cipher?.forget();
    cipher = next;
  };

  return {
    folder,
    get library() {
      return library;
    },
    get drafts() {
      return drafts;
    },
    reopen: () =>
      exchange(async (opened) => {
        await closed(opened);
        return open();
      }),
    whileClosed: async (work) => {
      let worked: Result<Cipher | null> = ok(null);
      const reopened = await exchange(async (opened) => {
        await closed(opened);
        worked = await work();
        if (worked.ok) holdKey(worked.value);
        return open();
      });
      return worked.ok ? reopened : worked;
    },
    lock: async () => {
      const locked = await exchange(async (opened) => {
        if (!opened.ok || opened.value.cipher === null) return opened;
        await closed(opened);
        holdKey(null);
        return fail(failure('library.locked', folder));
      });
      return locked.ok || locked.error.code === 'library.locked' ? ok(null) : locked;
    },
    unlock: async (passphrase) => {
      const opened = await library;
      if (opened.ok || opened.error.code !== 'library.locked') return opened;
      const unlocked = await unlock(folder, passphrase, disk);
      if (!unlocked.ok) return unlocked;
      holdKey(unlocked.value);
      return exchange(open);
    },
    beginAnew: async () => {
      const opened = await library;
      if (opened.ok || opened.error.code !== 'library.emptied') return opened;
      acquaintance.remember(folder, 0);
      return exchange(open);
    },
  };
}
