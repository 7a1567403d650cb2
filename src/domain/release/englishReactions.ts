/** Finds where an English sentence goes on with the other side's answer: "…, which Japan welcomed", "and was assured that". */
import type { Evidence } from './attribution.ts';
import { IS_TOLD } from './englishAgentless.ts';
import type { Boundary } from './englishBoundaries.ts';
import { type Head, subjectAndVerb } from './englishHead.ts';
import type { EnglishSubjects } from './englishSubjects.ts';
import { VERB_FORMS } from './language/english.ts';

/** "Japan asked for A and was assured that …": who assures is the other side. */
export function toldTo(
  masked: string,
  boundary: Boundary,
  before: Head,
  base: { boundaryStart: number; start: number },
): Head | null {
  const { subject } = before;
  if (!/^,?\s*and$/.test(boundary.words) || subject === null || subject.who === 'both') return null;
  if (before.verb?.passive === true) return null;
  const told = IS_TOLD.exec(` ${masked.slice(boundary.end, boundary.end + 60)}`);
  if (told === null || /\bby\b/.test(masked.slice(boundary.end))) return null;
  const evidence: Evidence = { kind: 'pronoun', number: 'other', words: told[0].trim(), strength: 0.75 };
  return {
    ...base,
    subject: null,
    verb: null,
    evidence,
    act: 'explained',
    scanFrom: boundary.end + told[0].length - 1,
    strength: 1,
  };
}

const REACTION =
  /^(?:(?:with\s+|for\s+|to\s+|on\s+)?which|(an?\s+(?:\w+\s+)?(?:proposal|request|question|offer|suggestion|idea|invitation|view|concern|point|assessment|priority|goal|aim|position|approach|step|move|measure|plan|initiative|commitment|target|theme|matter|topic|area|development|decision|law|rule|issue|effort)\s+(?:which|that)))\s+/i;
const REACTING = new Set(
  'welcome support appreciate accept endorse agree concur acknowledge praise commend note confirm reaffirm recognize recognise discuss share echo applaud approve respond reply answer react thank express voice'.split(
    ' ',
  ),
);

/** "…, all of which were answered by the German experts" */
const ANSWERED_BY =
  /^(?:(?:all|some|most|both)\s+of\s+)?which\s+(?:was|were|has\s+been|have\s+been|is|are)\s+(?:\p{L}+ly\s+|also\s+)?(\p{L}+)\s+by\s+/iu;

/** "…, which Japan welcomed": what follows the comma is the other speaker's answer. */
export function reactionAt(
  whole: string,
  boundary: Boundary,
  subjects: EnglishSubjects,
  base: { boundaryStart: number; start: number },
): Head | null {
  if (boundary.words !== ',' && boundary.words !== ', and') return null;
  const by = ANSWERED_BY.exec(whole.slice(boundary.end, boundary.end + 80));
  const answerer = by === null ? null : subjects.at(whole, boundary.end + by[0].length);
  const answer = VERB_FORMS.get(by?.[1]?.toLowerCase() ?? '')?.verb;
  if (answerer !== null && answer !== undefined && (REACTING.has(answer.base) || answer.base === 'promise'))
    return {
      ...base,
      subject: answerer,
      verb: null,
      evidence: null,
      act: answer.act,
      scanFrom: answerer.end,
      strength: 0.75,
    };
  const opening = REACTION.exec(whole.slice(boundary.end, boundary.end + 40));
  if (opening === null) return null;
  const found = subjectAndVerb(whole, boundary.end + opening[0].length, subjects);
  if (found === null || found.verb.passive) return null;
  if (opening[1] === undefined && !REACTING.has(found.verb.verb?.base ?? '')) return null;
  return { ...base, ...found, evidence: null, act: null, strength: 0.75 };
}
