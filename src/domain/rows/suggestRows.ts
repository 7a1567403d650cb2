/**
 * Suggests rows for a topic: what the sides say on the same matter stands in one row, told by common words and by the
 * order in which releases report a position and its answer. The same text always gives the same rows.
 */
import type { Dialogue } from '../model/dialogue.ts';
import type { Side } from '../model/party.ts';
import type { Row } from '../model/row.ts';
import type { Topic } from '../model/statement.ts';
import { Joining } from './joining.ts';
import { isOneSentence } from './oneSentence.ts';
import { type Unit, unitsOf } from './units.ts';
import { cosine, type Vector, vectorsOf } from './vectors.ts';

/** Share of the content in a score; being near in the text makes up the rest. */
const CONTENT = 0.65;
const NEARNESS = 1 - CONTENT;
/** What two sides' statements must reach: following each other is enough where nothing fits better. */
const LEAST = 0.3;
/** What a statement of no single side must reach to stand beside one matter instead of by itself. */
const LEAST_ACROSS = 0.2;
/** How far that matter must be ahead of the next. */
const CLEAR_LEAD = 0.04;
/** How much a joint statement between two matters belongs to the one before it, where its sentence would be 1. */
const BEFORE_THE_NEXT = 0.7;
/** How many neighbours in the text are compared with a statement. */
const REACH = 8;
/** Words in no more than so many statements lead to comparisons across the text. */
const RARE = 6;
/** A topic with one matter takes in so many statements of no single side. */
const FEW_ACROSS = 2;

/** Every statement of the topic is in exactly one of the rows. Cost: linear in their number. */
export function suggestRows(dialogue: Dialogue, topic: Topic): Row[] {
  const units = unitsOf(dialogue, topic);
  const vectors = vectorsOf(units);
  const near = neighbours(units, vectors);
  const rows = new Joining(units);
  for (const { a, b } of answers(units, vectors, near)) rows.join(a, b);

  const matters = new Set(units.flatMap(({ side }, at) => (isParty(side) ? [rows.rowOf(at)] : [])));
  const across = units.flatMap(({ side }, at) => (isParty(side) ? [] : [at]));
  const isOneMatter = matters.size === 1 && across.length <= FEW_ACROSS;
  const homes = across.map((at) => {
    const [only] = matters;
    return isOneMatter ? only : matterOf(at, dialogue, units, vectors, near, rows);
  });
  for (const [place, at] of across.entries()) {
    const home = homes[place];
    if (home !== undefined) rows.add(at, home);
  }
  return inTextOrder(units, rows);
}

function isParty(side: Side): boolean {
  return side !== 'joint' && side !== 'unattributed';
}

interface Answer {
  a: number;
  b: number;
  score: number;
}

/** Statements of two sides that are on the same matter, the surest first. */
function answers(units: readonly Unit[], vectors: readonly Vector[], near: Neighbours): Answer[] {
  const found: Answer[] = [];
  for (const [a, unit] of units.entries()) {
    if (!isParty(unit.side)) continue;
    for (const b of near(a)) {
      const other = units[b];
      if (b <= a || !other || !isParty(other.side) || other.side === unit.side) continue;
      const score = CONTENT * alike(vectors, a, b) + NEARNESS / (b - a);
      if (score >= LEAST) found.push({ a, b, score });
    }
  }
  return found.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

/** The row of the one matter that a joint statement, or one without a side, belongs to. */
function matterOf(
  at: number,
  dialogue: Dialogue,
  units: readonly Unit[],
  vectors: readonly Vector[],
  near: Neighbours,
  rows: Joining,
): number | undefined {
  const best = new Map<number, number>();
  for (const other of near(at)) {
    const unit = units[other];
    if (!unit || !isParty(unit.side)) continue;
    const score = CONTENT * alike(vectors, at, other) + NEARNESS * closes(dialogue, units, other, at);
    const row = rows.rowOf(other);
    best.set(row, Math.max(best.get(row) ?? 0, score));
  }
  const [first, second] = [...best].sort((x, y) => y[1] - x[1] || x[0] - y[0]);
  if (first === undefined || first[1] < LEAST_ACROSS) return undefined;
  return second !== undefined && first[1] - second[1] < CLEAR_LEAD ? undefined : first[0];
}

/** How surely a unit closes the matter of another by its place: in its sentence, or before the next matter begins. */
function closes(dialogue: Dialogue, units: readonly Unit[], first: number, second: number): number {
  const [a, b, next] = [units[first], units[second], units[second + 1]];
  if (!a || !b || second !== first + 1) return 0;
  if (a.statements.some((one) => b.statements.some((other) => isOneSentence(dialogue, one, other)))) return 1;
  return next !== undefined && isParty(next.side) ? BEFORE_THE_NEXT : 0;
}

function alike(vectors: readonly Vector[], a: number, b: number): number {
  const [x, y] = [vectors[a], vectors[b]];
  return x && y ? cosine(x, y) : 0;
}

type Neighbours = (at: number) => Iterable<number>;

/** What a unit is compared with: those near it in the text, and those that share a rare word with it. */
function neighbours(units: readonly Unit[], vectors: readonly Vector[]): Neighbours {
  const holders = new Map<string, number[]>();
  for (const [at, { weights }] of vectors.entries())
    for (const word of weights.keys()) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [at]);
      else if (list.length <= RARE) list.push(at);
    }
  return (at) => {
    const found = new Set<number>();
    for (let other = Math.max(0, at - REACH); other <= Math.min(units.length - 1, at + REACH); other++)
      if (other !== at) found.add(other);
    for (const word of vectors[at]?.weights.keys() ?? []) {
      const list = holders.get(word) ?? [];
      if (list.length <= RARE) for (const other of list) if (other !== at) found.add(other);
    }
    return found;
  };
}

function inTextOrder(units: readonly Unit[], rows: Joining): Row[] {
  const made = new Map<number, string[]>();
  for (const [at, { statements }] of units.entries()) {
    const row = rows.rowOf(at);
    const ids = statements.map(({ id }) => id);
    const list = made.get(row);
    if (list === undefined) made.set(row, ids);
    else list.push(...ids);
  }
  return [...made.values()].map((statements) => ({ title: '', statements }));
}
