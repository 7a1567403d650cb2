/** Holds the library that is open, and opens it anew when its files were changed under it. */
import type { Result } from '../../domain/result.ts';
import { type Drafts, openDrafts } from '../importing/drafts.ts';
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
}

/** Begins to open the library in a folder. */
export function openShelf(folder: string, options: OpenOptions): Shelf {
  let library = openWithBundled(folder, options);
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
        return openWithBundled(folder, options);
      });
      drafts = draftsOf(library);
      return library;
    },
  };
}
