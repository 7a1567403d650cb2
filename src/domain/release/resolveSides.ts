/** Decides the side of each clause of a topic from what it says itself and from who spoke before. */
import type { Lang } from '../model/lang.ts';
import type { Party, PartyId, Side } from '../model/party.ts';
import type { Act } from '../model/statement.ts';
import type { Clause, Evidence } from './attribution.ts';
import { type Doubt, type Judged, reasonOf } from './doubt.ts';
import type { ParsedStatement } from './parsed.ts';
import { read } from './spans.ts';

/** Below this a statement is marked for review. */
export const REVIEW_BELOW = 0.6;

/** A side that names itself with this much. */
const SURE = 0.85;

/** A clause, and the speaker's label it stands under, if any. */
export interface LabelledClause extends Clause {
  label: { side: 'joint' | PartyId; words: string } | null;
}

interface Decision {
  side: Side;
  confidence: number;
  reason: string;
}

interface Setting {
  sides: Party[];
  lang: Lang;
  /** Whether the text is a statement of both sides. */
  speaksForBoth?: boolean;
  /** The second opinion on a clause whose side seems sure. */
  doubt?: (judged: Judged) => Doubt | null;
}

/** What a clause has at most on whose side the two readers differ. */
const DOUBTED = 0.55;
/** So much of what stands before a clause the second reader sees. */
const AHEAD = 200;

/** The statements of one topic, in order. */
export function resolveSides(
  text: string,
  clauses: LabelledClause[],
  { sides, lang, speaksForBoth = false, doubt = () => null }: Setting,
): ParsedStatement[] {
  const spoken: Decision[] = [];
  return clauses.map((clause, index) => {
    const nameless = clause.evidence.kind === 'elided' || clause.evidence.kind === 'none';
    const first =
      speaksForBoth && nameless && clause.label === null && spoken.every((each) => each.side === 'joint')
        ? { side: 'joint' as const, confidence: 0.65, reason: 'a joint statement speaks for both' }
        : decide(clause, spoken, clauses[index + 1] ?? null, sides, lang);
    const decision = reviewed(first, clause, text, doubt);
    spoken.push(decision);
    const confidence = Math.round(decision.confidence * 100) / 100;
    return {
      text: read(text, clause.span),
      side: decision.side,
      act: clause.act,
      review: confidence < REVIEW_BELOW,
      reason: decision.reason,
      confidence,
      span: clause.span,
    };
  });
}

/** The decision, or the same with a doubt where it seems sure and the second reader differs. */
function reviewed(
  decision: Decision,
  { span, evidence, label }: LabelledClause,
  text: string,
  doubt: (judged: Judged) => Doubt | null,
): Decision {
  if (decision.confidence < REVIEW_BELOW || label !== null) return decision;
  const before = text.slice(Math.max(0, span.start - AHEAD), span.start);
  const found = doubt({ text: text.slice(span.start, span.end), before, side: decision.side, evidence });
  return found === null ? decision : { ...decision, confidence: DOUBTED, reason: reasonOf(found) };
}

function decide(
  clause: LabelledClause,
  before: Decision[],
  next: LabelledClause | null,
  sides: Party[],
  lang: Lang,
): Decision {
  const { evidence, label } = clause;
  if (
    label !== null &&
    (evidence.kind === 'elided' ||
      evidence.kind === 'none' ||
      evidence.kind === 'pronoun' ||
      (evidence.kind === 'mutual' && label.side !== 'joint'))
  ) {
    const confidence = evidence.kind === 'mutual' ? 0.55 : 0.85;
    return { side: label.side, confidence, reason: `under the label: ${label.words}` };
  }
  switch (evidence.kind) {
    case 'party':
      return sides.some((side) => side.id === evidence.party)
        ? { side: evidence.party, confidence: evidence.strength, reason: `subject: ${evidence.words}` }
        : { side: 'unattributed', confidence: 0.4, reason: `speaker is not a side: ${evidence.words}` };
    case 'both':
      return { side: 'joint', confidence: evidence.strength, reason: `subject: ${evidence.words}` };
    case 'mutual':
      return {
        side: 'joint',
        confidence: evidence.strength,
        reason: `only both sides can: ${evidence.words}`,
      };
    case 'third':
      return { side: 'unattributed', confidence: 0.4, reason: `speaker is not a side: ${evidence.words}` };
    case 'pronoun':
      return byPronoun(evidence, before, sides, TOGETHER.has(clause.act));
    case 'elided':
      return byContext(evidence, before, next, lang);
    case 'none':
      return { ...likeliest(before), reason: 'no side is named' };
  }
}

