/** Reads English sentences whose grammatical subject is not a side: passives, "there was", pronouns, nouns of talking. */
import type { Act } from '../model/statement.ts';
import type { Evidence } from './attribution.ts';
import type { EnglishSubjects, Subject } from './englishSubjects.ts';
import { englishAct, type FoundVerb, strongest } from './englishVerbs.ts';
import {
  ADVERBIAL_STARTS,
  MUTUAL_NOUNS,
  NOTED,
  SHORT_ADVERBIALS,
  TELLING_NOUNS,
  VERB_FORMS,
} from './language/english.ts';

export interface Silent {
  evidence: Evidence;
  act: Act;
  scanFrom: number;
}

const LEAD = new RegExp(`^(?:(?:${SHORT_ADVERBIALS})\\b\\s*,?\\s*)*`, 'i');
const PRONOUN =
  /^(it|they|the\s+former|the\s+latter|the\s+other\s+side|the\s+same\s+side|its\s+representatives?|this\s+side)\b/i;
const PASSIVE =
  /\b(?:was|were|is|are|been|being|be)\s+(?:also\s+|then\s+|jointly\s+|further\s+|mutually\s+|\w+ly\s+)?(\p{L}+(?:ed|en|wn|ne|ld|de|id|ht|ut))\b/giu;
const RELATIVE = /\b(?:that|which|who|whom|whose|where|how|what)\s*$/i;
const ON_SIDE = /^(?:on|from|for|by)\s+(?=the\s|japan|eu|\p{Lu})/iu;
/** "The institutes will cooperate", "work is to continue": an act of two, whoever its subject is. */
const TOGETHER =
  /\b(?:will|would|shall|(?:is|are|was|were)\s+(?:expected\s+)?to|agreed\s+to)\s+(?:\w+ly\s+|also\s+|further\s+|jointly\s+)?(?:co-?operate|collaborate|coordinate|work\s+(?:closely\s+)?together|continue|meet|exchange|jointly|be\s+(?:\w+ly\s+)?(?:held|continued|convened|promoted|deepened|strengthened|enhanced))\b/i;
/** "To that end, calls are to be arranged": a plan that nobody is said to have made. */
const PLAN =
  /\b(?:(?:is|are)\s+(?:scheduled\s+|expected\s+|planned\s+)?to\s+be|will\s+be)\s+(?:\w+ly\s+)?(?:\w+(?:ed|wn|ne|ld|de|id|ht)|set|put|sent)\b|\b(?:has\s+been|have\s+been)\s+(?:\w+ly\s+|jointly\s+)?(?:arranged|set|held|established|organi[sz]ed|launched|created|formed|convened|extended|prepared|scheduled|drawn|concluded|signed)\b/i;

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
    return {
      evidence: pronounEvidence(verb),
      act: strongest([act, englishActOf(whole, lead + verb.length)]),
      scanFrom: lead + verb.length,
    };
  }
  const agent = agentNamed(whole, masked, subjects);
  if (agent !== null) return { evidence: agent, act, scanFrom };
  const mutual = mutualAct(masked, passives, lead);
  if (mutual !== null) return { evidence: mutual.evidence, act: strongest([mutual.act, act]), scanFrom };
  if (NOTED.test(masked.slice(lead)))
    return { evidence: { kind: 'mutual', words: 'it was noted', strength: 0.55 }, act, scanFrom };
  const other = whoElse(whole, masked, subjects);
  if (other !== null) return { evidence: other, act, scanFrom };
  if (TOGETHER.test(masked))
    return {
      evidence: { kind: 'mutual', words: TOGETHER.exec(masked)?.[0] ?? '', strength: 0.65 },
      act: strongest([act, 'willContinue']),
      scanFrom,
    };
  if (PLAN.test(masked))
    return {
      evidence: { kind: 'elided', words: 'a plan without an agent', strength: 0.62, plan: true },
      act,
      scanFrom,
    };
  if (passives.length > 0)
    return {
      evidence: { kind: 'elided', words: `passive: ${passives[0]?.word ?? ''}`, strength: 0.5 },
      act,
      scanFrom,
    };
  return { evidence: { kind: 'none', words: 'no side named', strength: 0.3 }, act, scanFrom };
}

interface Passive {
  word: string;
  base: string;
  mutual: boolean;
  act: Act;
}

