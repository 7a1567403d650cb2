/** Cuts an English sentence into clauses, each with what it says of its speaker. */
import type { Party } from '../model/party.ts';
import type { Span } from '../model/source.ts';
import type { Clause, Evidence } from './attribution.ts';
import { agentless } from './englishAgentless.ts';
import type { EnglishSubjects, Subject } from './englishSubjects.ts';
import { englishAct, type FoundVerb, verbAfter } from './englishVerbs.ts';
import { ADVERBIAL_STARTS, SHORT_ADVERBIALS } from './language/english.ts';
import { mask } from './mask.ts';
import { trim } from './spans.ts';

/** A longer "sentence" is a table or a list without points: it is read by its beginning. */
const LONGEST = 4000;
/** The subject is looked for behind so many commas of an opening adverbial. */
const MOST_COMMAS = 8;

/** Reads a sentence of the source; the clauses come in order and do not overlap. */
export function readEnglish(
  text: string,
  sentence: Span,
  subjects: EnglishSubjects,
  sides: Party[],
): Clause[] {
  const whole = text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST));
  const masked = mask(whole);
  const first = firstClause(whole, masked, subjects);
  const heads: Head[] = [first];
  let at = Math.max(first.scanFrom, 1);
  for (const boundary of boundariesOf(masked)) {
    if (boundary.end < at) continue;
    const head = headAt(whole, masked, boundary, subjects, heads.at(-1) ?? first);
    if (head === null) continue;
    at = head.scanFrom;
    // The same speaker goes on: one statement.
    const last = heads.at(-1);
    if (
      head.subject !== null &&
      last?.subject != null &&
      last.subject.who === head.subject.who &&
      last.strength >= head.strength
    )
      continue;
    heads.push(head);
  }
  return heads.map((head, index) => {
    const next = heads[index + 1];
    const span = trim(text, {
      start: sentence.start + head.start,
      end: next === undefined ? sentence.end : sentence.start + next.boundaryStart,
    });
    const words = text.slice(span.start, Math.min(span.end, span.start + LONGEST));
    return { span, evidence: settle(head, words, subjects, sides), act: actOf(head, words) };
  });
}

interface Head {
  /** Where the clause starts, and where the joining words before it start. */
  start: number;
  boundaryStart: number;
  subject: Subject | null;
  verb: FoundVerb | null;
  /** Evidence found without a subject and verb. */
  evidence: Evidence | null;
  act: ReturnType<typeof englishAct> | null;
  /** Where looking for the next clause may start. */
  scanFrom: number;
  /** Less than 1 where the cut itself is doubtful. */
  strength: number;
  /** Whether the clause has a "that" complement, whose own subjects are not speakers. */
}

function firstClause(whole: string, masked: string, subjects: EnglishSubjects): Head {
  const base = { start: 0, boundaryStart: 0, strength: 1 };
  const leading = subjectAndVerb(whole, skipShort(masked, 0), subjects);
  if (leading !== null) return { ...base, ...leading, evidence: null, act: null };
  if (ADVERBIAL_STARTS.test(masked) || /,/.test(masked.slice(0, 300))) {
    let commas = 0;
    for (
      let comma = masked.indexOf(',');
      comma >= 0 && commas < MOST_COMMAS;
      comma = masked.indexOf(',', comma + 1), commas++
    ) {
      const found = subjectAndVerb(whole, skipShort(masked, comma + 1), subjects);
      if (found !== null && ADVERBIAL_STARTS.test(masked)) {
        const speaker = subordinateSpeaker(whole, comma, subjects);
        const strength = speaker !== null && speaker !== found.subject.who ? 0.55 : 1;
        return { ...base, ...found, evidence: null, act: null, strength };
      }
    }
    const late = withoutComma(whole, masked, subjects);
    if (late !== null) return { ...base, ...late, evidence: null, act: null, strength: 0.85 };
  }
  const silent = agentless(whole, masked, subjects);
  return {
    ...base,
    subject: null,
    verb: null,
    evidence: silent.evidence,
    act: silent.act,
    scanFrom: silent.scanFrom,
  };
}

/** `After the EU explained X, …`: who speaks in the adverbial, if it is a clause of its own. */
function subordinateSpeaker(whole: string, comma: number, subjects: EnglishSubjects): Subject['who'] | null {
  const opening = /^(?:after|when|while|as|since|although|though|because|once|whereas)\s+/i.exec(whole);
  if (opening === null) return null;
  const found = subjectAndVerb(whole, opening[0].length, subjects);
  return found !== null && found.scanFrom <= comma ? found.subject.who : null;
}

/** `At the meeting the EU explained …`: an adverbial that no comma closes. */
function withoutComma(whole: string, masked: string, subjects: EnglishSubjects) {
  if (!ADVERBIAL_STARTS.test(masked)) return null;
  const words = /\s+/g;
  for (let count = 0; count < 14; count++) {
    const gap = words.exec(masked);
    if (gap === null) return null;
    const before = masked.slice(0, gap.index);
    // The party of "cooperation with the EU" is no subject.
    if (
      /\b(?:with|between|of|from|by|to|among|for|and|in|on|at|that|which|who)(?:\s+the)?$/i.test(before) &&
      count > 0
    )
      continue;
    const found = subjectAndVerb(whole, gap.index + gap[0].length, subjects);
    if (found !== null && found.verb.verb !== null) return found;
  }
  return null;
}

const SHORT = new RegExp(`\\s*(?:(?:${SHORT_ADVERBIALS})\\b\\s*,?\\s*)`, 'iy');

function skipShort(masked: string, offset: number): number {
  let at = offset;
  for (let count = 0; count < 3; count++) {
    SHORT.lastIndex = at;
    if (SHORT.exec(masked) === null) break;
    at = SHORT.lastIndex;
  }
  while (/\s/.test(masked.charAt(at))) at++;
  return at;
}

