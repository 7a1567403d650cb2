/** Holds the library that is open, and opens it anew when its files were changed under it. */
import { failure } from '../../domain/failure/failure.ts';
import { fail, type Result } from '../../domain/result.ts';
import { type Drafts, openDrafts } from '../importing/drafts.ts';
import { realDisk } from '../library/disk.ts';
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
  const open = async (): Promise<Result<Library>> => {
    const count = acquaintance.known(folder);
    const there = count === 0 ? null : await whatIsAt(folder, options.disk ?? realDisk);
    // A new library in the place of one that is gone would look as if nothing had ever been there.
    if (there?.ok && ['nothing', 'empty'].includes(there.value))
      return fail(failure('library.emptied', folder, { count }));
    const opened = await openWithBundled(folder, options);
    if (opened.ok) acquaintance.remember(folder, opened.value.index().dialogues.length);
    return opened;
  };
  let library = open();
  let drafts = draftsOf(library);

  // Only an open library's folder is known to be one.
  function draftsOf(opening: Promise<Result<Library>>): Promise<Result<Drafts>> {
    return opening.then((opened) => (opened.ok ? openDrafts(folder, options.now) : opened));
  }

  return {
    folder,
    get library() {
      return library;
    },
    get drafts() {
      return drafts;
    },
    reopen: () => {
      const before = library;
      library = before.then(async (opened) => {
        if (opened.ok) await opened.value.close();
        return open();
      });
      drafts = draftsOf(library);
      return library;
    },
    beginAnew: async () => {
      const opened = await library;
      if (opened.ok) return opened;
      if (opened.error.code !== 'library.emptied') return opened;
      acquaintance.remember(folder, 0);
      library = open();
      drafts = draftsOf(library);
      return library;
    },
  };
}
