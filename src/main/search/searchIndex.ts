/**
 * The index of every text of a library: signatures say which blocks may hold a query's words, the blocks are looked
 * through, newest round first. Nothing is missed, nothing is found that is not there.
 */
import type { Dialogue, DialogueId } from '../../domain/model/dialogue.ts';
import { closeness } from '../../domain/search/match.ts';
import type { Part, Query } from '../../domain/search/query.ts';
import { SEARCH_TIERS, type SearchFilters } from '../../domain/search/searchText.ts';
import type { Writing } from '../../domain/search/writings.ts';
import { foundAtAll, foundByTerm, foundByWords } from './blockMatch.ts';
import { rowOfFilter, rowsOfWord } from './grams.ts';
import { Names } from './names.ts';
import { type Block, foldedAt, type Packed, pack } from './packed.ts';
import { type Blocks, has, join, meet, Signatures } from './signatures.ts';

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
export const RANKED_TOGETHER = 500;

export class SearchIndex {
  readonly names = new Names();
  readonly #signatures = new Signatures();
  readonly #dialogues = new Map<DialogueId, Packed>();
  /** All blocks in the order in which they are looked through; null where a change is not in it yet. */
  #order: Ordered | null = null;
  #changes = 0;

  /** Counts up with every change. */
  get changes(): number {
    return this.#changes;
  }

  get size(): number {
    return this.#dialogues.size;
  }

  /** How many texts it holds. */
  get texts(): number {
    return [...this.#dialogues.values()].reduce((sum, { kinds }) => sum + kinds.length, 0);
  }

  /** Takes a dialogue in, or in the place of what it was. */
  put(dialogue: Dialogue): void {
    this.remove(dialogue.id);
    this.#dialogues.set(dialogue.id, pack(dialogue, this.#signatures, this.names));
  }

  remove(id: DialogueId): void {
    this.#changes += 1;
    this.#order = null;
    for (const { number } of this.#dialogues.get(id)?.tiers.flat() ?? []) this.#signatures.release(number);
    this.#dialogues.delete(id);
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
      for (let tier = 0; tier < SEARCH_TIERS; tier++)
        yield* this.#inTier(query, filters, by, tier, candidates);
    }
  }

  /** Everything that a query finds, in no order, with a halt after each block. */
  *count(
    query: Query,
    filters: SearchFilters,
    found: (dialogue: Packed, place: number) => void,
  ): Generator<undefined> {
    const candidates = this.#candidates(query, filters, 'term');
    const passes = this.#filter(filters);
    for (const { numbers, blocks, dialogues } of this.#inOrder().tiers)
      for (
        let at = nextIn(candidates, numbers, 0);
        at < numbers.length;
        at = nextIn(candidates, numbers, at + 1)
      ) {
        const [block, dialogue] = [blocks[at], dialogues[at]];
        if (block === undefined || dialogue === undefined || !isOf(dialogue, filters)) continue;
        for (let bits = foundAtAll(block, query); bits !== 0; bits &= bits - 1) {
          const place = block.first + lowest(bits);
          if (passes(dialogue, place)) found(dialogue, place);
        }
        yield;
      }
  }

  *#inTier(
    query: Query,
    filters: SearchFilters,
    by: Found['by'],
    tier: number,
    candidates: Blocks,
  ): Generator<Found[]> {
    const passes = this.#filter(filters);
    const match = by === 'words' ? foundByWords : foundByTerm;
    const { numbers, blocks, dialogues } = this.#inOrder().tiers[tier] ?? NOTHING;
    let batch: Found[] = [];
    for (
      let at = nextIn(candidates, numbers, 0);
      at < numbers.length;
      at = nextIn(candidates, numbers, at + 1)
    ) {
      const [block, dialogue] = [blocks[at], dialogues[at]];
      if (block === undefined || dialogue === undefined || !isOf(dialogue, filters)) continue;
      for (let bits = match(block, query); bits !== 0; bits &= bits - 1) {
        const index = lowest(bits);
        const place = block.first + index;
        if (!passes(dialogue, place)) continue;
        batch.push({
          dialogue,
          place,
          by,
          score: by === 'words' ? closeness(foldedAt(block, index), query) : 0,
        });
      }
      if (batch.length < RANKED_TOGETHER) continue;
      yield closestFirst(batch);
      batch = [];
    }
    if (batch.length > 0) yield closestFirst(batch);
  }

  #inOrder(): Ordered {
    if (this.#order === null) {
      const newestFirst = [...this.#dialogues.values()].sort((a, b) =>
        a.when < b.when ? 1 : a.when > b.when ? -1 : 0,
      );
      this.#order = {
        tiers: Array.from({ length: SEARCH_TIERS }, (_, tier) => orderedTier(newestFirst, tier)),
      };
    }
    return this.#order;
  }

  #filter(filters: SearchFilters): (dialogue: Packed, place: number) => boolean {
    const wanted = (['kind', 'side', 'lang', 'topicKey'] as const).flatMap((filter) => {
      const name = filters[filter];
      // A name that nothing bears lets nothing through.
      return name === null ? [] : [{ list: LISTS[filter], number: this.names.find(name) ?? -1 }];
    });
    return (dialogue, place) => wanted.every(({ list, number }) => dialogue[list][place] === number);
  }

  #candidates({ parts }: Query, filters: SearchFilters, by: Found['by']): Blocks {
    const blocks = this.#signatures.all();
    const rows = (['kind', 'side', 'lang', 'topicKey'] as const).flatMap((filter) => {
      const name = filters[filter];
      return name === null ? [] : [rowOfFilter(filter, name)];
    });
    this.#signatures.keep(blocks, rows);
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

  /** Bytes of signatures, folded texts and originals. */
  get bytes(): number {
    let bytes = this.#signatures.bytes;
    for (const { tiers, records, kinds } of this.#dialogues.values()) {
      bytes += records.length + kinds.length * 14;
      for (const { text } of tiers.flat()) bytes += bytesOf(text);
    }
    return bytes;
  }
}

