/** Settles which round a text reports when its lines disagree. */
import type { Lang } from '../model/lang.ts';
import { toHalfWidth } from './spans.ts';

export interface RoundClaim {
  round: number;
  /** Where it was read, in words: `the title`. */
  where: string;
  /** How much it counts. */
  weight: number;
}

/** Breaks a tie of weights: two lines that agree are less likely a slip than one. */
const EACH_CLAIM = 0.1;

const EN =
  /\b(\d{1,3})(?:st|nd|rd|th)\s+(?:(?:[A-Z][\w.]*(?:\s?[-–/]\s?[A-Z][\w.]*)?|joint|policy|annual)\s+){0,5}(?:dialogue|meeting|workshop|forum|consultation|working group|council)/gi;
const JA = /(?:今回|本|同)?[（(]?第\s{0,2}(\d{1,3})\s{0,2}(?:回|次(?!官|長|世))[)）]?/g;
/** 「4回目となるハイレベルの政策対話を開催」 */
const JA_TURN = /(\d{1,3})回目(?:となる|の)[^、。]{0,20}(?:対話|会合|協議)(?=[^、。]{0,20}(?:開催|実施))/g;
/** Words by which a text speaks of another round than its own. */
const OTHER_ROUND =
  /(?:\b(?:since|previous|last|following|after|at|from|next|upcoming)\b|前回|次回|昨年|来年)[^.。]{0,20}$/i;

/** Whether the words before a meeting's name say that another round is meant. */
export function speaksOfAnother(before: string): boolean {
  return OTHER_ROUND.test(before) && !/\b(?:at|from) the $/i.test(before);
}

/** The rounds a line names as its own. */
export function roundsNamed(line: string, lang: Lang): number[] {
  const plain = toHalfWidth(line.slice(0, 400));
  const rounds: number[] = [];
  for (const match of plain.matchAll(lang === 'ja' ? JA : EN)) {
    const before = plain.slice(Math.max(0, match.index - 30), match.index);
    if (speaksOfAnother(before)) continue;
    const round = Number(match[1]);
    if (round > 0) rounds.push(round);
  }
  if (lang === 'ja')
    for (const match of plain.matchAll(JA_TURN)) if (Number(match[1]) > 0) rounds.push(Number(match[1]));
  return rounds;
}

/** The round most claims agree on, by weight and then by their number; every other is told as a finding. */
export function settleRound(claims: RoundClaim[]): { round: number | null; findings: string[] } {
  const weights = new Map<number, number>();
  for (const claim of claims)
    weights.set(claim.round, (weights.get(claim.round) ?? 0) + claim.weight + EACH_CLAIM);
  let round: number | null = null;
  for (const [candidate, weight] of weights)
    if (round === null || weight > (weights.get(round) ?? 0)) round = candidate;
  const findings = claims
    .filter((claim) => claim.round !== round)
    .map((claim) => `${claim.where} names round ${claim.round}, but this is taken as round ${round}.`);
  return { round, findings: [...new Set(findings)] };
}
