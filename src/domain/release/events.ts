/** Finds which meeting a line names: its parties, its kind and its round. */
import type { Party } from '../model/party.ts';
import { EVENT_KINDS, type EventKind } from './language/events.ts';
import { lowerCased, toHalfWidth } from './spans.ts';

export interface FoundEvent {
  /** Two parties, the first of the list of parties first. */
  parties: [Party, Party];
  kind: EventKind;
  round: number | null;
  /** Where its name stands in the text given. */
  start: number;
  end: number;
}

/** Names of meetings are looked for in the head of a line only. */
const REACH = 400;

const WORDS: Record<string, number> = {};
'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  .split(' ')
  .forEach((word, index) => {
    WORDS[word] = index + 1;
    if (index < 9) {
      WORDS[`twenty-${word}`] = 21 + index;
      WORDS[`thirty-${word}`] = 31 + index;
    }
  });
WORDS.thirtieth = 30;

const ORDINAL = `(?:(\\d{1,3})\\s?(?:st|nd|rd|th)|(${Object.keys(WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')}))`;
const ORDINAL_BEFORE = new RegExp(
  `${ORDINAL}\\s{1,3}(?:(?:[\\p{L}-]{1,20}\\s{1,3}){0,4}?(?:annual|regular|joint|ministerial|ministerial-level|high-level|vice-ministerial|round|meeting|session|edition)\\s{1,3}(?:of\\s{1,3})?(?:the\\s{1,3})?)?(?:the\\s{1,3})?$`,
  'iu',
);
const NUMBERED_MEETING = new RegExp(
  `\\b${ORDINAL}\\s{1,3}(?:[\\p{L}\\p{N}&/-]{1,24}\\s{1,3}){0,5}?(?:dialogue|meeting|forum|council|consultations?|talks|workshop|group)\\b`,
  'iu',
);
const ORDINAL_AFTER = new RegExp(
  `^\\s{0,3}(?:\\(|,|:|-|–)?\\s{0,3}(?:the\\s{1,3})?(?:${ORDINAL}|(?:no\\.?|round|#)\\s{0,2}(\\d{1,3}))(?:\\s{1,3}(?:meeting|round|session))?\\)?`,
  'i',
);
const JA_ROUND = /第\s{0,2}(\d{1,3}|[一二三四五六七八九十]{1,4})\s{0,2}(?:回|次(?!官|長|世))/;

const MEETING = {
  en: /dialogue|workshop|forum|meeting|consultation|talks|discussion|working group|council|committee|conference|partnership|symposi/i,
  ja: /対話|会合|会議|協議|フォーラム|ワークショップ|勉強会|作業部会|ワーキング|委員会|評議会|パートナーシップ|シンポジウム/,
};

/** The meetings that a stretch of text names, in its order; none where it names no pair of parties. */
export type EventFinder = (text: string) => FoundEvent[];

/** Finders made so far: their patterns hold every name of every party, and are costly to compile. */
const finders = new WeakMap<Party[], EventFinder>();

/** The finder for a list of parties. */
export function eventFinder(parties: Party[]): EventFinder {
  const finder = finders.get(parties) ?? makeFinder(parties);
  finders.set(parties, finder);
  return finder;
}

function makeFinder(parties: Party[]): EventFinder {
  const en = pairPattern(parties, 'en');
  const ja = pairPattern(parties, 'ja');
  return (text) => {
    const plain = toHalfWidth(text.slice(0, REACH));
    // Most lines name no meeting at all; the long patterns are kept for those that may.
    const inEnglish = MEETING.en.test(plain) ? findIn(plain, en, 'en') : [];
    const inJapanese = MEETING.ja.test(plain) ? findIn(plain, ja, 'ja') : [];
    const found = [...inEnglish, ...inJapanese].sort((a, b) => a.start - b.start);
    return found.length > 0 || !MEETING.en.test(plain) ? found : oneNamed(plain, en, parties);
  };
}

/** For a text in small letters. */
interface PairPattern {
  pattern: RegExp;
  partyOf: Map<string, Party>;
  /** All names as one alternative. */
  names: string;
}

