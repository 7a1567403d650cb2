/** Answers queries from an index: pages of hits with their excerpts, and tallies. */
import type { SearchHit, SearchPage, SearchTally } from '../../contract/search.ts';
import { excerptOf } from '../../domain/search/excerpt.ts';
import { matchText } from '../../domain/search/match.ts';
import { type Query, readQuery } from '../../domain/search/query.ts';
import type { SearchFilters } from '../../domain/search/searchText.ts';
import { recordOf } from './packed.ts';
import type { Found, SearchIndex } from './searchIndex.ts';
import { Tally } from './tally.ts';

export interface Asked {
  text: string;
  filters: SearchFilters;
}

export interface PageAsked extends Asked {
  limit: number;
  cursor: string | null;
}

/** Nobody reads further; whoever wants more narrows the search. */
export const MOST_HITS = 5_000;

/** A query under way: what was found of it so far, and how to find more. */
interface Running {
  key: string;
  query: Query;
  found: Found[];
  more: Generator<Found[]>;
  isAtEnd: boolean;
}

export class Searches {
  readonly #index: SearchIndex;
  /** The last query, whose next page is then found from where it was left. */
  #running: Running | null = null;

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  /** A page of hits, the best first. */
  page({ text, filters, limit, cursor }: PageAsked): Omit<SearchPage, 'indexed'> {
    const running = this.#run(text, filters);
    const from = Math.min(Number(cursor ?? '0'), MOST_HITS);
    const to = Math.min(from + limit, MOST_HITS);
    // One more than asked for tells whether there is a next page.
    while (running.found.length <= to && !running.isAtEnd) {
      const next = running.more.next();
      if (next.done) running.isAtEnd = true;
      else running.found.push(...next.value);
    }
    const hits = running.found.slice(from, to).map((found) => this.#hit(found, running.query));
    return { hits, cursor: running.found.length > to && to < MOST_HITS ? String(to) : null };
  }

  /** Counts what is found, with a halt now and then. */
  *tally({ text, filters }: Asked): Generator<undefined, SearchTally> {
    const query = readQuery(text);
    const tally = new Tally(this.#index, filters);
    if (query.parts.length > 0)
      yield* this.#index.count(query, (dialogue, place) => tally.add(dialogue, place));
    return tally.result();
  }

  #run(text: string, filters: SearchFilters): Running {
    const key = JSON.stringify([text, filters, this.#index.changes]);
    if (this.#running?.key === key) return this.#running;
    const query = readQuery(text);
    const more = this.#index.find(query, filters);
    this.#running = { key, query, found: [], more, isAtEnd: query.parts.length === 0 };
    return this.#running;
  }

  #hit({ dialogue, place: at }: Found, query: Query): SearchHit {
    const { place, text } = recordOf(dialogue, at, this.#index.names);
    const { ranges, instead } = matchText(text, query) ?? { ranges: [], instead: [] };
    const { at: begin } = place;
    const inSource =
      begin === null ? null : ranges.map(({ start, end }) => ({ start: begin + start, end: begin + end }));
    return { dialogueId: dialogue.id, place, excerpt: excerptOf(text, ranges), inSource, instead };
  }
}
