/** Takes the readings that are set small over kanji out of the lines: they would stand among the words. */
import type { Aside } from '../aside.ts';
import type { Stretch } from './lines.ts';

/** A reading is at most this large, in sizes of its word. */
const SMALL = 0.65;
/** From the word's line to the reading's, in sizes of the word. */
const NEAREST = 0.6;
const FURTHEST = 1.6;
/** No letters of a release are larger, in points. */
const LARGEST = 60;
/** Height of the rows in which words are looked up, in points. */
const ROW = 6;

const KANA = /^[\s\u3041-\u30ff]*[\u3041-\u30ff][\s\u3041-\u30ff]*$/u;
const KANJI = /[\u3005\u3400-\u9fff\uf900-\ufaff]/u;
const OTHERS = /[^\u3005\u3400-\u9fff\uf900-\ufaff]+/gu;

/** A reading, and the place of the words that it stands over. */
interface Reading extends Stretch {
  over: Stretch;
}

/** The stretches that are no readings; those that are, are noted with their words. */
export function withoutReadings(stretches: readonly Stretch[], aside: Aside): Stretch[] {
  const rows = new Map<number, Stretch[]>();
  for (const word of stretches) {
    if (!KANJI.test(word.text)) continue;
    const row = rows.get(Math.round(word.y / ROW)) ?? [];
    row.push(word);
    rows.set(Math.round(word.y / ROW), row);
  }
  if (rows.size === 0) return [...stretches];
  const readings: Reading[] = [];
  const rest = stretches.filter((each) => {
    const over = KANA.test(each.text) ? wordUnder(each, rows) : undefined;
    if (over !== undefined) readings.push({ ...each, over });
    return over === undefined;
  });
  for (const each of joined(readings)) {
    const words = wordsUnder(each, rows.get(rowOf(each)) ?? []);
    aside.add('reading', `${words}（${each.text.replace(/\s+/g, '')}）`);
  }
  return rest;
}

function wordUnder(reading: Stretch, rows: ReadonlyMap<number, Stretch[]>): Stretch | undefined {
  const lowest = Math.round((reading.y - FURTHEST * LARGEST) / ROW);
  for (let row = Math.round(reading.y / ROW); row >= lowest; row--) {
    const found = rows.get(row)?.find((word) => isOver(reading, word));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isOver(reading: Stretch, word: Stretch): boolean {
  const up = (reading.y - word.y) / word.size;
  return (
    reading.size <= SMALL * word.size &&
    up >= NEAREST &&
    up <= FURTHEST &&
    reading.x < word.x + word.width + word.size &&
    reading.x + reading.width > word.x - word.size
  );
}

function rowOf({ over }: Reading): number {
  return Math.round(over.y / ROW);
}

/** Readings that are set letter by letter, put together. */
function joined(readings: readonly Reading[]): Reading[] {
  const whole: Reading[] = [];
  for (const each of readings.toSorted((a, b) => rowOf(b) - rowOf(a) || a.x - b.x)) {
    const last = whole.at(-1);
    const gap = last === undefined ? 0 : each.x - (last.x + last.width);
    if (last === undefined || rowOf(last) !== rowOf(each) || gap > 0.6 * each.size) whole.push({ ...each });
    else {
      last.text += each.text;
      last.width = each.x + each.width - last.x;
    }
  }
  return whole;
}

/** The kanji of a row that lie under a reading, by their share of the width. */
function wordsUnder(reading: Reading, row: readonly Stretch[]): string {
  const half = Math.max(reading.width, reading.over.size) / 2;
  const middle = reading.x + reading.width / 2;
  return row
    .filter((word) => word.x < middle + half && word.x + word.width > middle - half)
    .toSorted((a, b) => a.x - b.x)
    .map((word) => {
      const letters = [...word.text];
      const at = (x: number) => Math.round((letters.length * (x - word.x)) / (word.width || 1));
      return letters.slice(Math.max(0, at(middle - half)), Math.max(0, at(middle + half))).join('');
    })
    .join('')
    .replace(OTHERS, '');
}
