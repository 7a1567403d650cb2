/** Searching the library that is open: has an engine for it, tells it of every edit, and asks it one query at a time. */
import type { SearchPage, SearchTally } from '../../contract/search.ts';
import type { Dialogue, DialogueId } from '../../domain/model/dialogue.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Library } from '../library/types.ts';
import type { Asked, PageAsked } from './searches.ts';
import { filesOf, type LibraryFiles, type SearchEngine } from './searchThread.ts';

export interface SearchRoom {
  /** Null where a newer query came before this one's turn. */
  page(asked: PageAsked): Promise<Result<SearchPage | null>>;
  tally(asked: Asked): Promise<Result<SearchTally | null>>;
  /** Lets the index go, with all the words in it. */
  forget(): void;
  /** Has the index built, or being built, before the first query comes. */
  warm(): Promise<void>;
}

/** Edits are sent on this long after they are saved: somebody who types makes many of the same dialogue. */
const SETTLE_MS = 250;

/** An engine, and the edits that it was not told of yet. */
interface Session {
  library: Library;
  engine: SearchEngine;
  /** Tells the engine of them now. */
  settle(): void;
  end(): void;
}

/**
 * @param opened the library that is open; another one after a restore.
 * @param start begins to read the library in a folder.
 */
export function makeSearchRoom(
  opened: () => Promise<Result<Library>>,
  start: (library: LibraryFiles) => SearchEngine,
): SearchRoom {
  let session: Session | null = null;
  let asking: Promise<unknown> = Promise.resolve();
  let lastPage = 0;

  const forget = (): void => {
    session?.end();
    session = null;
  };

  const current = async (): Promise<Result<Session>> => {
    const library = await opened();
    if (!library.ok) {
      forget();
      return library;
    }
    if (session !== null && (session.library !== library.value || session.engine.isGone)) {
      session.end();
      session = null;
    }
    session ??= begin(library.value, start);
    return ok(session);
  };

  return {
    forget,
    async page(asked) {
      const mine = ++lastPage;
      // The one before has its turn first; what comes while it has it replaces whatever waits.
      const before = asking;
      const turn = before
        .catch(() => undefined)
        .then(async (): Promise<Result<SearchPage | null>> => {
          if (mine !== lastPage) return ok(null);
          const there = await current();
          if (!there.ok) return there;
          there.value.settle();
          return there.value.engine.page(asked);
        });
      asking = turn;
      return turn;
    },
    async tally(asked) {
      const there = await current();
      if (!there.ok) return there;
      there.value.settle();
      return there.value.engine.tally(asked);
    },
    async warm() {
      await current();
    },
  };
}

function begin(library: Library, start: (library: LibraryFiles) => SearchEngine): Session {
  const changed = new Map<DialogueId, Dialogue>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const settle = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    for (const dialogue of changed.values()) engine.put(dialogue);
    changed.clear();
  };
  // Before the engine begins to read: an edit is in the files that it reads, or it is heard of here.
  const stop = library.onSaved((dialogue) => {
    changed.set(dialogue.id, dialogue);
    timer ??= setTimeout(settle, SETTLE_MS).unref();
  });
  const engine = start(filesOf(library));
  return {
    library,
    engine,
    settle,
    end() {
      stop();
      if (timer !== null) clearTimeout(timer);
      engine.close();
    },
  };
}
