/** Counts what was found by what it can be filtered by. */
import type { SearchTally } from '../../contract/search.ts';
import { langSchema } from '../../domain/model/lang.ts';
import { SEARCH_KINDS, type SearchFilters } from '../../domain/search/searchText.ts';
import { NOBODY } from './names.ts';
import type { Packed } from './packed.ts';
import type { SearchIndex } from './searchIndex.ts';

/** A list of choices that is longer is no help. */
const MOST_CHOICES = 100;

type Facet = 'kind' | 'side' | 'lang' | 'topicKey' | 'seriesId' | 'dialogueId';

export class Tally {
  readonly #index: SearchIndex;
  readonly #passing: ReturnType<SearchIndex['passing']>;
  readonly #counts = {
    kind: new Map<number, number>(),
    side: new Map<number, number>(),
    lang: new Map<number, number>(),
    topicKey: new Map<number, number>(),
    seriesId: new Map<string, number>(),
    dialogueId: new Map<Packed, number>(),
  };
  #count = 0;

  constructor(index: SearchIndex, filters: SearchFilters) {
    this.#index = index;
    this.#passing = index.passing(filters);
  }

  /** Counts a text that the query found, whatever filters are set. */
  add(dialogue: Packed, place: number): void {
    let failed: Facet | null = null;
    for (const { filter, passes } of this.#passing) {
      if (passes(dialogue, place)) continue;
      if (failed !== null) return;
      failed = filter;
    }
    if (failed === null) this.#count += 1;
    const { kind, side, lang, topicKey, seriesId, dialogueId } = this.#counts;
    const isCounted = (facet: Facet) => failed === null || failed === facet;
    if (isCounted('kind')) plusOne(kind, dialogue.kinds[place] ?? NOBODY);
    if (isCounted('side')) plusOne(side, dialogue.sides[place] ?? NOBODY);
    if (isCounted('lang')) plusOne(lang, dialogue.langs[place] ?? NOBODY);
    if (isCounted('topicKey')) plusOne(topicKey, dialogue.topics[place] ?? NOBODY);
    if (isCounted('seriesId')) plusOne(seriesId, dialogue.seriesId);
    if (isCounted('dialogueId')) plusOne(dialogueId, dialogue);
  }

  result(): SearchTally {
    const { kind, side, lang, topicKey, seriesId, dialogueId } = this.#counts;
    const kinds = new Map(this.#named(kind).map(({ value, count }) => [value, count]));
    const rounds = [...dialogueId].sort(([a], [b]) => (a.when < b.when ? 1 : -1));
    return {
      count: this.#count,
      kinds: SEARCH_KINDS.flatMap((value) => {
        const count = kinds.get(value) ?? 0;
        return count === 0 ? [] : [{ value, count }];
      }),
      sides: this.#named(side),
      langs: this.#named(lang).map(({ value, count }) => ({ value: langSchema.parse(value), count })),
      series: [...seriesId].map(([value, count]) => ({ value, count })),
      dialogues: rounds.slice(0, MOST_CHOICES).map(([{ id: value }, count]) => ({ value, count })),
      topics: this.#named(topicKey).slice(0, MOST_CHOICES),
    };
  }

  /** With their names, those with most first. */
  #named(counts: ReadonlyMap<number, number>): { value: string; count: number }[] {
    return [...counts]
      .filter(([number]) => number !== NOBODY)
      .map(([number, count]) => ({ value: this.#index.names.nameOf(number), count }))
      .sort((a, b) => b.count - a.count);
  }
}

function plusOne<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