const LISTS = { kind: 'kinds', side: 'sides', lang: 'langs', topicKey: 'topics' } as const;

function isOf(dialogue: Packed, { dialogueId, seriesId }: SearchFilters): boolean {
  return (
    (dialogueId === null || dialogueId === dialogue.id) &&
    (seriesId === null || seriesId === dialogue.seriesId)
  );
}

function closestFirst(found: Found[]): Found[] {
  return found.sort((a, b) => b.score - a.score);
}

/** Number of the lowest bit that is set. */
function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** Blocks of one tier, newest round first: their numbers beside each other, so that a query runs through them at once. */
interface OrderedTier {
  numbers: Int32Array;
  blocks: readonly Block[];
  dialogues: readonly Packed[];
}

interface Ordered {
  tiers: readonly OrderedTier[];
}

const NOTHING: OrderedTier = { numbers: new Int32Array(), blocks: [], dialogues: [] };

function orderedTier(newestFirst: readonly Packed[], tier: number): OrderedTier {
  const pairs = newestFirst.flatMap((dialogue) =>
    (dialogue.tiers[tier] ?? []).map((block) => ({ block, dialogue })),
  );
  return {
    numbers: Int32Array.from(pairs, ({ block }) => block.number),
    blocks: pairs.map(({ block }) => block),
    dialogues: pairs.map(({ dialogue }) => dialogue),
  };
}

/** The place of the next block that is in a set, or the end. */
function nextIn(blocks: Blocks, numbers: Int32Array, from: number): number {
  let at = from;
  while (at < numbers.length && !has(blocks, numbers[at] ?? 0)) at++;
  return at;
}

/** One byte a unit where every letter is of Latin-1, else two, as V8 keeps them. */
function bytesOf(text: string): number {
  return /[^\0-\xff]/.test(text) ? text.length * 2 : text.length;
}
