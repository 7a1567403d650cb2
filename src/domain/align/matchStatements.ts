/** Finds which statements of a corrected release are held ones, changed or at another place. */
import { BY_HAND, type Statement } from '../model/statement.ts';
import { featuresOf, likeness } from './features.ts';
import { pairInOrder } from './inOrder.ts';
import type { StatementStretch } from './stretches.ts';

export interface Match {
  old: StatementStretch;
  now: StatementStretch;
  kind: 'moved' | 'changed';
  /** Whether others would fit as well. */
  isAmbiguous: boolean;
}

/** Texts this alike are versions of one statement wherever they stand; under one topic, less will do. */
const ALIKE = 0.9;
const ALIKE_IN_PLACE = 0.6;

/** @param isSameTopic whether a held topic is the one of the new reading. */
export function matchStatements(
  olds: readonly StatementStretch[],
  news: readonly StatementStretch[],
  isSameTopic: (old: StatementStretch, now: StatementStretch) => boolean,
): Match[] {
  const same = sameTexts(olds, news);
  const usedOld = new Set(same.map(({ old }) => old));
  const usedNew = new Set(same.map(({ now }) => now));
  const left = olds.filter((each) => !usedOld.has(each));
  const right = news.filter((each) => !usedNew.has(each));
  const a = left.map(({ item }) => featuresOf(item.text, item.lang));
  const b = right.map(({ item }) => featuresOf(item.text, item.lang));
  const gain = (i: number, j: number): number => {
    const [x, y, old, now] = [a[i], b[j], left[i], right[j]];
    if (!x || !y || !old || !now || areOpposed(old.item, now.item)) return -1;
    return (likeness(x, y) ?? 0) - (isSameTopic(old, now) ? ALIKE_IN_PLACE : ALIKE);
  };
  const changed = pairInOrder(left.length, right.length, [[1, 1]], gain).flatMap((pair): Match[] => {
    const [old, now] = [left[pair.left[0]], right[pair.right[0]]];
    return old && now ? [{ old, now, kind: 'changed', isAmbiguous: false }] : [];
  });
  return [...same, ...changed];
}

/**
 * Whether one side's words would become the other's: what was annotated on them would speak of somebody else. A side
 * that a person set stays whatever the new text says, see `carry`.
 */
function areOpposed(old: Statement, now: Statement): boolean {
  const isOneSide = ({ side }: Statement) => side !== 'joint' && side !== 'unattributed';
  return old.reason !== BY_HAND && isOneSide(old) && isOneSide(now) && old.side !== now.side;
}

function sameTexts(olds: readonly StatementStretch[], news: readonly StatementStretch[]): Match[] {
  const [before, after] = [byText(olds), byText(news)];
  return [...before].flatMap(([text, list]) => {
    const others = after.get(text) ?? [];
    return list.flatMap((old, place): Match[] => {
      const now = others[place];
      return now ? [{ old, now, kind: 'moved', isAmbiguous: list.length !== others.length }] : [];
    });
  });
}

function byText(list: readonly StatementStretch[]): Map<string, StatementStretch[]> {
  const found = new Map<string, StatementStretch[]>();
  for (const each of list) found.set(each.item.text, [...(found.get(each.item.text) ?? []), each]);
  return found;
}

/** The new statement under the held one's id; a side that a person set stays, marked where the words changed. */
export function carry({ old, now, kind, isAmbiguous }: Match): Statement {
  const isByHand = old.item.reason === BY_HAND;
  const { side, act, reason, confidence } = isByHand ? old.item : now.item;
  const { commitment, citation } = old.item;
  const isDoubtful = isAmbiguous || (isByHand ? kind === 'changed' : side !== old.item.side);
  const review = isDoubtful || (isByHand ? old.item.review : now.item.review);
  const statement = { ...now.item, id: old.item.id, side, act, reason, confidence, review };
  return {
    ...statement,
    ...(citation === undefined ? {} : { citation }),
    ...(commitment === undefined ? {} : { commitment }),
  };
}
