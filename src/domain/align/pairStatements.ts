/** Pairs the statements that two sources have under one topic, sentence by sentence, as Gale and Church (1993) do. */
import { ACTS, type Statement } from '../model/statement.ts';
import { type Features, featuresOf, likeness, together } from './features.ts';
import { type Bead, pairInOrder } from './inOrder.ts';

export interface StatementPair {
  left: Statement[];
  right: Statement[];
  /** 0 to 1. */
  confidence: number;
  review: boolean;
}

const BEADS: Bead[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
];
/** Japanese signs for each English one, in releases. */
const JA_PER_EN = 0.42;
/** What statements must reach to say the same. */
const LEAST = 0.42;
/** Below this a pairing asks for a look. */
const SURE = 0.58;
/** What taking two together costs, so that it is done only where it says more. */
const MERGING = 0.07;
/** Content of a pair that is not told by side, act and length alone. */
const TELLING = 0.15;

/** Pairs of one or two statements each, in order. Cost: linear. */
export function pairStatements(left: readonly Statement[], right: readonly Statement[]): StatementPair[] {
  const a = featuresOfRuns(left);
  const b = featuresOfRuns(right);
  const score = (i: number, j: number, [m, n]: Bead): Scored =>
    scoreOf(left.slice(i, i + m), right.slice(j, j + n), a(i, m), b(j, n));
  const gain = (i: number, j: number, bead: Bead): number => {
    const [m, n] = bead;
    if (m === 2 && n === 2 && areAbreast(left.slice(i, i + 2), right.slice(j, j + 2))) return -1;
    const merged = m + n - 2;
    return ((score(i, j, bead).value - LEAST) * (m + n)) / 2 - MERGING * merged;
  };
  return pairInOrder(left.length, right.length, BEADS, gain).map((found) => {
    const bead: Bead = [found.left[1] - found.left[0], found.right[1] - found.right[0]];
    const { value, content, sides } = score(found.left[0], found.right[0], bead);
    const isWeak = value < SURE || (content ?? 0) < TELLING || sides === 0 || bead[0] + bead[1] > 3;
    return {
      left: left.slice(...found.left),
      right: right.slice(...found.right),
      confidence: Math.round(Math.min(1, Math.max(0, value)) * 100) / 100,
      review: isWeak,
    };
  });
}

/** The features of `length` neighbours from a place on; each is made once, though many beads ask for it. */
function featuresOfRuns(statements: readonly Statement[]): (at: number, length: number) => Features {
  const single = statements.map(({ text, lang }) => featuresOf(text, lang));
  const pairs = single.map((_, at) => together(single.slice(at, at + 2)));
  const none = together([]);
  return (at, length) => (length === 1 ? single[at] : pairs[at]) ?? none;
}

/** Whether two statements stand beside two others side by side, Japan beside Japan and the EU beside the EU. */
function areAbreast(left: readonly Statement[], right: readonly Statement[]): boolean {
  const isKnown = left[0]?.side !== 'unattributed' && left[1]?.side !== 'unattributed';
  const isTwoSides = left[0]?.side !== left[1]?.side;
  return isKnown && isTwoSides && left.every(({ side }, place) => side === right[place]?.side);
}

interface Scored {
  value: number;
  content: number | null;
  sides: number;
}

function scoreOf(left: readonly Statement[], right: readonly Statement[], a: Features, b: Features): Scored {
  const content = likeness(a, b);
  const sides = sidesAgree(left, right);
  const value =
    0.45 * (content ?? 0.3) + 0.25 * sides + 0.12 * actsAgree(left, right) + 0.18 * lengthsAgree(a, b);
  return { value, content, sides };
}

/** Share of sides in common; a side not known agrees halfway with any. */
function sidesAgree(left: readonly Statement[], right: readonly Statement[]): number {
  const x = new Set(left.map(({ side }) => side));
  const y = new Set(right.map(({ side }) => side));
  if (x.has('unattributed') || y.has('unattributed')) return 0.5;
  const shared = [...x].filter((side) => y.has(side)).length;
  return shared / new Set([...x, ...y]).size;
}

function actsAgree(left: readonly Statement[], right: readonly Statement[]): number {
  const strongest = (list: readonly Statement[]) => Math.max(...list.map(({ act }) => ACTS.indexOf(act)));
  const [x, y] = [strongest(left), strongest(right)];
  if (x <= 0 || y <= 0) return 0.5;
  return 1 - Math.abs(x - y) / (ACTS.length - 1);
}

function lengthsAgree(a: Features, b: Features): number {
  const inJapanese = ({ lang, length }: Features) => (lang === 'ja' ? length : length * JA_PER_EN) + 5;
  const ratio = Math.log(inJapanese(a) / inJapanese(b));
  return Math.exp(-(ratio * ratio) / (2 * 0.45 * 0.45));
}
