/** Finds where stretches of a text stand in its corrected version. */
import { diffArrays } from 'diff';
import type { Span } from '../model/source.ts';
import { isSpace } from '../release/spans.ts';

export interface TextMap {
  /** Where the same signs, white space aside, stand in the new text; null where they were changed. */
  find(span: Span): Span | null;
  /** How many signs other than white space a span of the new text has. */
  signs(span: Span): number;
  /** Whether the texts differ in white space at most. */
  isSame: boolean;
}

/** Past this many changed sentences the texts are not compared; statements are then matched by their words alone. */
const MOST_CHANGES = 3000;

/** Compares two texts sentence by sentence. Cost: linear in the texts for a bounded number of changes. */
export function mapText(old: string, now: string): TextMap {
  const [from, to] = [piecesOf(old), piecesOf(now)];
  const signsBefore = countSigns(now);
  const isSame = from.length === to.length && from.every(({ key }, place) => key === to[place]?.key);
  const place = new Int32Array(old.length).fill(-1);
  const changes = diffArrays(
    from.map(({ key }) => key),
    to.map(({ key }) => key),
    { maxEditLength: MOST_CHANGES },
  );
  let [i, j] = [0, 0];
  for (const { added, removed, value } of changes ?? []) {
    if (!added && !removed)
      for (let step = 0; step < value.length; step++) match(from[i + step], to[j + step], place);
    if (!added) i += value.length;
    if (!removed) j += value.length;
  }
  const signs = ({ start, end }: Span) => (signsBefore[end] ?? 0) - (signsBefore[start] ?? 0);
  return { isSame, signs, find: (span) => find(old, span, place, signs) };
}

interface Piece {
  key: string;
  /** Where each sign of the key stands in the text. */
  places: number[];
}

/** Sentences or lines, whichever is shorter, without white space. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let key = '';
  let places: number[] = [];
  const close = () => {
    if (key !== '') pieces.push({ key, places });
    key = '';
    places = [];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (!isSpace(text.charCodeAt(at))) {
      key += sign;
      places.push(at);
    }
    const next = text.charCodeAt(at + 1);
    if (sign === '\n' || sign === '。' || (sign === '.' && isSpace(next))) close();
  }
  close();
  return pieces;
}

function match(from: Piece | undefined, to: Piece | undefined, place: Int32Array): void {
  from?.places.forEach((at, index) => {
    place[at] = to?.places[index] ?? -1;
  });
}

function find(old: string, span: Span, place: Int32Array, signs: (span: Span) => number): Span | null {
  let first = -1;
  let last = -1;
  let count = 0;
  for (let at = span.start; at < span.end; at++) {
    if (isSpace(old.charCodeAt(at))) continue;
    const now = place[at] ?? -1;
    if (now === -1) return null;
    if (first === -1) first = now;
    last = now;
    count++;
  }
  const found = { start: first, end: last + 1 };
  return first !== -1 && signs(found) === count ? found : null;
}

function countSigns(text: string): Int32Array {
  const counts = new Int32Array(text.length + 1);
  for (let at = 0; at < text.length; at++)
    counts[at + 1] = (counts[at] ?? 0) + (isSpace(text.charCodeAt(at)) ? 0 : 1);
  return counts;
}