function subjectAndVerb(whole: string, offset: number, subjects: EnglishSubjects) {
  const subject = subjects.at(whole, offset);
  if (subject === null) return null;
  const verb = verbAfter(whole, subject.end);
  return verb === null ? null : { subject, verb, scanFrom: verb.end };
}

interface Boundary {
  start: number;
  end: number;
  words: string;
}

const BOUNDARY =
  /\s*;\s*(?:(?:and|while|whereas|but)\s+)?|\s*,\s*(?:(?:and|while|whereas|but|then|so|with|after\s+which|following\s+which|to\s+which|in\s+response\s+to\s+which|upon\s+which|on\s+which|about\s+which|and\s+then|followed\s+by)\s+)?|\s+(?:and|while|whereas|but)\s+|\s+[–—]\s+|\s*:\s+/g;

function* boundariesOf(masked: string): Generator<Boundary> {
  for (const match of masked.matchAll(BOUNDARY))
    yield { start: match.index, end: match.index + match[0].length, words: match[0].trim().toLowerCase() };
}

const REPORTS = new Set([
  'explained',
  'discussed',
  'exchangedViews',
  'confirmedImportance',
  'agreed',
  'willContinue',
]);

function headAt(
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
    if (comma > 0 && comma - offset < 160 && ADVERBIAL_STARTS.test(masked.slice(offset))) {
      offset = skipShort(masked, comma + 1);
      found = subjectAndVerb(whole, offset, subjects);
    }
  }
  if (found !== null) {
    if (isContent(whole, subjects, masked, boundary, found, before)) return null;
    // A comma alone joins clauses only loosely.
    const loose = boundary.words === ',' || boundary.words === ':' || /^[–—]$/.test(boundary.words);
    return { ...base, ...found, evidence: null, act: null, strength: loose ? 0.7 : 1 };
  }
  return (
    gapped(whole, boundary, subjects, before, base) ?? silentHead(whole, masked, boundary, subjects, base)
  );
}

/** Verbs of saying that are not among the stronger acts. */
const SPEECH = new Set(
  'say state note answer reply respond ask inquire comment voice express emphasize emphasise stress underline underscore propose suggest request welcome appreciate point raise indicate'.split(
    ' ',
  ),
);

/** Whether a subject and verb after a boundary belong to what somebody said, rather than being said themselves. */
function isContent(
  whole: string,
  subjects: EnglishSubjects,
  masked: string,
  boundary: Boundary,
  found: { subject: Subject; verb: FoundVerb },
  before: Head,
): boolean {
  const reporting =
    found.verb.verb !== null &&
    found.verb.past &&
    (REPORTS.has(found.verb.verb.act) || SPEECH.has(found.verb.verb.base));
  const since = masked.slice(Math.max(before.start, boundary.start - 400), boundary.start);
  const inThat = /\b(?:that|whether|how|why|which|who|where|if)\b/i.test(since);
  const weak = boundary.words === 'and' || boundary.words === ',' || boundary.words === 'but';
  // "between Japan and the EU will be promoted": the second half of a pair.
  if (boundary.words === 'and' && endsInName(whole, boundary.start, before.start, subjects)) return true;
  if (/\b(?:that|which|who|whom|as|where|how)$/i.test(masked.slice(0, boundary.start).trimEnd())) return true;
  if (inThat && weak && !reporting) return true;
  if (inThat && boundary.words !== ';' && !reporting && !found.verb.past) return true;
  return inThat && weak && found.verb.passive;
}

/** Whether a party's name stands right before the "and", somewhere inside the clause: "such as India and Australia". */
function endsInName(whole: string, end: number, clauseStart: number, subjects: EnglishSubjects): boolean {
  const tail = whole.slice(Math.max(clauseStart, end - 60), end);
  const offset = end - tail.length;
  for (const word of [...tail.matchAll(/(?<![\p{L}\p{N}])[\p{L}]/gu)].slice(-8)) {
    const start = offset + word.index;
    if (start > clauseStart && subjects.one(whole, start)?.end === end) return true;
  }
  return false;
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
  if (!/^\s+(?:that|its)\s/.test(whole.slice(subject.end, subject.end + 8))) return null;
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

function settle(head: Head, words: string, subjects: EnglishSubjects, sides: Party[]): Evidence {
  if (head.evidence !== null) return head.evidence;
  const { subject, verb } = head;
  if (subject === null) return { kind: 'none', words: '', strength: 0.3 };
  const strength = head.strength * subject.strength * (verb?.strength ?? 1);
  // "The EU's proposal", "Japan was briefed by the EU": with a passive the agent speaks.
  if (verb?.passive) {
    const agent = agentOf(words, subjects);
    if (agent !== null) return evidenceOf(agent, sides, 0.8);
    return evidenceOf(subject, sides, strength * 0.55);
  }
  return evidenceOf(subject, sides, strength);
}

/** Evidence for a subject found in a text. */
function evidenceOf(subject: Subject, sides: Party[], strength: number): Evidence {
  const words = subject.words.replace(/\s+/g, ' ').trim();
  if (subject.who === 'both') return { kind: 'both', words, strength };
  if (sides.includes(subject.who)) return { kind: 'party', party: subject.who.id, words, strength };
  return { kind: 'third', words, strength };
}

function agentOf(words: string, subjects: EnglishSubjects): Subject | null {
  for (const match of words.matchAll(/\bby\s+/gi)) {
    const subject = subjects.at(words, match.index + match[0].length);
    if (subject !== null) return subject;
  }
  return null;
}

function actOf(head: Head, words: string) {
  return head.act ?? englishAct(words, head.verb);
}
