/** Finds where a second clause with a speaker of its own starts inside an English sentence. */
import type { Evidence } from './attribution.ts';
import { agentless } from './englishAgentless.ts';
import { nameBefore, roleOf } from './englishContent.ts';
import { type Head, skipShort, subjectAndVerb } from './englishHead.ts';
import { reactionAt, toldTo } from './englishReactions.ts';
import type { EnglishSubjects } from './englishSubjects.ts';
import { verbAfter } from './englishVerbs.ts';
import { ADVERBIAL_STARTS, VERB_FORMS } from './language/english.ts';
import { EN_TITLES } from './language/people.ts';

/** Words and signs that may join two clauses. */
export interface Boundary {
  start: number;
  end: number;
  words: string;
}

const BOUNDARY =
  /\s*;\s*(?:(?:and|while|whereas|but)\s+)?|\s*,\s*(?:(?:and|while|whereas|but|then|so|with|whereupon|at\s+which\s+point|after\s+which|following\s+which|to\s+which|in\s+response\s+to\s+which|upon\s+which|on\s+which|about\s+which|and\s+then|followed\s+by)\s+)?|\s+(?:and|while|whereas|but)\s+|\s+[–—]\s+|\s*:\s+/g;

/** The places where a clause may start, in order. */
export function* boundariesOf(masked: string): Generator<Boundary> {
  for (const match of masked.matchAll(BOUNDARY))
    yield { start: match.index, end: match.index + match[0].length, words: match[0].trim().toLowerCase() };
}

/** Under the line of review: somebody else may speak from here on. */
const DOUBTFUL = 0.55;

/** Somebody the text does not say more of shares the verb with a side. */
const UNKNOWN_PARTNER = 0.5;

/** Whether a stretch holds anything like a finite verb. */
function hasVerb(masked: string, start: number, end: number): boolean {
  return [...masked.slice(start, end).matchAll(/\p{L}+/gu)].some(([word]) => {
    const form = VERB_FORMS.get(word.toLowerCase())?.form;
    return (
      form === 'past' ||
      form === 'participle' ||
      /ed$|^(?:was|were|is|are|has|have|had|will|would|can|did)$/i.test(word)
    );
  });
}

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
    // "The Secretariat and Japan agreed …": what stands before is no clause, but another subject.
    if (
      /^,?\s*(?:and|&)$/.test(boundary.words) &&
      before.subject === null &&
      !hasVerb(masked, before.start, boundary.start)
    ) {
      before.evidence = {
        kind: 'both',
        words: whole.slice(before.start, found.subject.end).trim(),
        strength: UNKNOWN_PARTNER,
      };
      before.scanFrom = found.scanFrom;
      return null;
    }
    if (role === 'doubtful') before.strength = Math.min(before.strength, DOUBTFUL);
    if (role !== 'clause') return null;
    // A comma alone joins clauses only loosely.
    const loose = boundary.words === ',' || boundary.words === ':' || /^[–—]$/.test(boundary.words);
    return { ...base, ...found, evidence: null, act: null, strength: loose ? 0.7 : 1 };
  }
  const stranger = strangerAt(whole, offset, boundary);
  if (stranger !== null) return { ...base, ...stranger };
  const reaction = reactionAt(whole, boundary, subjects, base) ?? toldTo(masked, boundary, before, base);
  if (reaction !== null) return reaction;
  return (
    afterUnknown(whole, masked, boundary, subjects, before, base) ??
    gapped(whole, boundary, subjects, before, base) ??
    silentHead(whole, masked, boundary, subjects, base)
  );
}

const PERSON_NAMED = new RegExp(
  `(?:${EN_TITLES})\\s+\\p{Lu}[\\p{L}.'’-]+(?:\\s+\\p{Lu}[\\p{L}.'’-]+){0,3}`,
  'uy',
);

/** "; Minister Hayashi replied": somebody of whom the text does not say whose he is takes the floor. */
function strangerAt(whole: string, offset: number, boundary: Boundary) {
  if (!/^[;,]|while|whereas/.test(boundary.words) || /^,$/.test(boundary.words)) return null;
  PERSON_NAMED.lastIndex = offset;
  const person = PERSON_NAMED.exec(whole);
  if (person === null) return null;
  const verb = verbAfter(whole, PERSON_NAMED.lastIndex);
  if (verb === null || verb.verb === null || !verb.past || verb.passive) return null;
  const evidence: Evidence = { kind: 'third', words: person[0], strength: 0.4 };
  return { subject: null, verb: null, evidence, act: verb.verb.act, scanFrom: verb.end, strength: 1 };
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

/** Words after a comma that never join what somebody else says. */
const NO_JOINT =
  /^(?:that|which|who|whom|whose|as|if|whether|where|when|how|why|what|of|for|in|on|at|by|from|to|between|among|including|than|because|since|although|though|or|such|under|through|is|are|was|were)$/;

/** ", W Japan reported": a joining word that no list knows, before another side that speaks, cuts with a doubt. */
function afterUnknown(
  whole: string,
  masked: string,
  boundary: Boundary,
  subjects: EnglishSubjects,
  before: Head,
  base: { boundaryStart: number; start: number },
): Head | null {
  if (boundary.words !== ',' || before.subject === null || before.subject.who === 'both') return null;
  const word = /^(\p{Ll}+)\s+/u.exec(masked.slice(boundary.end, boundary.end + 24));
  if (word?.[1] === undefined || NO_JOINT.test(word[1])) return null;
  const found = subjectAndVerb(whole, boundary.end + word[0].length, subjects);
  if (found === null || found.subject.who === before.subject.who) return null;
  if (found.verb.verb === null || !found.verb.past || found.verb.passive) return null;
  return { ...base, ...found, evidence: null, act: null, strength: DOUBTFUL };
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
  const after = whole.slice(subject.end, subject.end + 12);
  const object = /^\s+(?:that|its|their|the|a|an)\s|^,\s+(?:on|about|that|for|in|its|the)\s/.test(after);
  // "The EU will contribute through the Facility, and Japan through its bank."
  const aside = /^[,;]/.test(boundary.words) && /^\s+(?:through|via|by|with|from|in|on|for)\s/.test(after);
  const listed = nameBefore(whole, boundary.start, before.start, subjects) !== null;
  if (!object && (!aside || listed || hasVerb(whole, subject.end, whole.length))) return null;
  return {
    ...base,
    subject,
    verb: null,
    evidence: null,
    act: before.verb?.verb?.act ?? 'stated',
    scanFrom: subject.end,
    strength: object ? 0.7 : DOUBTFUL,
  };
}

const TOLD_BY =
  /^(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}?(?:presentations?|explanations?|reports?|introductions?|overviews?|briefings?|accounts?|statements?|remarks|updates?|interventions?|comments?|demonstrations?)\s+(?:by|from|of)\s+/i;

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
    // "…, followed by a presentation from the Japanese side": what follows is the other's.
    const told = TOLD_BY.exec(rest);
    const teller = told === null ? null : subjects.at(whole, boundary.end + told[0].length);
    if (teller !== null)
      return {
        ...base,
        subject: teller,
        verb: null,
        evidence: null,
        act: 'explained',
        scanFrom: teller.end,
        strength: 0.8,
      };
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
