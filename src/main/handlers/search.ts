/** Answers the calls for searching. */
import type { searchCalls } from '../../contract/search.ts';
import type { HandlersOf } from './handlers.ts';
import type { Rooms } from './rooms.ts';

export function searchHandlers({ search }: Rooms): HandlersOf<keyof typeof searchCalls> {
  return {
    'search.query': (asked) => search.page(asked),
    'search.tally': (asked) => search.tally(asked),
  };
}