function passivesOf(masked: string): Passive[] {
  const found: Passive[] = [];
  for (const match of masked.matchAll(PASSIVE)) {
    const word = match[1]?.toLowerCase() ?? '';
    const known = VERB_FORMS.get(word);
    const before = masked.slice(Math.max(0, match.index - 12), match.index);
    if (known === undefined || known.form === 'ing' || RELATIVE.test(before)) continue;
    found.push({ word, base: known.verb.base, mutual: known.verb.mutual, act: known.verb.act });
  }
  return found;
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

function pronounEvidence(words: string): Evidence {
  const word = words.toLowerCase().replace(/\s+/g, ' ');
  const number = word.startsWith('they')
    ? 'plural'
    : word === 'the former'
      ? 'former'
      : word === 'the latter'
        ? 'latter'
        : word === 'the other side'
          ? 'other'
          : 'singular';
  return { kind: 'pronoun', number, words, strength: 0.75 };
}

/** "by the EU side", "From the Japanese side, …", "A presentation by Japan", "Japan's presentation". */
function agentNamed(whole: string, masked: string, subjects: EnglishSubjects): Evidence | null {
  const opening = masked.slice(0, masked.indexOf(',') + 1 || 0);
  const inner = /\b(?:on|from|for)\s+(?=the\s+\S+\s+(?:side|part)\b)/i.exec(opening);
  const on =
    ON_SIDE.exec(masked) ??
    (inner === null ? null : { 0: opening.slice(0, inner.index + inner[0].length), index: inner.index });
  if (on !== null) {
    const subject = subjects.at(whole, on[0].length);
    if (
      subject !== null &&
      /\bside|delegation|part\b/i.test(subject.words) &&
      /^\s*,?\s/.test(masked.slice(subject.end, subject.end + 2))
    )
      return evidence(subject, 0.85);
    // "From Japan, the programme was introduced."
    const from = on.index === 0 && /^(?:from|for)\s/i.test(on[0]) && masked.charAt(subject?.end ?? 0) === ',';
    if (
      subject !== null &&
      from &&
      (subject.who === 'both' || passivesOf(masked.slice(subject.end)).length > 0)
    )
      return evidence(subject, 0.75);
  }
  const own = /^(?:the\s+)?/i.exec(masked);
  // "In Japan, a council …": told of a side, most likely by it.
  const place = /^in\s+(?=the\s|\p{Lu})/iu.exec(masked);
  const home = place === null ? null : subjects.one(whole, place[0].length);
  if (home !== null && home.who !== 'both' && whole.charAt(home.end) === ',') return evidence(home, 0.55);
  const said = /^according\s+to\s+/i.exec(masked);
  const teller = said === null ? null : subjects.at(whole, said[0].length);
  if (teller !== null) return evidence(teller, 0.75);
  const aside = /,\s+(?:on|from|for)\s+(?=the\s+\S+\s+(?:side|part)\s*,)/i.exec(masked);
  const sideOf = aside === null ? null : subjects.at(whole, aside.index + aside[0].length);
  if (sideOf !== null) return evidence(sideOf, 0.7);
  const behalf = /\b(?:on\s+behalf\s+of|speaking\s+for|representing)\s+/i.exec(masked);
  const proxy = behalf === null ? null : subjects.at(whole, behalf.index + behalf[0].length);
  if (proxy !== null) return evidence(proxy, 0.75);
  const agents: Subject[] = [];
  const isPassive = passivesOf(masked).length > 0;
  const pattern = new RegExp(
    `\\b(?:by|(?:${TELLING_NOUNS})\\s+(?:\\w+\\s+){0,2}?(?:by|from|of)|from)\\s+(?=the\\s|both|\\p{Lu})`,
    'giu',
  );
  for (const match of masked.matchAll(pattern)) {
    if (/^by\s/i.test(match[0]) && isReducedRelative(masked.slice(0, match.index))) continue;
    const subject = subjects.at(whole, match.index + match[0].length);
    if (
      subject === null ||
      (/^from/i.test(match[0]) && (!/side|delegation|representative|both/i.test(subject.words) || !isPassive))
    )
      continue;
    agents.push(subject);
  }
  const whos = new Set(agents.map((each) => each.who));
  const first = agents[0];
  // "The EU's request was answered by the Japanese side": who answers speaks.
  const owner = possessor(whole, [0, own?.[0].length ?? 0, ...afterCommas(masked)], subjects);
  if (owner !== null && (first === undefined || first.who === owner.who || !isPassive))
    return evidence(owner, 0.75);
  if (first === undefined) return null;
  if (whos.size > 1) {
    const words = agents.map((each) => each.words).join(' … ');
    return { kind: 'both', words, strength: 0.5 };
  }
  return evidence(first, 0.8);
}

/** "TTC signed it, which both sides welcomed": nobody else in the sentence speaks. */
function whoElse(whole: string, masked: string, subjects: EnglishSubjects): Evidence | null {
  for (const match of masked.matchAll(/,\s+(?:(?:with|for|to|on)\s+)?which\s+(?=both|the\s)/gi)) {
    const subject = subjects.at(whole, match.index + match[0].length);
    if (subject?.who === 'both') return evidence(subject, 0.65);
  }
  return null;
}

/** "strategies pursued by both": a participle without "was" before it describes a thing and tells no speaker. */
function isReducedRelative(before: string): boolean {
  const participle = /(?:^|\s)(\S+\s+)?(\S+\s+)?(\p{L}+(?:ed|en|wn|ne|de|ld|ht|id))\s*$/u.exec(
    before.slice(-60),
  );
  if (participle === null) return false;
  return !/\b(?:was|were|is|are|been|being|be)\b/i.test(`${participle[1] ?? ''}${participle[2] ?? ''}`);
}

const OWNED = new RegExp(`^['’]s?\\s+(?:\\w+\\s+){0,3}?(?:${TELLING_NOUNS})\\b`, 'i');

function possessor(whole: string, offsets: number[], subjects: EnglishSubjects): Subject | null {
  for (const start of offsets) {
    // The subject reader refuses names with an apostrophe, so read the name alone.
    const name = /^(?:the\s+)?[\p{L}.]+(?:\s(?:side|Commission|Union|delegation))?(?=['’])/iu.exec(
      whole.slice(start),
    );
    if (name === null) continue;
    const subject = subjects.isName(name[0]);
    if (subject !== null && OWNED.test(whole.slice(start + name[0].length, start + name[0].length + 80)))
      return subject;
  }
  return null;
}

function evidence(subject: Subject, strength: number): Evidence {
  const words = subject.words.replace(/\s+/g, ' ').trim();
  if (subject.who === 'both') return { kind: 'both', words, strength };
  return { kind: 'party', party: subject.who.id, words, strength };
}

/** Where the sentence may go on after an opening adverbial: behind its first commas. */
function afterCommas(masked: string): number[] {
  if (!ADVERBIAL_STARTS.test(masked)) return [];
  return [...masked.slice(0, 300).matchAll(/,\s+/g)]
    .slice(0, 3)
    .map((match) => match.index + match[0].length);
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
