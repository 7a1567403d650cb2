/** Reads English sentences whose grammatical subject is not a side: passives, "there was", pronouns, nouns of talking. */

import type { Act } from '../model/statement.ts';
import type { Evidence } from './attribution.ts';
import { afterCommas, agentNamed, evidence, saidBehind, whoElse } from './englishAgents.ts';
import { type Passive, passivesOf } from './englishPassives.ts';
import type { EnglishSubjects } from './englishSubjects.ts';
import { englishAct, type FoundVerb, strongest } from './englishVerbs.ts';
import { FOUND, MUTUAL_NOUNS, NOTED, SHORT_ADVERBIALS, VERB_FORMS } from './language/english.ts';

const LEAD = new RegExp(`^(?:(?:${SHORT_ADVERBIALS})\\b\\s*,?\\s*)*`, 'i');
const PRONOUN =
  /^(it|s?he|they|the\s+(?:former|latter)(?!\s+(?:half|part|case|point|topic|session|stage|issue|item|area|minister|two|three)\b)|the\s+other\s+side|the\s+same\s+side|its\s+representatives?|this\s+side|(?:his|her|its|their)\s+(?:guests?|hosts?|visitors?|counterparts?|opposite\s+numbers?|interlocutors?|ministry|department|government|delegation|agency|country))\b(?!['’])/i;
/** "The institutes will cooperate", "work is to continue": an act of two, whoever its subject is. */
const TOGETHER =
  /\b(?:will|would|shall|(?:is|are|was|were)\s+(?:expected\s+)?to|agreed\s+to)\s+(?:\w+ly\s+|also\s+|further\s+|jointly\s+)?(?:co-?operate|collaborate|coordinate|work\s+(?:closely\s+)?together|continue|meet|exchange|jointly|be\s+(?:\w+ly\s+)?(?:taken\s+up|revisited|followed\s+up|discussed|held|continued|convened|promoted|deepened|strengthened|enhanced))\b/i;
/** "To that end, calls are to be arranged": a plan that nobody is said to have made. */
const PLAN =
  /\b(?:(?:is|are)\s+(?:scheduled\s+|expected\s+|planned\s+)?to\s+be|will\s+be)\s+(?:\w+ly\s+)?(?:\w+(?:ed|wn|ne|ld|de|id|ht)|set|put|sent)\b|\b(?:has\s+been|have\s+been)\s+(?:\w+ly\s+|jointly\s+)?(?:arranged|set|held|established|organi[sz]ed|launched|created|formed|convened|extended|prepared|scheduled|drawn|concluded|signed)\b/i;

/** "The progress was reviewed": what a meeting does with its items, so with nobody named it is both. */
const MEETING_ACT = /^(?:reviewed|examined|explored|considered|assessed|addressed|evaluated|surveyed)$/;
/** "A common list was drawn up" */
const IN_COMMON = /^(?:an?\s+|the\s+)?(?:common|joint|shared|mutual|reciprocal)\s/i;
const PROGRESS =
  /^(?:\p{L}+\s+)?progress\s+(?:was|has\s+been|had\s+been)\s+(?:\p{L}+ly\s+)?(?:made|achieved|seen|noted)\b/iu;

/** "Agreement that …", "Exchange on …": a note of what both did, without a verb of its own. */
const FRAGMENT =
  /^(agreement|consensus|exchange(?:\s+of\s+\w+)?|discussions?|agreed|exchanged|discussed|concurred|decided)\s+(?:that|to|on|of|about|regarding|concerning|with|how|whether|views|information|the|upon)\b/i;

function fragmentAct(noun: string, act: Act): Act {
  return /^(?:agree|consen|concur|decid)/i.test(noun)
    ? 'agreed'
    : /^exch/i.test(noun)
      ? strongest(['exchangedViews', act])
      : strongest(['discussed', act]);
}

/** What is done to whom by the other side: "was told", "was asked". */
export const IS_TOLD =
  /^\s+(?:was|were|has\s+been|had\s+been)\s+(?:also\s+|then\s+|\w+ly\s+)?(?:told|informed|briefed|asked|assured|advised|notified|questioned|thanked|congratulated|reminded)\b/i;

/** "The work plan was adopted": papers that two adopt. */
const COMMON_PAPER =
  /^(?:the|an?|this|its)\s+(?:[\w’'-]+\s+){0,4}?(?:work\s+plan|action\s+plan|joint\s+statement|terms\s+of\s+reference|agenda|work\s+programme|summary|minutes|communiqu[eé]|chairs?['’]s?\s+summary)\s+(?:was|were|has\s+been)\s+(?:also\s+|then\s+|\w+ly\s+)?(?:adopted|approved|endorsed|finali[sz]ed)\b|^no\s+(?:conclusions?|decisions?|agreement)\s+(?:was|were)\b/i;

/** "The next meeting will be hosted by Japan": nobody says it, both have arranged it. */
const NEXT_MEETING =
  /^(?:the|its|their)\s+next\s+(?:\p{L}+\s+){0,3}?(?:meeting|round|session|dialogue|exchange)\s+(?:will|is|shall|takes)\b(?![^.]*,)/iu;

export interface Silent {
  evidence: Evidence;
  act: Act;
  scanFrom: number;
}

/** Reads a clause without a side as its subject. */
export function agentless(whole: string, masked: string, subjects: EnglishSubjects): Silent {
  const lead = LEAD.exec(masked)?.[0].length ?? 0;
  const scanFrom = Math.max(lead, 1);
  const pronoun = PRONOUN.exec(masked.slice(lead));
  const passives = passivesOf(masked);
  const act = actOf(whole, passives);
  const expletive = /^it\s+(?:was|is|has\s+been|will\s+be|became|would\s+be)\b/i.test(masked.slice(lead));
  if (pronoun?.[1] !== undefined && !expletive) {
    const verb = pronoun[1];
    // "He was told that …": who tells is the other side.
    const told = IS_TOLD.test(masked.slice(lead + verb.length));
    return {
      evidence: told
        ? { kind: 'pronoun', number: 'other', words: `${verb} was told`, strength: 0.75 }
        : pronounEvidence(verb),
      act: strongest([act, englishActOf(whole, lead + verb.length)]),
      scanFrom: lead + verb.length,
    };
  }
  if (NEXT_MEETING.test(masked.slice(lead)))
    return { evidence: { kind: 'mutual', words: 'the next meeting', strength: 0.65 }, act, scanFrom };
  const said = saidBehind(whole, masked, subjects);
  if (said !== null)
    return {
      evidence: evidence(said.subject, 0.85),
      act: strongest([said.act, act]),
      scanFrom: whole.length,
    };
  const agent = agentNamed(whole, masked, subjects);
  if (agent !== null) return { evidence: agent, act, scanFrom };
  const mutual = mutualAct(masked, passives, lead);
  if (mutual !== null) return { evidence: mutual.evidence, act: strongest([mutual.act, act]), scanFrom };
  if (NOTED.test(masked.slice(lead)))
    return { evidence: { kind: 'mutual', words: 'it was noted', strength: 0.55 }, act, scanFrom };
  if (FOUND.test(masked.slice(lead)))
    return { evidence: { kind: 'mutual', words: 'it was found', strength: 0.62 }, act, scanFrom };
  const paper = COMMON_PAPER.exec(masked.slice(lead));
  if (paper !== null)
    return {
      evidence: { kind: 'mutual', words: paper[0], strength: 0.65 },
      act: strongest([act, 'agreed']),
      scanFrom,
    };
  const other = whoElse(whole, masked, subjects);
  if (other !== null) return { evidence: other, act, scanFrom };
  if (TOGETHER.test(masked))
    return {
      evidence: { kind: 'mutual', words: TOGETHER.exec(masked)?.[0] ?? '', strength: 0.65 },
      act: strongest([act, 'willContinue']),
      scanFrom,
    };
  if (PLAN.test(masked) && IN_COMMON.test(masked.slice(lead)))
    return { evidence: { kind: 'mutual', words: 'a plan in common', strength: 0.65 }, act, scanFrom };
  if (PLAN.test(masked))
    return {
      evidence: { kind: 'elided', words: 'a plan without an agent', strength: 0.62, common: true },
      act,
      scanFrom,
    };
  if (
    passives.some(({ word }) => MEETING_ACT.test(word)) ||
    PROGRESS.test(masked.slice(lead)) ||
    (passives.length > 0 && IN_COMMON.test(masked.slice(lead)))
  )
    return {
      evidence: { kind: 'elided', words: `passive: ${passives[0]?.word ?? ''}`, strength: 0.5, common: true },
      act,
      scanFrom,
    };
  const noun = FRAGMENT.exec(masked.slice(lead));
  if (noun?.[1] !== undefined)
    return {
      evidence: { kind: 'mutual', words: noun[1], strength: 0.7 },
      act: fragmentAct(noun[1], act),
      scanFrom,
    };
  if (passives.length > 0)
    return {
      evidence: { kind: 'elided', words: `passive: ${passives[0]?.word ?? ''}`, strength: 0.5 },
      act,
      scanFrom,
    };
  const note = noteVerb(masked.slice(lead));
  if (note !== null)
    return {
      evidence: { kind: 'elided', words: note, strength: 0.6 },
      act: englishActOf(whole, lead),
      scanFrom,
    };
  const stranger = strangerIn(masked);
  if (stranger !== null) return { evidence: stranger, act, scanFrom };
  return { evidence: { kind: 'none', words: 'no side named', strength: 0.3 }, act, scanFrom };
}

/** "Stressed that …", "Asked about …": a note that leaves out who spoke. */
function noteVerb(opening: string): string | null {
  const word = /^(\p{Lu}\p{Ll}+)\s/u.exec(opening)?.[1];
  const known = word === undefined ? undefined : VERB_FORMS.get(word.toLowerCase());
  return word !== undefined && known?.form === 'past' ? word : null;
}

const REPORTING =
  /^(?:state|say|call|ask|request|propose|comment|recommend|urge|raise|respond|reply|answer)$/;

/** "Industry representatives presented …": somebody speaks, and it is no side. */
function strangerIn(masked: string): Evidence | null {
  for (const match of masked.slice(0, 160).matchAll(/\p{L}+/gu)) {
    const known = VERB_FORMS.get(match[0].toLowerCase());
    if (known?.form !== 'past' || match.index === 0) continue;
    if (known.verb.act === 'explained' || REPORTING.test(known.verb.base))
      return { kind: 'third', words: masked.slice(0, match.index).trim(), strength: 0.4 };
  }
  return null;
}

function actOf(whole: string, passives: Passive[]): Act {
  const main = passives[0];
  const verb: FoundVerb | null =
    main === undefined
      ? null
      : { verb: main, passive: true, past: false, future: false, strength: 1, end: 0 };
  return englishAct(whole, verb);
}

function englishActOf(whole: string, offset: number): Act {
  for (const match of whole.slice(offset, offset + 80).matchAll(/\p{L}+/gu)) {
    const known = VERB_FORMS.get(match[0].toLowerCase());
    if (known !== undefined)
      return englishAct(whole, {
        verb: known.verb,
        passive: false,
        past: false,
        future: /\bwill\b/.test(whole.slice(offset, offset + 20)),
        strength: 1,
        end: 0,
      });
  }
  return 'stated';
}

/** "Her guest", "its counterpart": who sits across the table from the one who spoke. */
const FACING = /^(?:his|her|its|their)\s(?:guest|host|visitor|counterpart|opposite|interlocutor)/;

function pronounEvidence(words: string): Evidence {
  const word = words.toLowerCase().replace(/\s+/g, ' ');
  const number = word.startsWith('they')
    ? 'plural'
    : word === 'the former'
      ? 'former'
      : word === 'the latter'
        ? 'latter'
        : word === 'the other side' || FACING.test(word)
          ? 'other'
          : 'singular';
  return { kind: 'pronoun', number, words, strength: 0.75 };
}

/** What only both can do, without saying who: "views were exchanged", "it was agreed", "discussions took place". */
function mutualAct(
  masked: string,
  passives: Passive[],
  lead: number,
): { evidence: Evidence; act: Act } | null {
  const passive = passives.find((each) => each.mutual || each.base === 'share');
  if (passive !== undefined) {
    return { evidence: { kind: 'mutual', words: passive.word, strength: 0.85 }, act: passive.act };
  }
  for (const start of [lead, ...afterCommas(masked)]) {
    const found = mutualNoun(masked.slice(start, start + 160));
    if (found !== null) return found;
  }
  const common =
    /^(?:the\s+|their\s+)?[\w\s-]{1,40}\sof\s+(?:the\s+two|both)\s+(?:sides|parties|countries)\b/i.exec(
      masked,
    );
  if (common === null) return null;
  return { evidence: { kind: 'both', words: common[0], strength: 0.65 }, act: 'stated' };
}

function mutualNoun(opening: string): { evidence: Evidence; act: Act } | null {
  const head =
    opening.split(
      /\b(?:was|were|took|has|have|will|covered|focused|included|continued|centred|centered|touched|ensued|followed|began|started|turned|revolved|ranged|concentrated|resulted|led|made|deepened|is|are)\b/,
    )[0] ?? '';
  for (const [noun, act] of MUTUAL_NOUNS) {
    const isSubject = noun.test(head) && head.length < opening.length && !/\b(?:by|from)\b/.test(head);
    const existential = /^there\s+(?:was|were|is|are|has\s+been)\b/i.test(opening) && noun.test(opening);
    if (isSubject || existential)
      return {
        evidence: {
          kind: 'mutual',
          words: noun.exec(opening)?.[0] ?? '',
          strength: act === 'confirmedCooperation' ? 0.65 : 0.8,
        },
        act,
      };
  }
  return null;
}