function pairPattern(parties: Party[], lang: 'en' | 'ja'): PairPattern {
  const partyOf = new Map<string, Party>();
  for (const party of parties)
    for (const alias of [party.name[lang], ...party.aliases[lang]])
      partyOf.set(lowerCased(toHalfWidth(alias)), party);
  const names = [...partyOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const name = `(${names.join('|')})`;
  const pattern =
    lang === 'en'
      ? new RegExp(
          `(?<![\\p{L}\\p{N}])${name}\\s{0,2}(?:-|–|—|‐|‑|−|/|\\s(?:and|&)\\s(?:the\\s)?)\\s{0,2}${name}(?![\\p{L}\\p{N}])`,
          'gu',
        )
      : new RegExp(`${name}[・\\-–‐－−/と]?${name}`, 'gu');
  return { pattern, partyOf, names: names.join('|') };
}

function findIn(text: string, { pattern, partyOf }: PairPattern, lang: 'en' | 'ja'): FoundEvent[] {
  const events: FoundEvent[] = [];
  for (const match of lowerCased(text).matchAll(pattern)) {
    const a = partyOf.get(match[1] ?? '');
    const b = partyOf.get(match[2] ?? '');
    if (a === undefined || b === undefined || a.id === b.id) continue;
    const event = lang === 'en' ? englishEvent(text, match) : japaneseEvent(text, match);
    if (event !== null) events.push({ parties: inOrder(a, b), ...event });
  }
  return events;
}

const WITH = /\b(?:with|between\s+japan\s+and|of\s+japan\s+and)\s+(?:the\s+)?/gi;

/** `ICT Policy Dialogue with Singapore`: the other side is who publishes, Japan where the list has it. */
function oneNamed(text: string, { partyOf, names }: PairPattern, parties: Party[]): FoundEvent[] {
  const home = parties.find((party) => party.id === 'japan') ?? parties[0];
  for (const match of text.matchAll(WITH)) {
    const end = match.index + match[0].length;
    const [name] =
      new RegExp(`^(?:${names})(?![\\p{L}\\p{N}])`, 'u').exec(lowerCased(text.slice(end, end + 80))) ?? [];
    const party = partyOf.get(name ?? '');
    const before = text.slice(Math.max(0, match.index - 70), match.index);
    const kind = firstKind(before, 'en');
    if (party === undefined || home === undefined || party === home || kind === null) continue;
    if (before.length - kind.at - kind.length > 3) continue;
    const start = match.index - before.length + kind.at;
    const round = roundIn(
      text.slice(Math.max(0, start - 60), start),
      text.slice(end + (name?.length ?? 0), end + 50),
    );
    return [{ parties: inOrder(home, party), kind: kind.kind, round, start, end: end + (name?.length ?? 0) }];
  }
  return [];
}

/** Japan stands first in ids and names, else the order of the text. */
function inOrder(a: Party, b: Party): [Party, Party] {
  return b.id === 'japan' ? [b, a] : [a, b];
}

/** So far before its sides a meeting's subject may stand. */
const ABOUT_REACH = 30;

type EventPart = Pick<FoundEvent, 'kind' | 'round' | 'start' | 'end'>;

function englishEvent(text: string, match: RegExpMatchArray): EventPart | null {
  const start = match.index ?? 0;
  const pairEnd = start + match[0].length;
  // The kind follows within the same run of words; "between Japan and the EU" names no meeting.
  const after =
    text.slice(pairEnd, pairEnd + 90).split(/[.,;:()]|\s(?:was|were|held|will|and (?:the )?\d)/)[0] ?? '';
  const found = firstKind(after, 'en');
  const before = text.slice(Math.max(0, start - 80), start);
  const dialogueBefore = /(?:dialogue|meeting|workshop|forum)\s(?:of|between)\s(?:the\s)?$/i.test(before);
  if (found === null)
    return dialogueBefore
      ? { kind: kindBySlug('dialogue'), round: roundIn(before, ''), start, end: pairEnd }
      : null;
  if (!/^[\s\p{L}\p{N}'’&/-]{0,50}$/u.test(after.slice(0, found.at))) return null;
  const end = pairEnd + found.at + found.length;
  // "EU and Japan hold 7th Cyber Dialogue": the number may stand between the sides and what they hold.
  const inside = ORDINAL_BEFORE.exec(after.slice(0, found.at));
  const round = roundIn(before, text.slice(end, end + 24)) ?? (inside && ordinal(inside[1], inside[2]));
  return { kind: found.kind, round, start, end };
}

function roundIn(before: string, after: string): number | null {
  const ahead = ORDINAL_BEFORE.exec(before);
  if (ahead !== null) return ordinal(ahead[1], ahead[2]);
  const behind = ORDINAL_AFTER.exec(after);
  return behind === null ? null : ordinal(behind[1] ?? behind[3], behind[2]);
}

/** Whether a line numbers a meeting: `10th ICT Policy Dialogue`, 「第10回」. */
export function numbersMeeting(line: string, lang: 'en' | 'ja'): boolean {
  const plain = toHalfWidth(line.slice(0, REACH));
  return lang === 'ja' ? JA_ROUND.test(plain) : NUMBERED_MEETING.test(plain);
}

function ordinal(digits: string | undefined, word: string | undefined): number | null {
  if (digits !== undefined) return Number(digits) || null;
  return word === undefined ? null : (WORDS[word.toLowerCase()] ?? null);
}

function japaneseEvent(text: string, match: RegExpMatchArray): EventPart | null {
  const start = match.index ?? 0;
  const pairEnd = start + match[0].length;
  const after = text.slice(pairEnd, pairEnd + 60).split(/[。、]|及び|並びに/)[0] ?? '';
  const about =
    text
      .slice(Math.max(0, start - ABOUT_REACH), start)
      .split(/[。、「『]/)
      .at(-1) ?? '';
  // 「インターネットエコノミーに関する日米政策協力対話」: what it is about stands before the sides.
  const found = firstKind(/に関する$/.test(about) ? about + after : after, 'ja');
  const lead = /に関する$/.test(about) && found !== null ? about.length : 0;
  if (found !== null && lead > 0) Object.assign(found, aroundSides(found, lead));
  if (
    found === null ||
    found.at > 24 ||
    /[はがをにで]/.test(after.slice(0, found.at).replace(/に関する|における/g, ''))
  )
    return null;
  const end = pairEnd + found.at + found.length;
  const behind = JA_ROUND.exec(text.slice(end, end + 14));
  const ahead = JA_ROUND.exec(text.slice(Math.max(0, start - 10), start));
  const inside = JA_ROUND.exec(text.slice(pairEnd, end));
  const round = (behind ?? ahead ?? inside)?.[1];
  return { kind: found.kind, round: round === undefined ? null : japaneseNumber(round), start, end };
}

/** A kind found in the words before and after the sides, as it stands after them. */
function aroundSides({ at, length }: { at: number; length: number }, lead: number) {
  return { at: Math.max(0, at - lead), length: Math.max(0, at + length - lead) - Math.max(0, at - lead) };
}

function firstKind(text: string, lang: 'en' | 'ja'): { kind: EventKind; at: number; length: number } | null {
  let first: { kind: EventKind; at: number; length: number } | null = null;
  for (const kind of EVENT_KINDS) {
    const match = (lang === 'en' ? kind.enPattern : kind.jaPattern).exec(text);
    // The kinds stand from the special to the general, so of two at one place the first stays.
    if (match !== null && (first === null || match.index < first.at))
      first = { kind, at: match.index, length: match[0].length };
  }
  return first;
}

/** The first kind of meeting that a text speaks of. */
export function kindIn(text: string, lang: 'en' | 'ja'): EventKind | null {
  return firstKind(toHalfWidth(text), lang)?.kind ?? null;
}

function kindBySlug(slug: string): EventKind {
  const kind = EVENT_KINDS.find((each) => each.slug === slug);
  if (kind === undefined) throw new Error(`unknown kind of meeting: ${slug}`);
  return kind;
}

function japaneseNumber(sign: string): number | null {
  if (/^\d+$/.test(sign)) return Number(sign) || null;
  const [tens, ones] = sign.includes('十') ? sign.split('十') : ['', sign];
  const digit = (kanji: string | undefined) => '一二三四五六七八九'.indexOf(kanji ?? '') + 1;
  const ten = sign.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0;
  return ten + (ones ? digit(ones) : 0) || null;
}