/** The last decision that named a single party. */
function lastParty(before: Decision[]): Decision | null {
  return before.findLast((each) => each.side !== 'joint' && each.side !== 'unattributed') ?? null;
}

/** Acts that take two. */
const TOGETHER: ReadonlySet<Act> = new Set([
  'discussed',
  'exchangedViews',
  'confirmedImportance',
  'confirmedCooperation',
  'agreed',
]);

function isParty({ side }: Decision): boolean {
  return side !== 'joint' && side !== 'unattributed';
}

/** `together` where the act is one that takes two. */
function byPronoun(
  evidence: Evidence & { kind: 'pronoun' },
  before: Decision[],
  sides: Party[],
  together: boolean,
): Decision {
  const { number, words } = evidence;
  const previous = before.at(-1) ?? null;
  const party = lastParty(before);
  if (number === 'former' || number === 'latter' || number === 'other') {
    const named = [
      ...new Set(before.map((each) => each.side).filter((side) => sides.some((one) => one.id === side))),
    ].slice(-2);
    const other = sides.find((side) => side.id !== party?.side);
    const side = number === 'other' ? other?.id : number === 'former' ? named[0] : named[1];
    return {
      side: side ?? 'unattributed',
      confidence: isClear(number, before) ? 0.65 : 0.55,
      reason: `“${words}” after ${before
        .map((each) => each.side)
        .slice(-2)
        .join(', ')}`,
    };
  }
  if (number === 'plural') {
    if (previous?.side === 'joint')
      return { side: 'joint', confidence: 0.8, reason: `“${words}” after both sides` };
    // "Japan presented A, the EU B. They confirmed …": one side alone is hardly meant where each has just spoken.
    const [first, second] = before.slice(-2);
    const each = first !== undefined && second !== undefined && first.side !== second.side;
    if (previous === null || (together && each && isParty(first) && isParty(second)))
      return {
        side: 'joint',
        confidence: 0.65,
        reason: `“${words}” after ${previous === null ? 'nobody' : 'each side'}`,
      };
    return {
      side: party?.side ?? 'unattributed',
      confidence: 0.5,
      reason: `“${words}” after ${party?.side ?? 'nobody'}`,
    };
  }
  // "The Council underlined … It encouraged …": nobody but both has spoken.
  if (party === null && previous?.side === 'joint')
    return { side: 'joint', confidence: 0.65, reason: `“${words}” after both sides` };
  if (party === null) return { side: 'unattributed', confidence: 0.3, reason: `“${words}” after nobody` };
  const person = /^s?he$/i.test(words) ? personMeant(words, before) : null;
  if (person !== null && person !== party)
    return { side: person.side, confidence: 0.62, reason: `“${words}” for ${person.reason}` };
  const near = previous?.side === party.side;
  // 「同省は」 is sure only where a ministry, or its abbreviation, spoke right before.
  if (number === 'same' && !(near && namesSuch(previous.reason, words)))
    return { side: party.side, confidence: 0.5, reason: `“${words}” after ${party.side}` };
  return {
    side: party.side,
    confidence: near ? Math.min(0.8, previous.confidence) : 0.5,
    reason: `“${words}” after ${party.side}`,
  };
}

const HERS = /^“she”|^subject: (?:the )?(?:Ms|Mrs|Mme|Miss|Frau|Smt|Dame|Lady|Baroness)\b/i;
const HIS = /^“he”|^subject: (?:the )?(?:Mr|Herr|Sir|Lord|Baron|Shri)\b/i;

