/** Reads the first clause of an English sentence: its subject may stand behind an opening adverbial. */
import { agentless } from './englishAgentless.ts';
import { type Head, skipShort, subjectAndVerb } from './englishHead.ts';
import type { EnglishSubjects, Subject } from './englishSubjects.ts';
import { ADVERBIAL_STARTS } from './language/english.ts';

/** The subject is looked for behind so many commas of an opening adverbial. */
const MOST_COMMAS = 8;

/** The first clause of a sentence; `masked` hides what stands in brackets and quotes. */
export function firstClause(whole: string, masked: string, subjects: EnglishSubjects): Head {
  const base = { start: 0, boundaryStart: 0, strength: 1 };
  const leading = subjectAndVerb(whole, skipShort(masked, 0), subjects);
  if (leading !== null) return { ...base, ...leading, evidence: null, act: null };
  if (ADVERBIAL_STARTS.test(masked) || /,/.test(masked.slice(0, 300))) {
    let commas = 0;
    let segment = 0;
    for (
      let comma = masked.indexOf(',');
      comma >= 0 && commas < MOST_COMMAS;
      comma = masked.indexOf(',', comma + 1), commas++
    ) {
      if (commas > 0 && isMainClause(masked, segment, comma)) break;
      segment = comma + 1;
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

const FINITE = /\b(?:was|were|is|are|has|have|had|will)\b/i;
/** What opens an aside, whose verbs are not the sentence's own. */
const ASIDE =
  /^\s*(?:and\s+|or\s+)?(?:which|who|whom|whose|where|when|as|that|including|such\s+as|in|on|of|at|for|with)\b/i;

/** `From Japan, the programme was introduced, and …`: between two commas stands a whole clause of its own. */
function isMainClause(masked: string, start: number, end: number): boolean {
  const segment = masked.slice(start, end);
  return FINITE.test(segment) && !ASIDE.test(segment);
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
