/** Finds where a second clause with a speaker of its own starts inside an English sentence. */
import type { Evidence } from './attribution.ts';
import { agentless } from './englishAgentless.ts';
import { type Head, skipShort, subjectAndVerb } from './englishHead.ts';
import type { EnglishSubjects, Subject } from './englishSubjects.ts';
import type { FoundVerb } from './englishVerbs.ts';
import { ADVERBIAL_STARTS } from './language/english.ts';

/** Words and signs that may join two clauses. */
export interface Boundary {
  start: number;
  end: number;
  words: string;
}

const BOUNDARY =
  /\s*;\s*(?:(?:and|while|whereas|but)\s+)?|\s*,\s*(?:(?:and|while|whereas|but|then|so|with|after\s+which|following\s+which|to\s+which|in\s+response\s+to\s+which|upon\s+which|on\s+which|about\s+which|and\s+then|followed\s+by)\s+)?|\s+(?:and|while|whereas|but)\s+|\s+[–—]\s+|\s*:\s+/g;

/** The places where a clause may start, in order. */
export function* boundariesOf(masked: string): Generator<Boundary> {
  for (const match of masked.matchAll(BOUNDARY))
    yield { start: match.index, end: match.index + match[0].length, words: match[0].trim().toLowerCase() };
}

/** Under the line of review: somebody else may speak from here on. */
const DOUBTFUL = 0.55;

const REPORTS = new Set([
  'explained',
  'discussed',
  'exchangedViews',
  'confirmedImportance',
  'agreed',
  'willContinue',
]);

/** The clause that starts after a boundary, or null where the words only go on. */
export function headAt(
  whole: string,
  masked: string,
  boundary: Boundary,
  subjects: EnglishSubjects,
  before: Head,
): Head | null {
  const base = { boundaryStart: boundary.start, start: boundary.end };
  let offset = skipShort(masked, boundary.end);
  let found = subjectAndVerb(whole, offset, subjects);
  if (found === null && /(?:and|while|whereas|but|;)$/.test(boundary.words)) {
    // "…, and regarding 6G, the EU explained …"
    const comma = masked.indexOf(',', offset);
    const near = comma > 0 && comma - offset < 160 && ADVERBIAL_STARTS.test(masked.slice(offset));
    if (near && !startsBetween(whole, masked, offset, comma, subjects)) {
      offset = skipShort(masked, comma + 1);
      found = subjectAndVerb(whole, offset, subjects);
    }
  }
  if (found !== null) {
    const role = roleOf(whole, subjects, masked, boundary, found, before);
    if (role === 'doubtful') before.strength = Math.min(before.strength, DOUBTFUL);
    if (role !== 'clause') return null;
    // A comma alone joins clauses only loosely.
    const loose = boundary.words === ',' || boundary.words === ':' || /^[–—]$/.test(boundary.words);
    return { ...base, ...found, evidence: null, act: null, strength: loose ? 0.7 : 1 };
  }
  const reaction = reactionAt(whole, boundary, subjects, base);
  if (reaction !== null) return reaction;
  return (
    gapped(whole, boundary, subjects, before, base) ?? silentHead(whole, masked, boundary, subjects, base)
  );
}

/** Whether a clause of its own starts between two places: then no adverbial reaches from one to the other. */
function startsBetween(
  whole: string,
  masked: string,
  start: number,
  end: number,
  subjects: EnglishSubjects,
): boolean {
  for (const each of boundariesOf(masked.slice(start, end)))
    if (subjectAndVerb(whole, skipShort(masked, start + each.end), subjects) !== null) return true;
  return false;
}

/** Verbs of saying that are not among the stronger acts. */
const SPEECH = new Set(
  'say state note answer reply respond ask inquire comment voice express emphasize emphasise stress underline underscore propose suggest request welcome appreciate point raise indicate'.split(
    ' ',
  ),
);

