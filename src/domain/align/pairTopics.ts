/** Pairs the topics of two sources: by names, contents, numbering, level and order. */
import type { Lang } from '../model/lang.ts';
import type { Statement } from '../model/statement.ts';
import { type Features, featuresOf, likeness } from './features.ts';
import { pairInOrder } from './inOrder.ts';

/** A topic as one source has it, or as all held sources together do. */
export interface TopicView {
  id: string;
  label: string;
  level: number;
  /** Its names, one for each language or source. */
  names: { title: string; lang: Lang }[];
  statements: readonly Statement[];
}

/** Topics less alike than this are different ones. */
const LEAST = 0.4;
/** A topic that changed its place must be told by what it says. */
const LEAST_ELSEWHERE = 0.75;
/** Lists longer than this are not searched for topics that changed their place. */
const MOST_ELSEWHERE = 200;

/** Pairs of places in both lists. */
export function pairTopics(held: readonly TopicView[], incoming: readonly TopicView[]): [number, number][] {
  const left = held.map(described);
  const right = incoming.map(described);
  const score = (i: number, j: number): number => {
    const [a, b] = [left[i], right[j]];
    if (!a || !b) return 0;
    const place = 1 - Math.abs(i / Math.max(1, left.length) - j / Math.max(1, right.length));
    return alike(a, b, place);
  };
  const pairs = pairInOrder(left.length, right.length, [[1, 1]], (i, j) => score(i, j) - LEAST).map(
    (each): [number, number] => [each.left[0], each.right[0]],
  );
  return [...pairs, ...elsewhere(left.length, right.length, pairs, score)];
}

interface Described {
  view: TopicView;
  names: Features[];
  content: Features[];
}

function described(view: TopicView): Described {
  const langs = [...new Set(view.statements.map(({ lang }) => lang))];
  return {
    view,
    names: view.names.map(({ title, lang }) => featuresOf(title, lang)),
    content: langs.map((lang) =>
      featuresOf(
        view.statements
          .filter((each) => each.lang === lang)
          .map(({ text }) => text)
          .join('\n'),
        lang,
      ),
    ),
  };
}

/** The mean of what there is to go by. */
function alike(a: Described, b: Described, place: number): number {
  const parts: [number | null, number][] = [
    [greatest(a.names, b.names), 3],
    [greatest(a.content, b.content), 2.5],
    [sameNumber(a.view.label, b.view.label), 1],
    [a.view.level === b.view.level ? 1 : 0, 0.5],
    [place, 0.5],
  ];
  const known = parts.flatMap(([value, weight]) => (value === null ? [] : [[value, weight] as const]));
  const sum = known.reduce((total, [value, weight]) => total + value * weight, 0);
  return sum / known.reduce((total, [, weight]) => total + weight, 0);
}

function greatest(a: readonly Features[], b: readonly Features[]): number | null {
  const values = a.flatMap((x) => b.flatMap((y) => likeness(x, y) ?? []));
  return values.length === 0 ? null : Math.max(...values);
}

function sameNumber(a: string, b: string): number | null {
  const [x, y] = [numberOf(a), numberOf(b)];
  return x === null || y === null ? null : x === y ? 1 : 0;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];
const KANA = 'アイウエオカキクケコサシスセソ';
const KANJI = '一二三四五六七八九十';

/** The number that a printed label stands for: `ii.`, `(2)`, `イ`, `②` are 2; null where it is none. */
export function numberOf(label: string): number | null {
  const plain = label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (/^\d+$/.test(plain)) return Number(plain);
  for (const row of [ROMAN, [...KANA], [...KANJI], [...'abcdefghijklmno']])
    if (row.includes(plain)) return row.indexOf(plain) + 1;
  return null;
}

function elsewhere(
  left: number,
  right: number,
  pairs: readonly [number, number][],
  score: (i: number, j: number) => number,
): [number, number][] {
  const takenLeft = new Set(pairs.map(([i]) => i));
  const takenRight = new Set(pairs.map(([, j]) => j));
  const free = (count: number, taken: ReadonlySet<number>) =>
    Array.from({ length: count }, (_, place) => place).filter((place) => !taken.has(place));
  const [a, b] = [free(left, takenLeft), free(right, takenRight)];
  if (a.length > MOST_ELSEWHERE || b.length > MOST_ELSEWHERE) return [];
  const candidates = a
    .flatMap((i) => b.map((j) => ({ i, j, value: score(i, j) })))
    .filter(({ value }) => value >= LEAST_ELSEWHERE)
    .sort((x, y) => y.value - x.value);
  const found: [number, number][] = [];
  for (const { i, j } of candidates) {
    if (takenLeft.has(i) || takenRight.has(j)) continue;
    takenLeft.add(i);
    takenRight.add(j);
    found.push([i, j]);
  }
  return found;
}
