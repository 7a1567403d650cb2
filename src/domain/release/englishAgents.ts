/** Finds who speaks where the grammatical subject is no side: "by the EU side", "From Japan, …", "Japan's presentation". */
import type { Act } from '../model/statement.ts';
import type { Evidence } from './attribution.ts';
import { subjectAndVerb } from './englishHead.ts';
import { passivesOf } from './englishPassives.ts';
import type { EnglishSubjects, Subject } from './englishSubjects.ts';
import type { FoundVerb } from './englishVerbs.ts';
import { ADVERBIAL_STARTS, TELLING_NOUNS } from './language/english.ts';

const ON_SIDE = /^(?:on|from|for|by)\s+(?=the\s|japan|eu|\p{Lu})/iu;

/** "by the EU side", "From the Japanese side, …", "A presentation by Japan", "Japan's presentation". */
export function agentNamed(whole: string, masked: string, subjects: EnglishSubjects): Evidence | null {
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
  // "In the Japanese view, …", "In Japan's view", "In the view of the EU side".
  const view =
    /^in\s+(?:(?:the\s+)?(?:view|opinion|assessment)\s+of\s+(?=the\s|\p{Lu})|(?:the\s+)?(\p{Lu}[\p{L}.]+)(?:['’]s)?\s+(?:view|opinion|assessment)\s*,)/iu.exec(
      masked,
    );
  if (view !== null) {
    const viewer = view[1] === undefined ? subjects.one(whole, view[0].length) : subjects.isName(view[1]);
    if (viewer !== null) return evidence(viewer, 0.65);
  }
  // "What it needs, according to MIC, is …"
  const said = /(?:^|,\s+)(?:according\s+to|in\s+the\s+(?:view|opinion|eyes|words|assessment)\s+of)\s+/i.exec(
    masked,
  );
  const teller = said === null ? null : subjects.at(whole, said.index + said[0].length);
  if (teller !== null) return evidence(teller, 0.75);
  const held =
    /,\s+in\s+((?:the\s+)?[\p{L}.]+(?:\s\p{Lu}\p{L}+)?)['’]s?\s+(?:view|opinion|words|assessment)\s*(?=[,.])/u.exec(
      masked,
    );
  const holder = held?.[1] === undefined ? null : subjects.isName(held[1]);
  if (holder !== null) return evidence(holder, 0.75);
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
  // "NICT's work on satellites was presented": nobody else is said to have.
  const shown = first === undefined && !/\bby\b/i.test(masked) ? ownerOfShown(whole, masked, subjects) : null;
  if (shown !== null) return evidence(shown, 0.62);
  if (owner !== null && (first === undefined || first.who === owner.who || !isPassive))
    return evidence(owner, 0.75);
  if (first === undefined) return null;
  if (whos.size > 1) {
    const words = agents.map((each) => each.words).join(' … ');
    return { kind: 'both', words, strength: 0.5 };
  }
  return evidence(first, 0.8);
}

/** "No new barriers should be introduced, the two sides agreed.": who says it stands behind what is said. */
export function saidBehind(
  whole: string,
  masked: string,
  subjects: EnglishSubjects,
): { subject: Subject; act: Act } | null {
  // "The Japanese rules, as MIC explained, …"
  const as = /,\s+as\s+/.exec(masked.slice(0, 200));
  const aside = as === null ? null : subjectAndVerb(whole, as.index + as[0].length, subjects);
  if (aside?.verb.verb != null && !aside.verb.passive && /^\s*[,.]/.test(masked.slice(aside.scanFrom)))
    return { subject: aside.subject, act: aside.verb.verb.act };
  for (const comma of masked.matchAll(/[,?!]["”]?\s+/g)) {
    const found = subjectAndVerb(whole, comma.index + comma[0].length, subjects);
    if (found === null || found.verb.verb === null || found.verb.passive || !isSpeech(found.verb)) continue;
    // "Such fraud, Ms. Lindqvist observed, knows no borders."
    if (/^\s*(?:[.!]?\s*$|,)/.test(masked.slice(found.scanFrom)))
      return { subject: found.subject, act: found.verb.verb.act };
  }
  // "“We count on Japan,” said Mr. Kovacs."
  const turned = /[,?!.]["”]\s+(?:said|added|replied|answered|noted|stressed|explained|remarked)\s+/.exec(
    whole,
  );
  const speaker = turned === null ? null : subjects.at(whole, turned.index + turned[0].length);
  return speaker === null ? null : { subject: speaker, act: 'stated' };
}

/** In the past, or of one who "says" and "hopes" in the present. */
function isSpeech({ past, verb }: FoundVerb): boolean {
  return (
    past || (verb !== null && /^(?:say|note|argue|believe|think|find|insist|hope|stress)$/.test(verb.base))
  );
}

/** "TTC signed it, which both sides welcomed": nobody else in the sentence speaks. */
export function whoElse(whole: string, masked: string, subjects: EnglishSubjects): Evidence | null {
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

const SHOWN = /^(?:presented|introduced|explained|outlined|described|shown|demonstrated|summari[sz]ed)$/;

/** Whose thing is presented, where the sentence begins with its owner and is a passive of showing. */
function ownerOfShown(whole: string, masked: string, subjects: EnglishSubjects): Subject | null {
  const [passive] = passivesOf(masked);
  const name = /^(?:the\s+)?[\p{L}.]+(?:\s(?:side|Commission|Union|delegation))?(?=['’]s?\s)/iu.exec(
    whole,
  )?.[0];
  if (passive === undefined || !SHOWN.test(passive.word) || name === undefined) return null;
  const subject = subjects.isName(name);
  return subject === null || subject.who === 'both' ? null : subject;
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

export function evidence(subject: Subject, strength: number): Evidence {
  const words = subject.words.replace(/\s+/g, ' ').trim();
  if (subject.who === 'both') return { kind: 'both', words, strength };
  return { kind: 'party', party: subject.who.id, words, strength };
}

/** Where the sentence may go on after an opening adverbial: behind its first commas. */
export function afterCommas(masked: string): number[] {
  if (!ADVERBIAL_STARTS.test(masked)) return [];
  return [...masked.slice(0, 300).matchAll(/,\s+/g)]
    .slice(0, 3)
    .map((match) => match.index + match[0].length);
}
