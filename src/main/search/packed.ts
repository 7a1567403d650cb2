/** A dialogue's texts as the index holds them: folded and joined into blocks to look through, the originals as bytes. */
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { fold } from '../../domain/search/fold.ts';
import {
  SEARCH_TIERS,
  type SearchPlace,
  type SearchText,
  searchPlaceSchema,
  tierOf,
} from '../../domain/search/searchText.ts';
import { textsOf } from '../../domain/search/textsOf.ts';
import { markText, rowOfFilter } from './grams.ts';
import { type Names, NOBODY } from './names.ts';
import type { Signatures } from './signatures.ts';

/** As many as a set of bits in one number has room for. */
export const MOST_TEXTS = 31;
/** UTF-16 units: large enough that the signatures are small beside it, small enough to be looked through at once. */
const BLOCK_UNITS = 2_000;
/** Stands between texts; no folded text and no word of a query has one. */
const BETWEEN = '\n';

/** Some texts of one dialogue, looked through together. */
export interface Block {
  /** Its column in the table of signatures. */
  number: number;
  /** The folded texts, one after another. */
  text: string;
  /** Where each begins, and where one more would. */
  starts: Uint32Array;
  /** The place of its first text among the dialogue's. */
  first: number;
}

export interface Packed {
  id: string;
  seriesId: string;
  /** Newer rounds compare as greater. */
  when: string;
  /** Of each text, by its place: what it can be filtered by, as numbers of their names. */
  kinds: Uint16Array;
  sides: Uint16Array;
  langs: Uint16Array;
  topics: Uint32Array;
  /** Blocks of names, of what is said, of sources. */
  tiers: Block[][];
  /** `Stored` of each text as JSON in UTF-8, and where each begins. */
  records: Buffer;
  offsets: Uint32Array;
}

/** Packs a dialogue and marks its blocks in the table. */
export function pack(dialogue: Dialogue, signatures: Signatures, names: Names): Packed {
  const texts = textsOf(dialogue);
  const tiers = Array.from({ length: SEARCH_TIERS }, (_, tier) =>
    texts.filter(({ place }) => tierOf(place) === tier),
  );
  const inOrder = tiers.flat();
  let first = 0;
  const blocks = tiers.map((each) => {
    const made = blocksOf(each, first, signatures);
    first += each.length;
    return made;
  });
  return {
    id: dialogue.id,
    seriesId: dialogue.seriesId,
    when: whenOf(dialogue),
    kinds: Uint16Array.from(inOrder, ({ place }) => names.numberOf(place.kind)),
    sides: Uint16Array.from(inOrder, ({ place }) => names.numberOf(place.side)),
    langs: Uint16Array.from(inOrder, ({ place }) => names.numberOf(place.lang)),
    topics: Uint32Array.from(inOrder, ({ topicKey }) => names.numberOf(topicKey)),
    tiers: blocks,
    ...recordsOf(inOrder),
  };
}

/** A text's place and its original. */
export function recordOf(packed: Packed, place: number, names: Names): { place: SearchPlace; text: string } {
  const { records, offsets, kinds, sides, langs } = packed;
  // Written by `recordsOf` below: what it is needs no check.
  const [text, id, topicId, at, isPrivate]: Stored = JSON.parse(
    records.toString('utf8', offsets[place], offsets[place + 1]),
  );
  const side = sides[place] ?? NOBODY;
  return {
    text,
    place: searchPlaceSchema.parse({
      kind: names.nameOf(kinds[place] ?? NOBODY),
      id,
      topicId,
      side: side === NOBODY ? null : names.nameOf(side),
      lang: names.nameOf(langs[place] ?? NOBODY),
      isPrivate: isPrivate === 1,
      at,
    }),
  };
}

/** Text, id, topic, where it begins in its source, whether it is private: what the numbers do not say. */
type Stored = [string, string, string | null, number | null, 0 | 1];

/** The folded text at a place in a block. */
export function foldedAt({ text, starts }: Block, index: number): string {
  return text.slice(starts[index], (starts[index + 1] ?? 0) - 1);
}

function recordsOf(texts: readonly SearchText[]): Pick<Packed, 'records' | 'offsets'> {
  const pieces = texts.map(({ place: { id, topicId, at, isPrivate }, text }) =>
    JSON.stringify([text, id, topicId, at, isPrivate ? 1 : 0] satisfies Stored),
  );
  const offsets = new Uint32Array(pieces.length + 1);
  for (const [at, piece] of pieces.entries()) offsets[at + 1] = (offsets[at] ?? 0) + Buffer.byteLength(piece);
  return { records: Buffer.from(pieces.join('')), offsets };
}

function blocksOf(texts: readonly SearchText[], first: number, signatures: Signatures): Block[] {
  const blocks: Block[] = [];
  const folded = texts.map(({ text }) => fold(text));
  for (let from = 0; from < texts.length; ) {
    let to = from;
    for (let units = 0; to < texts.length && to - from < MOST_TEXTS; to++) {
      units += folded[to]?.length ?? 0;
      if (units > BLOCK_UNITS && to > from) break;
    }
    const number = signatures.take();
    const block = blockOf(folded.slice(from, to), number, first + from);
    const mark = signatures.marker(number);
    markText(block.text, mark);
    for (const { place, topicKey } of texts.slice(from, to)) markFilters(place, topicKey, mark);
    blocks.push(block);
    from = to;
  }
  return blocks;
}

function blockOf(folded: readonly string[], number: number, first: number): Block {
  const starts = new Uint32Array(folded.length + 1);
  for (const [at, text] of folded.entries())
    starts[at + 1] = (starts[at] ?? 0) + text.length + BETWEEN.length;
  return { number, text: folded.map((text) => text + BETWEEN).join(''), starts, first };
}

function markFilters(place: SearchPlace, topicKey: string | null, mark: (row: number) => void): void {
  mark(rowOfFilter('kind', place.kind));
  mark(rowOfFilter('lang', place.lang));
  if (place.side !== null) mark(rowOfFilter('side', place.side));
  if (topicKey !== null) mark(rowOfFilter('topicKey', topicKey));
}

function whenOf({ heldOn, publishedOn, round }: Dialogue): string {
  return `${heldOn[0] ?? publishedOn ?? ''}/${String(round ?? 0).padStart(6, '0')}`;
}
