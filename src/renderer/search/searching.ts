/**
 * What is being searched for and what was found, kept while the dialog is closed: the hits can be gone through one by
 * one, and the list is as it was left when it is opened again.
 */
import { useSyncExternalStore } from 'react';
import type { SearchHit, SearchTally } from '../../contract/search.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import { NO_FILTERS, type SearchFilters } from '../../domain/search/searchText.ts';
import { asked } from '../session/asked.ts';

export interface Searching {
  /** As typed, without what a composition has not made a word of yet. */
  text: string;
  filters: SearchFilters;
  hits: readonly SearchHit[];
  /** The text that the hits are of: behind `text` while a query is under way. */
  foundFor: string;
  cursor: string | null;
  /** Null while it is being counted. */
  tally: SearchTally | null;
  indexed: { rounds: number; of: number };
  failure: Failure | null;
  /** The hit that Enter opens; -1 where there is none. */
  active: number;
  /** The hit that is shown in its place; null for none. */
  opened: number | null;
  /** Counts up when a hit is to be shown, the same one too. */
  turn: number;
}

const PAGE = 40;
/** How often hits are looked for anew while the index is being built. */
const BUILDING_MS = 400;

let state: Searching = {
  text: '',
  filters: NO_FILTERS,
  hits: [],
  foundFor: '',
  cursor: null,
  tally: null,
  indexed: { rounds: 0, of: 0 },
  failure: null,
  active: -1,
  opened: null,
  turn: 0,
};
const listeners = new Set<() => void>();
let queries = 0;
let isReadingOn = false;
let timer: ReturnType<typeof setTimeout> | null = null;

export function useSearching(): Searching {
  return useSyncExternalStore(subscribe, () => state);
}

/** Looks for something else. */
export function lookFor(text: string): void {
  if (text === state.text) return;
  change({ text, active: 0 });
  void query();
}

/** Sets filters, or takes them off. */
export function filterBy(filters: Partial<SearchFilters>): void {
  change({ filters: { ...state.filters, ...filters }, active: 0, tally: null });
  void query();
}

/** Looks again for the same: the library may have changed. */
export function lookAgain(): void {
  void query();
}

/** Stops looking again while the index is being built. */
export function stopLooking(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
}

/** Chooses a hit, and reads on where it is one of the last. */
export function activate(place: number): void {
  const active = Math.max(0, Math.min(place, state.hits.length - 1));
  if (active !== state.active) change({ active });
  if (active >= state.hits.length - PAGE / 4) void readOn();
}

/** Shows a hit in its place. */
export function openHit(place: number): void {
  if (state.hits[place] !== undefined) change({ opened: place, active: place, turn: state.turn + 1 });
}

/** Shows the next hit, or the one before. False at the ends. */
export async function stepHit(by: 1 | -1): Promise<boolean> {
  const next = (state.opened ?? (by === 1 ? -1 : state.hits.length)) + by;
  if (next >= state.hits.length) await readOn();
  if (next < 0 || next >= state.hits.length) return false;
  openHit(next);
  return true;
}

/** No hit is shown any more. */
export function closeHit(): void {
  if (state.opened !== null) change({ opened: null });
}

async function query(): Promise<void> {
  stopLooking();
  const mine = ++queries;
  const { text, filters } = state;
  if (text.trim() === '') {
    change({ hits: [], foundFor: text, cursor: null, tally: null, failure: null, active: -1, opened: null });
    return;
  }
  const answer = await asked(window.taiwa.calls['search.query'], {
    text,
    filters,
    limit: PAGE,
    cursor: null,
  });
  if (mine !== queries) return;
  if (!answer.ok) {
    change({
      hits: [],
      foundFor: text,
      cursor: null,
      tally: null,
      failure: answer.error,
      active: -1,
      opened: null,
    });
    return;
  }
  if (answer.value === null) return;
  const { hits, cursor, indexed } = answer.value;
  const isSame = state.foundFor === text;
  change({
    hits,
    cursor,
    indexed,
    foundFor: text,
    failure: null,
    tally: isSame ? state.tally : null,
    active: hits.length === 0 ? -1 : isSame ? Math.min(Math.max(0, state.active), hits.length - 1) : 0,
    opened: isSame ? state.opened : null,
  });
  const counted = await asked(window.taiwa.calls['search.tally'], { text, filters });
  if (mine !== queries) return;
  if (counted.ok && counted.value !== null) change({ tally: counted.value });
  if (indexed.rounds < indexed.of) timer = setTimeout(() => void query(), BUILDING_MS);
}

/** Reads the hits after those that are there. */
export async function readOn(): Promise<void> {
  const { text, filters, cursor, hits } = state;
  if (cursor === null || isReadingOn || state.foundFor !== text) return;
  isReadingOn = true;
  const mine = queries;
  const answer = await asked(window.taiwa.calls['search.query'], { text, filters, limit: PAGE, cursor });
  isReadingOn = false;
  if (mine !== queries || !answer.ok || answer.value === null) return;
  change({ hits: [...hits, ...answer.value.hits], cursor: answer.value.cursor });
}

function change(next: Partial<Searching>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