/** What a subject and verb after a boundary are: said themselves, part of what somebody said, or hard to tell. */
function roleOf(
  whole: string,
  subjects: EnglishSubjects,
  masked: string,
  boundary: Boundary,
  found: { subject: Subject; verb: FoundVerb },
  before: Head,
): 'clause' | 'content' | 'doubtful' {
  const reporting =
    found.verb.verb !== null &&
    found.verb.past &&
    (REPORTS.has(found.verb.verb.act) || SPEECH.has(found.verb.verb.base));
  const since = masked.slice(Math.max(before.start, boundary.start - 400), boundary.start);
  const weak = boundary.words === 'and' || boundary.words === ',' || boundary.words === 'but';
  const inThat =
    /\b(?:that|whether|if)\b/i.test(since) || (weak && /\b(?:how|why|which|who|where)\b/i.test(since));
  if (/\b(?:that|which|who|whom|as|where|how)$/i.test(masked.slice(0, boundary.start).trimEnd()))
    return 'content';
  const pair = pairBefore(whole, boundary, before.start, found.subject, subjects);
  if (pair === 'open') return reporting && boundary.words === 'and' ? 'doubtful' : 'content';
  if (pair === 'list') return 'content';
  if (!inThat) return 'clause';
  const other = before.subject !== null && found.subject.who !== before.subject.who;
  if (weak && !reporting)
    return other && found.subject.who === 'both' && found.verb.future ? 'doubtful' : 'content';
  if (boundary.words !== ';' && !reporting && !found.verb.past) return other ? 'doubtful' : 'content';
  return weak && found.verb.passive ? 'content' : 'clause';
}

/**
 * What a party's name right before a boundary says of it: `open` where it is the first of a pair ("between Japan and
 * the EU will be promoted"), `list` where it is one of several ("Japan, the US, and the EU"), null where it is neither.
 */
function pairBefore(
  whole: string,
  boundary: Boundary,
  clauseStart: number,
  subject: Subject,
  subjects: EnglishSubjects,
): 'open' | 'list' | null {
  const joins = /^(?:,|,?\s*and)$/.test(boundary.words);
  const start = joins ? nameBefore(whole, boundary.start, clauseStart, subjects) : null;
  if (start === null) return null;
  const ahead = whole.slice(Math.max(clauseStart, start - 40), start);
  // "between Japan and the EU and the Commission explained …": the pair, or list, before is complete.
  const second = /\s*,?\s*\band\s+(?:the\s+)?$/i.exec(ahead);
  const end = start - (second?.[0].length ?? 0);
  if (second !== null && nameBefore(whole, end, clauseStart, subjects) !== null) return null;
  if (boundary.words === ',') return 'list';
  if (boundary.words === 'and') return 'open';
  // ", and the EU, and MIC noted": the first name still belongs to the list.
  const first = subjects.one(whole, boundary.end);
  return first !== null && first.end < subject.end ? 'list' : null;
}

/** Where a party's name starts that ends exactly at an offset, somewhere inside the clause; else null. */
function nameBefore(
  whole: string,
  end: number,
  clauseStart: number,
  subjects: EnglishSubjects,
): number | null {
  const tail = whole.slice(Math.max(clauseStart, end - 60), end);
  const offset = end - tail.length;
  for (const word of [...tail.matchAll(/(?<![\p{L}\p{N}])[\p{L}]/gu)].slice(-8)) {
    const start = offset + word.index;
    if (start > clauseStart && subjects.one(whole, start)?.end === end) return start;
  }
  return null;
}

const REACTION = /^(?:with\s+|for\s+|to\s+|on\s+)?which\s+/i;
const REACTING = new Set(
  'welcome support appreciate accept endorse agree concur acknowledge praise commend note confirm reaffirm recognize recognise discuss share echo applaud approve respond reply answer react thank'.split(
    ' ',
  ),
);

