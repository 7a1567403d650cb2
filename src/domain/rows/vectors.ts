/** What statements of one topic are about, as weighted words, so that what answers each other can be found. */
import { termsIn } from '../align/terms.ts';
import type { Statement } from '../model/statement.ts';
import type { Unit } from './units.ts';

/** Each word with its weight, and the length of the whole, for the cosine of two. */
export interface Vector {
  weights: ReadonlyMap<string, number>;
  norm: number;
}

const TERM_WEIGHT = 1.5;
/** English words are compared by their beginnings: regulate, regulation, regulatory. */
const STEM = 6;
/** Words in which things are said, not what is said. */
const ENGLISH_FORMALITIES = new Set(
  `japan japanese europe european union side sides both parties explained explain introduced stated noted shared
  discussed discuss exchanged exchange views view opinions confirmed confirm agreed agree continue continued welcomed
  importance important cooperation cooperate collaboration future status progress efforts initiatives including
  regarding concerning also well such with from that this these their its the and for have has been were will would
  other others into about between through`
    .split(/\s+/)
    .map(stem),
);
const JAPANESE_FORMALITIES = new Set(
  '日本 本側 双方 両者 説明 議論 意見 見交 交換 確認 紹介 今後 協力 連携 取組 継続 重要 要性 状況 一致 合意 発言 言及 関す 及び 更に 引続 続き'.split(
    ' ',
  ),
);
const kept = new WeakMap<Statement, ReadonlyMap<string, number>>();

/** A vector for each unit; a word that many of them have tells little. */
export function vectorsOf(units: readonly Unit[]): Vector[] {
  const words = units.map(({ statements }) => new Map(statements.flatMap((each) => [...wordsOf(each)])));
  const spread = new Map<string, number>();
  for (const each of words) for (const word of each.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  return words.map((each) => {
    const weights = new Map<string, number>();
    let sum = 0;
    for (const [word, weight] of each) {
      const told = weight * Math.log(1 + units.length / (spread.get(word) ?? 1));
      weights.set(word, told);
      sum += told * told;
    }
    return { weights, norm: Math.sqrt(sum) };
  });
}

/** How alike two are, 0 to 1. */
export function cosine(a: Vector, b: Vector): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  const [less, more] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of less.weights) sum += weight * (more.weights.get(word) ?? 0);
  return sum / (a.norm * b.norm);
}

/** A statement's words do not change, and a topic is looked at anew with every edit of it. */
function wordsOf(statement: Statement): ReadonlyMap<string, number> {
  const known = kept.get(statement);
  if (known !== undefined) return known;
  const { text, lang } = statement;
  const plain = text.normalize('NFKC').toLowerCase();
  const words = new Map<string, number>();
  for (const word of lang === 'ja' ? japaneseWords(plain) : englishWords(plain)) words.set(word, 1);
  for (const id of termsIn(text, lang)) words.set(`term ${id}`, TERM_WEIGHT);
  kept.set(statement, words);
  return words;
}

function englishWords(plain: string): string[] {
  const words = plain.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return words.map(stem).filter((word) => !ENGLISH_FORMALITIES.has(word));
}

/** Pairs of signs within a run of one script, and words in Latin letters; what is in hiragana only joins. */
function japaneseWords(plain: string): string[] {
  const runs = plain.match(/\p{Script=Han}{2,}|[\p{Script=Katakana}ー]{2,}|[a-z0-9]{2,}/gu) ?? [];
  return runs
    .flatMap((run) => (/^[a-z0-9]/.test(run) ? [run] : pairs(run)))
    .filter((pair) => !JAPANESE_FORMALITIES.has(pair) && pair !== 'eu');
}

function pairs(run: string): string[] {
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}

function stem(word: string): string {
  return word.slice(0, STEM);
}
