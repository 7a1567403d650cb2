/** Searching without a thread, for the command line and for tests. */
import { ok } from '../../domain/result.ts';
import { Searcher } from './searcher.ts';
import type { SearchEngine } from './searchThread.ts';

/** Begins to read the library in a folder; the first query waits for it. */
export function searchHere(folder: string): SearchEngine {
  const searcher = new Searcher();
  const reading = searcher.read(folder);
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