/** "He" after "Ms. Nikolay replied": somebody before her. Null where the one who spoke last may be meant. */
function personMeant(words: string, before: Decision[]): Decision | null {
  const wrong = /^she$/i.test(words) ? HIS : HERS;
  const last = lastParty(before);
  if (last === null || !wrong.test(last.reason)) return null;
  return (
    before.findLast((each) => isParty(each) && each.side !== last.side && !wrong.test(each.reason)) ?? null
  );
}

/** Surely named: "the other side" of the one that spoke right before, "the former" of two that spoke one after the other. */
function isClear(number: 'former' | 'latter' | 'other', before: Decision[]): boolean {
  const sure = before.slice(-2).map((each) => (each.confidence >= SURE ? each.side : 'unattributed'));
  const [first, second] = sure.length === 2 ? sure : ['unattributed', sure[0] ?? 'unattributed'];
  const isOne = (side: Side | undefined) => side !== undefined && side !== 'joint' && side !== 'unattributed';
  if (number === 'other') return isOne(second);
  return before.length >= 2 && isOne(first) && isOne(second) && first !== second;
}

function namesSuch(reason: string, words: string): boolean {
  return reason.includes(words.slice(1)) || (words.length === 2 && /[A-Z]{3}/.test(reason));
}

/** Where nothing tells the speaker: who spoke last, or both where nobody did. Only a guess, so it is marked. */
function likeliest(before: Decision[]): Pick<Decision, 'side' | 'confidence'> {
  const last = before.findLast((each) => each.side !== 'unattributed');
  return { side: last?.side ?? 'joint', confidence: 0.3 };
}

/** Passives of telling have a teller, even if he is not named. */
const TELLS =
  /explained|introduced|presented|outlined|described|reported|briefed|shown|given|raised|stated|proposed|requested|asked|expressed|informed|provided|shared/;

/** No subject: the party that spoke before goes on, the surer the nearer it is. */
function byContext(
  evidence: Evidence & { kind: 'elided' },
  before: Decision[],
  next: LabelledClause | null,
  lang: Lang,
): Decision {
  const previous = before.at(-1) ?? null;
  const party = lastParty(before);
  if (lang === 'en' && previous?.side === 'joint' && !TELLS.test(evidence.words))
    return { side: 'joint', confidence: 0.62, reason: `no subject, after both sides: ${evidence.words}` };
  // 「…の発効を歓迎。」 opens a topic: with nobody before, it is both who welcome.
  if (lang === 'ja' && party === null && evidence.common === true)
    return { side: 'joint', confidence: 0.62, reason: `no subject, nobody spoke before: ${evidence.words}` };
  if (before.length === 0 && evidence.common === true)
    return { side: 'joint', confidence: 0.6, reason: `nobody spoke before: ${evidence.words}` };
  if (party === null) return { ...likeliest(before), reason: `no subject: ${evidence.words}` };
  const reason = `no subject, ${party.side} spoke before: ${evidence.words}`;
  if (lang === 'en') return { side: party.side, confidence: 0.4, reason };
  // 「また、…を歓迎した。」 after each side has spoken: the last of them, or both.
  if (evidence.common === true && before.some((each) => isParty(each) && each.side !== party.side))
    return {
      side: 'joint',
      confidence: 0.5,
      reason: `no subject, each side spoke before: ${evidence.words}`,
    };
  if (previous?.side === party.side)
    return { side: party.side, confidence: Math.min(evidence.strength, previous.confidence), reason };
  // Both sides in between. If only one has spoken so far and the other takes the floor next, it is still the first.
  const alone = before.every((each) => each.side === 'joint' || each.side === party.side);
  const nextIsOther = next?.evidence.kind === 'party' && next.evidence.party !== party.side;
  return { side: party.side, confidence: alone && nextIsOther ? 0.65 : 0.5, reason };
}
