/** The second opinion on an English clause: prepositions, voice and place of the names, whatever the grammar found. */
import type { Doubt, Judged } from './doubt.ts';
import { subjectAndVerb } from './englishHead.ts';
import { mutualDoubt } from './englishMutualDoubts.ts';
import type { EnglishSubjects, Subject } from './englishSubjects.ts';
import { EN_STRANGERS } from './language/strangers.ts';
import { mask } from './mask.ts';

/** Looks where the names of a clause stand; null where that fits the side found. */
export function englishDoubt(judged: Judged, subjects: EnglishSubjects): Doubt | null {
  const { text, evidence, side } = judged;
  const masked = mask(text);
  const other = (offset: number): Subject | null => {
    const subject = subjects.at(text, offset);
    if (subject === null) return null;
    return (subject.who === 'both' ? 'joint' : subject.who.id) === side ? null : subject;
  };
  if (evidence.kind === 'both' && EN_STRANGERS.test(evidence.words))
    return { ground: 'stranger', words: evidence.words };
  return (
    (evidence.kind === 'mutual' || evidence.kind === 'elided' ? mutualDoubt(text, masked, subjects) : null) ??
    reported(judged) ??
    responds(judged) ??
    told(masked, other) ??
    answered(text, masked, side, subjects) ??
    agent(masked, other) ??
    company(masked, other) ??
    afterJoint(text, masked, other, subjects) ??
    subordinate(text, masked, evidence.words)
  );
}

type Other = (offset: number) => Subject | null;

/** Words that open what is said, asked or described: whoever is named behind them need not speak. */
const OPENS_CONTENT = /\b(?:that|whether|how|why|if|what|because|since|where|who)\b/i;

const SHIFTED = /^\s+(?:(had)\s+(?:\p{L}+ly\s+|also\s+)?\p{L}+|(?:would|could)\s+\p{L}+)/u;