/** "…, which Japan welcomed": what follows the comma is the other speaker's answer. */
function reactionAt(
  whole: string,
  boundary: Boundary,
  subjects: EnglishSubjects,
  base: { boundaryStart: number; start: number },
): Head | null {
  if (boundary.words !== ',' && boundary.words !== ', and') return null;
  const opening = REACTION.exec(whole.slice(boundary.end, boundary.end + 20));
  if (opening === null) return null;
  const found = subjectAndVerb(whole, boundary.end + opening[0].length, subjects);
  if (found === null || found.verb.passive || !REACTING.has(found.verb.verb?.base ?? '')) return null;
  return { ...base, ...found, evidence: null, act: null, strength: 0.75 };
}

/** "Japan informed that A and the EU that B": the second clause leaves its verb out. */
function gapped(
  whole: string,
  boundary: Boundary,
  subjects: EnglishSubjects,
  before: Head,
  base: { boundaryStart: number; start: number },
): Head | null {
  if (
    !/^,?\s*(?:and|while|whereas)$|^;/.test(boundary.words) ||
    before.subject === null ||
    before.subject.who === 'both'
  )
    return null;
  const subject = subjects.at(whole, boundary.end);
  if (subject === null || subject.who === 'both' || subject.who === before.subject.who) return null;
  if (!/^\s+(?:that|its|their|the|a|an)\s/.test(whole.slice(subject.end, subject.end + 8))) return null;
  return {
    ...base,
    subject,
    verb: null,
    evidence: null,
    act: before.verb?.verb?.act ?? 'stated',
    scanFrom: subject.end,
    strength: 0.7,
  };
}

/** Clauses after a boundary whose speaker is not a plain subject. */
function silentHead(
  whole: string,
  masked: string,
  boundary: Boundary,
  subjects: EnglishSubjects,
  base: { boundaryStart: number; start: number },
): Head | null {
  const rest = masked.slice(boundary.end, boundary.end + 300);
  const join = boundary.words;
  // "…, with the EU side introducing …"
  if (join === ', with' || join === ',with') {
    const subject = subjects.at(whole, boundary.end);
    if (subject === null || !/^\s+(?:also\s+)?\p{L}+ing\b/u.test(whole.slice(subject.end, subject.end + 30)))
      return null;
    return {
      ...base,
      subject,
      verb: null,
      evidence: null,
      act: 'explained',
      scanFrom: subject.end,
      strength: 0.55,
    };
  }
  if (/followed by$/.test(join)) {
    if (!/^(?:an?\s+|the\s+)?(?:lively\s+|active\s+)?(?:exchange|discussion|q&a|question)/i.test(rest))
      return null;
    const evidence: Evidence = { kind: 'mutual', words: 'followed by', strength: 0.7 };
    return {
      ...base,
      subject: null,
      verb: null,
      evidence,
      act: 'exchangedViews',
      scanFrom: boundary.end,
      strength: 1,
    };
  }
  if (!/(?:and|while|whereas|but|then|;)$/.test(join)) return null;
  const comma = /[,;]/.test(join);
  const expletive =
    /^it\s+(?:was|has\s+been)\s+(?:\w+ly\s+|also\s+)?(?:agreed|confirmed|decided|concluded|affirmed|reaffirmed|recogni[sz]ed)/i.test(
      rest,
    );
  const nominal =
    comma &&
    /^(?:an?\s+|the\s+|active\s+|lively\s+)*(?:views|opinions|discussions?|exchanges? of (?:views|opinions)|(?:[\w'-]+\s+){0,8}?(?:was|were)\s+(?:\w+ly\s+|also\s+)?(?:discussed|confirmed|agreed|exchanged))\b/i.test(
      rest,
    );
  if (!expletive && !(nominal && /\b(?:was|were|took\s+place)\b/i.test(rest))) return null;
  const silent = agentless(whole.slice(boundary.end), masked.slice(boundary.end), subjects);
  if (silent.evidence.kind !== 'mutual') return null;
  return {
    ...base,
    subject: null,
    verb: null,
    evidence: silent.evidence,
    act: silent.act,
    scanFrom: boundary.end + silent.scanFrom,
    strength: 1,
  };
}
