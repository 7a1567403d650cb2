/** Searching without a thread, for the command line and for tests. */
import { ok } from '../../domain/result.ts';
import { Searcher } from './searcher.ts';
import type { LibraryFiles, SearchEngine } from './searchThread.ts';

/** Begins to read a library; the first query waits for it. */
export function searchHere(library: LibraryFiles): SearchEngine {
  const searcher = new Searcher();
  const reading = searcher.read(library);
  return {
    put: (dialogue) => searcher.put(dialogue),
    page: async (asked) => {
      const read = await reading;
      return read.ok ? ok(searcher.page(asked)) : read;
    },
    tally: async (asked) => {
      const read = await reading;
      return read.ok ? ok(await searcher.tally(asked)) : read;
    },
    close: () => {},
    isGone: false,
  };
}
