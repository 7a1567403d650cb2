/**
 * The index of every text of a library: signatures say which blocks may hold a query's words, the blocks are looked
 * through, newest round first. Nothing is missed, nothing is found that is not there.
 */
import type { Dialogue, DialogueId } from '../../domain/model/dialogue.ts';
import { closeness } from '../../domain/search/match.ts';
import type { Part, Query } from '../../domain/search/query.ts';
import type { SearchFilters } from '../../domain/search/searchText.ts';
import type { Writing } from '../../domain/search/writings.ts';
import { foundAtAll, foundByTerm, foundByWords } from './blockMatch.ts';
import { rowOfFilter, rowsOfWord } from './grams.ts';
import { Names } from './names.ts';
import { among, type OrderedTier, ordered } from './order.ts';
import { foldedAt, type Packed, pack } from './packed.ts';
import { type Blocks, join, meet, Signatures } from './signatures.ts';

/** A text that was found. */
export interface Found {
  dialogue: Packed;
  /** The text's place in it. */
  place: number;
  by: 'words' | 'term';
  /** See `closeness`. */
  score: number;
}

/** So many of one tier, the newest first, are put in order together: what is near is seen first, and soon. */
export const RANKED_TOGETHER = 200;

/** What texts are filtered by one by one, and the lists that say it of each. */
const LISTS = { kind: 'kinds', side: 'sides', lang: 'langs', topicKey: 'topics' } as const;
const FILTERS = ['kind', 'side', 'lang', 'topicKey'] as const;

export class SearchIndex {
  readonly names = new Names();
  readonly #signatures = new Signatures();
  readonly #dialogues = new Map<DialogueId, Packed>();
  /** Null where a change is not in it yet. */
  #tiers: OrderedTier[] | null = null;
  #changes = 0;

  /** Counts up with every change. */
  get changes(): number {
    return this.#changes;
  }

  /** Takes a dialogue in, or in the place of what it was. */
  put(dialogue: Dialogue): void {
    this.#changes += 1;
    this.#tiers = null;
    for (const { number } of this.#dialogues.get(dialogue.id)?.tiers.flat() ?? [])
      this.#signatures.release(number);
    this.#dialogues.set(dialogue.id, pack(dialogue, this.#signatures, this.names));
  }

  has(id: DialogueId): boolean {
    return this.#dialogues.has(id);
  }

  /**
   * What a query finds, in order and in batches: what was typed before other words of a term; names before what is said
   * before sources; in each the newest rounds first, and of so many at once the closest first.
   */
  *find(query: Query, filters: SearchFilters): Generator<Found[]> {
    for (const by of ['words', 'term'] as const) {
      if (by === 'term' && query.parts.every(({ term }) => term === null)) return;
      const candidates = this.#candidates(query, filters, by);
      for (const tier of this.#inOrder()) yield* this.#findIn(tier, query, filters, by, candidates);
    }
  }

  /** Everything that a query finds, in no order, with a halt after each block. */
  *count(query: Query, found: (dialogue: Packed, place: number) => void): Generator<undefined> {
    const candidates = this.#candidates(query, null, 'term');
    for (const tier of this.#inOrder())
      for (const { block, dialogue } of among(candidates, tier)) {
        for (let bits = foundAtAll(block, query); bits !== 0; bits &= bits - 1)
          found(dialogue, block.first + lowest(bits));
        yield;
      }
  }

  /** Whether a text passes each of the filters. */
  passing(
    filters: SearchFilters,
  ): { filter: keyof SearchFilters; passes(dialogue: Packed, place: number): boolean }[] {
    const { seriesId, dialogueId } = filters;
    const ofText = FILTERS.flatMap((filter) => {
      const name = filters[filter];
      if (name === null) return [];
      // A name that nothing bears lets nothing through.
      const [list, number] = [LISTS[filter], this.names.find(name) ?? -1];
      return [{ filter, passes: (dialogue: Packed, place: number) => dialogue[list][place] === number }];
    });
    const ofSeries = {
      filter: 'seriesId' as const,
      passes: (dialogue: Packed) => dialogue.seriesId === seriesId,
    };
    const ofDialogue = {
      filter: 'dialogueId' as const,
      passes: (dialogue: Packed) => dialogue.id === dialogueId,
    };
    return [
      ...(seriesId === null ? [] : [ofSeries]),
      ...(dialogueId === null ? [] : [ofDialogue]),
      ...ofText,
    ];
  }

  /** How large it is. Bytes: signatures, folded texts and originals. */
  size(): { rounds: number; texts: number; bytes: number } {
    let [texts, bytes] = [0, this.#signatures.bytes];
    for (const { tiers, records, kinds } of this.#dialogues.values()) {
      texts += kinds.length;
      bytes += records.length + kinds.length * 14;
      for (const { text } of tiers.flat()) bytes += bytesOf(text);
    }
    return { rounds: this.#dialogues.size, texts, bytes };
  }

  *#findIn(
    tier: OrderedTier,
    query: Query,
    filters: SearchFilters,
    by: Found['by'],
    candidates: Blocks,
  ): Generator<Found[]> {
    const passing = this.passing(filters);
    const match = by === 'words' ? foundByWords : foundByTerm;
    let batch: Found[] = [];
    for (const { block, dialogue } of among(candidates, tier)) {
      for (let bits = match(block, query); bits !== 0; bits &= bits - 1) {
        const index = lowest(bits);
        const place = block.first + index;
        if (!passing.every(({ passes }) => passes(dialogue, place))) continue;
        const score = by === 'words' ? closeness(foldedAt(block, index), query) : 0;
        batch.push({ dialogue, place, by, score });
      }
      if (batch.length < RANKED_TOGETHER) continue;
      yield closestFirst(batch);
      batch = [];
    }
    if (batch.length > 0) yield closestFirst(batch);
  }

  #inOrder(): readonly OrderedTier[] {
    this.#tiers ??= ordered(this.#dialogues.values());
    return this.#tiers;
  }

  #candidates({ parts }: Query, filters: SearchFilters | null, by: Found['by']): Blocks {
    const blocks = this.#signatures.all();
    for (const filter of FILTERS) {
      const name = filters?.[filter] ?? null;
      if (name !== null) this.#signatures.keep(blocks, [rowOfFilter(filter, name)]);
    }
    for (const part of parts) meet(blocks, this.#holding(part, by));
    return blocks;
  }

  #holding({ words, term }: Part, by: Found['by']): Blocks {
    const blocks = this.#signatures.all();
    for (const { writings } of words) meet(blocks, this.#withOneOf(writings));
    if (by === 'term' && term !== null) join(blocks, this.#withOneOf(term.writings));
    return blocks;
  }

  #withOneOf(writings: readonly Writing[]): Blocks {
    const [first, ...others] = writings.map(({ text }) => {
      const blocks = this.#signatures.all();
      this.#signatures.keep(blocks, rowsOfWord(text));
      return blocks;
    });
    if (first === undefined) throw new Error('a word without writings');
    for (const each of others) join(first, each);
    return first;
  }
}

function closestFirst(found: Found[]): Found[] {
  return found.sort((a, b) => b.score - a.score);
}

/** Number of the lowest bit that is set. */
function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** One byte a unit where every letter is of Latin-1, else two, as V8 keeps them. */
function bytesOf(text: string): number {
  return /[^\0-\xff]/.test(text) ? text.length * 2 : text.length;
}
