/**
 * The marks that a text leaves in the index, as row numbers of the table of signatures. A text that holds a word has
 * every mark of the word; one that has them all need not hold it and is looked at. So nothing is ever missed.
 *
 * Every letter leaves a mark, every two do, and every three where they are not ideographs or kana, of which two say as
 * much: words of one ideograph or two Latin letters (量, ai) narrow the search too.
 */
import { isWide } from '../../domain/search/fold.ts';

/** Rows of the table. A block of 2,000 letters leaves some 1,200 marks: one row in six is set by chance. */
export const ROWS = 8192;
const SHIFT = 32 - 13;

/** Marks of everything that a text holds. @param mark called with a row, often with the same one. */
export function markText(text: string, mark: (row: number) => void): void {
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const first = text.charCodeAt(at);
    mark(rowOf(first, 0, 0));
    if (at + 1 === length) break;
    const second = text.charCodeAt(at + 1);
    mark(rowOf(first, second, 0));
    if (at + 2 < length && !isWide(first) && !isWide(second))
      mark(rowOf(first, second, text.charCodeAt(at + 2)));
  }
}

/** Rows that are set wherever a word stands. */
export function rowsOfWord(word: string): number[] {
  const rows = new Set<number>();
  const { length } = word;
  for (let at = 0; at < length; at++) {
    const first = word.charCodeAt(at);
    if (length === 1) rows.add(rowOf(first, 0, 0));
    if (at + 1 === length) break;
    const second = word.charCodeAt(at + 1);
    const isPair = isWide(first) || isWide(second) || length === 2;
    if (isPair) rows.add(rowOf(first, second, 0));
    else if (at + 2 < length) rows.add(rowOf(first, second, word.charCodeAt(at + 2)));
  }
  return [...rows];
}

/** The row of a thing that texts are filtered by, e.g. `side:eu`. */
export function rowOfFilter(name: string, value: string): number {
  let hash = 0x811c9dc5;
  for (const unit of `\u0000${name}:${value}`)
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return (Math.imul(hash, 0x9e3779b1) >>> SHIFT) % ROWS;
}

function rowOf(first: number, second: number, third: number): number {
  const key = Math.imul(Math.imul(first, 0x01000193) ^ second, 0x01000193) ^ third;
  return Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> SHIFT;
}
