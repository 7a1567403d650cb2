/** What two texts can be compared by: their words in one language; terms, names and numbers across languages. */
import type { Lang } from '../model/lang.ts';
import { termsIn } from './terms.ts';

export interface Features {
  lang: Lang;
  /** Words of an English text, pairs of signs of a Japanese one. */
  words: ReadonlySet<string>;
  /** Terms, names in Latin letters and numbers, with how much each tells. */
  keys: ReadonlyMap<string, number>;
  length: number;
}

const TERM_WEIGHT = 1;
const NAME_WEIGHT = 1.5;
const NUMBER_WEIGHT = 1.5;
/** Terms that nearly every statement of a dialogue names. */
const GENERAL = new Set([
  'cooperat',
  'progress',
  'import',
  'effort',
  'future',
  'opinion',
  'international',
  'support',
]);
const GENERAL_WEIGHT = 0.4;
const STOP = new Set(
  'the of and to in on for a an its their with by as at is was were be been that this both side sides'.split(
    ' ',
  ),
);

export function featuresOf(text: string, lang: Lang): Features {
  const plain = text.normalize('NFKC');
  return { lang, words: wordsOf(plain.toLowerCase(), lang), keys: keysOf(plain, lang), length: text.length };
}

/** The features of texts that stand together. */
export function together(list: readonly Features[]): Features {
  const [first] = list;
  if (first !== undefined && list.length === 1) return first;
  return {
    lang: first?.lang ?? 'en',
    words: new Set(list.flatMap((each) => [...each.words])),
    keys: new Map(list.flatMap((each) => [...each.keys])),
    length: list.reduce((sum, each) => sum + each.length, 0),
  };
}

/** 0 to 1, or null where the texts hold nothing to compare them by. */
export function likeness(a: Features, b: Features): number | null {
  if (a.lang === b.lang) return diceOf(a.words, b.words);
  return keyLikeness(a, b);
}

/** Likeness by terms, names and numbers alone. */
export function keyLikeness(a: Features, b: Features): number | null {
  const [x, y] = [weightOf(a.keys), weightOf(b.keys)];
  if (x === 0 || y === 0) return null;
  let shared = 0;
  for (const [key, weight] of a.keys) if (b.keys.has(key)) shared += weight;
  return (2 * shared) / (x + y);
}

function diceOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number | null {
  if (a.size === 0 || b.size === 0) return null;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size);
}

function weightOf(keys: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of keys.values()) sum += weight;
  return sum;
}

function wordsOf(plain: string, lang: Lang): Set<string> {
  if (lang === 'en') return new Set((plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !STOP.has(word)));
  const signs = plain.replace(/[\s、。・,.「」()]/g, '');
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < signs.length; at++) pairs.add(signs.slice(at, at + 2));
  return pairs.size === 0 && signs !== '' ? new Set([signs]) : pairs;
}

function keysOf(plain: string, lang: Lang): Map<string, number> {
  const keys = new Map<string, number>();
  for (const id of termsIn(plain, lang))
    keys.set(`term ${id}`, GENERAL.has(id) ? GENERAL_WEIGHT : TERM_WEIGHT);
  for (const [name] of plain.matchAll(/[A-Za-z][A-Za-z0-9]*|\d+[A-Za-z]+/g))
    if (/[A-Z].*[A-Z]|[A-Z].*\d|\d.*[A-Z]/.test(name) && !/^(?:EU|ICT|MIC|AI|5G|6G)s?$/.test(name))
      keys.set(`name ${name.toLowerCase()}`, NAME_WEIGHT);
  const dated = plain.replace(
    /(令和|平成)(\d+|元)年/g,
    (_, era: string, year: string) =>
      `${(era === '令和' ? 2018 : 1988) + (year === '元' ? 1 : Number(year))}年`,
  );
  for (const [number] of dated.matchAll(/(?<![A-Za-z\d])\d+(?![A-Za-z\d])/g))
    keys.set(`number ${number}`, NUMBER_WEIGHT);
  return keys;
}