/** "It does not, was the answer." */
const REPLY =
  /,["”]?\s+(?:was|came|were|is)\s+(?:the|his|her|its|their)\s+(?:\p{L}+\s+)?(?:answer|reply|response|verdict|conclusion|comment|view)\b/iu;

/** "…: Germany had shown …", ", Japan would …": shifted back in time behind a loose joint, it is what was said. */
function reported({ text, before, evidence }: Judged): Doubt | null {
  const reply = REPLY.exec(text);
  if (reply !== null) return { ground: 'answer', words: reply[0].replace(/^,\s*/, '') };
  if (evidence.kind !== 'party' || !/[:,–—]\s*["“]?$/.test(before)) return null;
  const at = text.indexOf(evidence.words);
  const verb = SHIFTED.exec(text.slice(at + evidence.words.length));
  if (verb === null || at > 4 || (verb[1] === undefined && !/[:–—]\s*["“]?$/.test(before))) return null;
  return { ground: 'content', words: `${evidence.words}${verb[0]}` };
}

const RECEIVES =
  /(?<!\bhaving\s)\b(?:received|heard|learn(?:ed|t)|obtained|listened\s+to|was\s+given|were\s+given|was\s+offered|were\s+offered)\b/i;

/** "Both sides heard a report from NICT": who is heard tells. */
function told(masked: string, other: Other): Doubt | null {
  const verb = RECEIVES.exec(masked);
  if (
    verb === null ||
    OPENS_CONTENT.test(
      masked
        .slice(0, verb.index)
        .split(/,\s+and\s|;/)
        .at(-1) ?? '',
    )
  )
    return null;
  for (const match of masked.slice(verb.index).matchAll(/\b(?:from|by|of)\s+/g)) {
    const at = verb.index + match.index + match[0].length;
    const subject = other(at);
    if (subject !== null) return { ground: 'another', words: `${verb[0]} … ${match[0]}${subject.words}` };
  }
  return null;
}

const ASKS =
  'question|request|proposal|suggestion|invitation|offer|concern|idea|inquiry|enquiry|wish|appeal|call|worry|doubt|interest|plea|demand|advice|objection';
const ANSWERS =
  'answered|accepted|granted|met|welcomed|declined|rejected|refused|addressed|supported|echoed|shared|endorsed|approved|heeded|followed|taken\\s+up|dispelled|fulfilled|considered|noted|agreed|reciprocated';
const ANSWERED = new RegExp(
  `^[^,;]{0,120}\\b(?:${ASKS})s?\\b[^,;]{0,80}?\\b(?:was|were|has\\s+been|have\\s+been|is|are)\\s+(?:\\p{L}+ly\\s+|also\\s+)?(?:${ANSWERS})\\b`,
  'iu',
);

/** "Japan's question was answered": whoever asked does not answer. */
function answered(
  text: string,
  masked: string,
  side: Judged['side'],
  subjects: EnglishSubjects,
): Doubt | null {
  const found = ANSWERED.exec(masked);
  if (found === null || side === 'joint' || /\bby\b/.test(masked.slice(found[0].length))) return null;
  const speaks = subjectAndVerb(text, 0, subjects);
  return speaks !== null && !speaks.verb.passive ? null : { ground: 'answer', words: found[0] };
}

const ASKED =
  /\b(?:asked|invited|requested|urged|encouraged|offered|proposed|suggested|inquired|enquired|wanted\s+to\s+know|appealed|called\s+on)\b[^.]*\.\s*$/i;
const RESPONDS =
  /^(?:it|s?he)\s+(?:\p{L}+ly\s+)?(?:accepted|agreed|replied|answered|responded|declined|promised|consented|refused|complied|assented|obliged|confirmed|did)\b/iu;

/** "She invited her guest. He accepted": of one who asked, "he" may be the other. */
function responds({ text, before, evidence }: Judged): Doubt | null {
  const found = evidence.kind === 'pronoun' ? RESPONDS.exec(text) : null;
  return found === null || !ASKED.test(before) ? null : { ground: 'answer', words: found[0] };
}

const BY =
  /\b(?:was|were|is|are|be|been|being)\s+(?:\p{L}+ly\s+|also\s+|not\s+|then\s+){0,2}\p{L}+(?:ed|en|wn|ne|ld|id|ht|de|ut|ung)\s+(?:[\p{L}-]+\s+){0,5}?by\s+/giu;

/** "…, a view that was shared by the Japanese side": the agent of a passive outside of what is said. */
function agent(masked: string, other: Other): Doubt | null {
  for (const match of masked.matchAll(BY)) {
    const subject = other(match.index + match[0].length);
    if (subject === null) continue;
    const ahead = masked.slice(0, match.index).trimEnd();
    const relative = /\b(?:that|which|who)$/i.test(ahead);
    // "initiatives that are funded by the EU" describes; ", which was welcomed by the EU" goes on.
    const goesOn =
      /,\s+(?:(?:an?|the|all|some|most)\s+(?:[\p{L}-]+\s+){1,3}|something\s+)?(?:of\s+)?(?:that|which)$/iu;
    if (relative ? goesOn.test(ahead) : !OPENS_CONTENT.test(sinceJoint(ahead)))
      return { ground: 'another', words: `${match[0]}${subject.words}` };
  }
  return null;
}

/** From the last comma or joint on. */
function sinceJoint(ahead: string): string {
  // A subordinate clause that began before the comma has ended there; what is said has not.
  const said = /\b(?:that|whether|how|why)\b(?!.*\b(?:that|whether|how|why)\b)/i.exec(ahead);
  return said === null ? ahead.slice(Math.max(0, ahead.lastIndexOf(',') + 1)) : ahead.slice(said.index);
}

const WITH =
  /(?:\b(?:as|so|like)\s+(?:did|do|does|had|has)\s+|,\s+(?:like|along\s+with|joined\s+by|followed\s+by|seconded\s+by|supported\s+by|echoed\s+by|shared\s+by|in\s+agreement\s+with)\s+)/gi;

/** "Japan, like the EU, stressed": both may have. */
function company(masked: string, other: Other): Doubt | null {
  for (const match of masked.matchAll(WITH)) {
    const subject = other(match.index + match[0].length);
    if (subject !== null && !OPENS_CONTENT.test(masked.slice(0, match.index)))
      return { ground: 'another', words: `${match[0].replace(/^,\s*/, '')}${subject.words}` };
  }
  return null;
}

const JOINTS =
  /(,\s+(?:(?:all|some|most|both|one|none)\s+of\s+)?(?:(?:to|for|with|about|of|at|after|upon)\s+)?which\s+|,\s+whereupon\s+|,\s+something\s+|,\s+(?:an?|the|one)\s+(?:(?!and\b|or\b)\p{Ll}[\p{Ll}-]*\s+){1,3}?(?:that\s+|which\s+)?(?=the\s|both\s|\p{Lu}))|([,;:–—]\s+(?:(?:and|while|whereas|but|yet|so|or|nor|though|although|with|then)\s+)?|\s+(?:and|while|whereas|but|yet)\s+)/gu;
/** How what an omitted verb would govern begins. */
const OBJECT =
  /^(?:\s+(?:the|an?|its|their|to\s+\p{Ll}+|on|about|that|through|via|for|his|her|too|likewise|also)\s|,\s+(?:its|the|on|about|in|for|too|in\s+turn|for\s+(?:its|his|her)\s+part)\b)/u;

/** "…, which Japan regards as early", ", and MIC to make its centre available": another side opens behind a joint. */
function afterJoint(text: string, masked: string, other: Other, subjects: EnglishSubjects): Doubt | null {
  for (const match of masked.matchAll(JOINTS)) {
    if (match.index === 0) continue;
    const at = match.index + match[0].length;
    const subject = other(at);
    if (subject === null) continue;
    const relative = match[1] !== undefined;
    const ahead = masked.slice(0, match.index);
    const words = `${match[0].replace(/^[,;:–—\s]+/, '')}${subject.words}`;
    const found = subjectAndVerb(text, at, subjects);
    const had = /^\s+had\b/.test(text.slice(subject.end));
    if (relative && !had && (found !== null || presentAfter(text, subject)))
      return { ground: 'another', words };
    if (OPENS_CONTENT.test(ahead) || endsInName(text, match.index, subjects)) continue;
    // "and Japan the plan", where the verb is left out; "and Japan hosts" has a verb that no list knows.
    if (found !== null || OBJECT.test(text.slice(subject.end, subject.end + 24)))
      if (!inPair(ahead)) return { ground: 'another', words };
  }
  return null;
}

/** Names that stand before a noun as well: "Japanese suppliers". */
const ADJECTIVE = /^(?:\p{L}+(?:ese|ean|ish|ench|man|ian|can)|U\.?S\.?|U\.?K\.?|EU|ASEAN)$/u;

/** "…, which Japan regards": a verb in the present that no list need know. */
function presentAfter(text: string, { words, end }: Subject): boolean {
  if (ADJECTIVE.test(words.trim())) return false;
  return /^\s+(?:\p{L}+ly\s+|also\s+)?\p{Ll}+(?:s|ed|d)\b/u.test(text.slice(end, end + 40));
}

/** Whether a side's name ends right at an offset: then "and" or a comma goes on with a list. */
function endsInName(text: string, offset: number, subjects: EnglishSubjects): boolean {
  const tail = text.slice(Math.max(0, offset - 50), offset);
  const from = offset - tail.length;
  return [...tail.matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)]
    .slice(-6)
    .some((word) => subjects.one(text, from + word.index)?.end === offset);
}

/** "between industry and Japan" */
function inPair(ahead: string): boolean {
  return /\b(?:between|among|both|from)\s+[^,;]{1,60}$/i.test(ahead);
}

const SUBORDINATE =
  /^(?:while|when|after|as|since|although|though|because|once|whereas|before|until|even\s+though|now\s+that)\s/i;

/** "While Japan supported this, no decision was taken": the side is named in the adverbial alone. */
function subordinate(text: string, masked: string, words: string): Doubt | null {
  if (words === '' || !SUBORDINATE.test(masked)) return null;
  const comma = masked.indexOf(',');
  const at = text.indexOf(words);
  if (comma < 0 || at < 0 || at > comma) return null;
  const main = masked.slice(comma + 1).trimStart();
  if (/^(?:it|they|s?he|this)\b/i.test(main) || main.includes(words)) return null;
  return { ground: 'another', words: main.split(/\s+/).slice(0, 5).join(' ') };
}
