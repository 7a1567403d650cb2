/** Reads the facts of a meeting from the sentences before (and around) its topics. */
import type { Lang } from '../model/lang.ts';
import { type FoundDate, findDates, isoDate, yearBefore } from './dates.ts';
import { fold, toHalfWidth } from './spans.ts';

const HELD = {
  en: /\b(?:held|hosted|took place|taken place|convened|organi[sz]ed|co-?hosted|conducted|co-?chaired|chaired|met|meeting was|was held|were held)\b/i,
  ja: /開催|実施|開かれ|行いました|行われました|会談|(?:会合|対話|フォーラム|会議|協議|作業部会).{0,30}行われ|開きました|執り行/,
};
const PURPOSE = {
  en: /\b(?:aims?|aimed|aiming|purpose|objective|intended|is designed|seeks?)\b.{0,60}\b(?:to|of|at|is)\b/i,
  ja: /(?:目的|趣旨|ねらい|狙い)(?:と|は|に)|を図るため(?:の|に)|推進するため|深めるため/,
};

/** A release that reports a meeting of the day it is dated. */
const TODAY = /\btoday\b|本日|(?<!昨)今日/i;

/** Whether a sentence tells when or that the meeting was held. */
export function tellsHeld(sentence: string, lang: Lang): boolean {
  return HELD[lang].test(sentence);
}

/** Whether a sentence tells what the meeting is for. */
export function tellsPurpose(sentence: string, lang: Lang): boolean {
  return PURPOSE[lang].test(sentence);
}

const NEXT = {
  en: /\b(?:next|following|\d+(?:st|nd|rd|th)|\p{L}+(?:th|first|second|third))\s+(?:\S+\s+){0,5}?(?:meeting|dialogue|round|session|council|forum|workshop|edition)\b|\bmeet\s+again\b/iu,
  ja: /次回|次の(?:会合|対話)|第\s?\d+\s?回.{0,20}(?:開催|予定)/,
};

/** Whether a sentence tells when or where the next meeting is. */
export function tellsNext(sentence: string, lang: Lang): boolean {
  return NEXT[lang].test(toHalfWidth(sentence));
}

/** The date of a line that is a date and hardly anything else (`令和6年2月22日`, `Tokyo, February 22, 2024`). */
export function dateLine(line: string): FoundDate | null {
  if (line.length > 90) return null;
  const [date, ...more] = findDates(line);
  if (date === undefined || date.year === null || more.some((other) => other.start !== date.start))
    return null;
  // "New Delhi, 28 February 2025": where it was written.
  const before = line.slice(0, date.start).replace(/^\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+){0,2}\s*,\s*$/u, '');
  const rest = `${before}${line.slice(date.end)}`
    .replace(
      /(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:published|publication|(?:press|news|media)?\s?(?:release|note|article|statement|communiqu[eé])|joint statement|chairs?'? summary|(?:date\s+of\s+)?(?:issue|release)|date|updated|issued|on|posted|dated?|digibyte)\b|\b\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?|\bby\s+\p{Lu}[\p{L}]+(?:\s+\p{Lu}\p{L}+)?\s*$|^\p{Lu}{2,8}\b|\b(?:tokyo|brussels|jst|cet|ist)\b/giu,
      '',
    )
    .replace(
      /[（(][月火水木金土日](?:曜日)?[)）]|報道資料|報道発表|公開日?|公表日?|発表日?|掲載日?|発出日?|更新日?|付|平成|令和|\p{Script=Han}{1,8}[省庁]\s*$/gu,
      '',
    );
  return /[\p{L}\p{N}]/u.test(rest) ? null : date;
}

const RELEASED_EN =
  /[(\s–—-]*\b(?:released|published|issued|posted)(?:\s+on)?\s+(?=\d|\p{Lu})[^()]{6,30}\)?\s*$/iu;
const RELEASED_JA = /[（(\s]*[^（()）\s]{6,20}(?:公表|発表|公開)[）)]?\s*$/u;

/** The day a line says the text was released on, and where the words for it start: `Hanoi, 1 May 2026 (released on 4 May 2026)`. */
export function releaseDate(line: string): { date: FoundDate; start: number } | null {
  if (line.length > 120) return null;
  const match = RELEASED_EN.exec(line) ?? RELEASED_JA.exec(line);
  const [date] = match === null ? [] : findDates(match[0]);
  return match === null || date === undefined || date.year === null ? null : { date, start: match.index };
}

/** Where a line of a place and a day was: `Hanoi, 16 January 2026`. */
export function placeOfDateLine(line: string): string | null {
  const [date] = findDates(line);
  const place = /^(\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+){0,2})\s*,\s*$/u.exec(
    line.slice(0, date?.start ?? 0),
  )?.[1];
  return place ?? null;
}

/** The days a sentence says the meeting was held on, as ISO dates. `published` gives a missing year. */
export function heldDates(sentence: string, published: string | null, year: number | null): string[] {
  const days: string[] = [];
  for (const date of findDates(sentence)) {
    const before = toHalfWidth(sentence.slice(Math.max(0, date.start - 40), date.start));
    if (
      /(?:since|previous|last (?:meeting|round|dialogue)|following the \d+|前回|昨年|signed (?:in|on)|published on|until)[^.。]{0,30}$/i.test(
        before,
      )
    )
      continue;
    const known = date.year ?? (published !== null ? yearBefore(date, published) : year);
    const day = isoDate(date, known);
    if (day !== null && !days.includes(day)) days.push(day);
  }
  if (days.length === 0 && published !== null && TODAY.test(sentence)) days.push(published);
  return days.sort();
}

const EN_FORM =
  /\b(?:via|by|through|in|as|using)\s+(?:the\s+form(?:at)?\s+of\s+)?(?:a\s+|an\s+|the\s+)?((?:web|video|online|virtual|tele|hybrid|remote|in-person|face-to-face|on-?line)[-\s]?(?:conferenc\w*|meeting|format|form|style|mode|call|setting)?(?:\s+(?:style|format|form|meeting|conference|system|mode))?)\b|\b(held\s+(?:\w+\s+)?(online|virtually|remotely|in person|in a hybrid (?:format|form|style)))\b|\b(with some participants (?:attending|joining|participating) (?:online|remotely|virtually))\b|\b(online|virtually|in person|in a hybrid \w+)\b/i;
const JA_FORM =
  /((?:web|ウェブ|WEB|Web|オンライン|テレビ|ビデオ|TV|ハイブリッド|対面|リモート|バーチャル)(?:会議|形式|会合|方式|開催)?(?:及び(?:対面|オンライン)|併用|とオンラインの(?:併用|ハイブリッド))?(?:形式|方式|会議)?)(?:システム)?(?:にて|で|により|によって|を(?:活用|利用|用い)|形式|の形|方式|、|も|$)?/i;

/** The form of the meeting in the text's own words. */
export function formOf(sentence: string, lang: Lang): string | null {
  if (lang === 'ja') return JA_FORM.exec(sentence)?.[1] ?? null;
  const match = EN_FORM.exec(sentence);
  return match === null ? null : fold(match[1] ?? match[3] ?? match[4] ?? match[5] ?? '') || null;
}

const PLACE_WORD = "[A-Z][\\p{L}.'’-]+";
const EN_VENUE = new RegExp(
  `\\b(?:[Ii]n|[Aa]t)\\s+((?:the\\s+)?${PLACE_WORD}(?:\\s+(?:of\\s+|and\\s+)?${PLACE_WORD}){0,4}(?:,\\s+(?:the\\s+)?${PLACE_WORD}(?:\\s+(?:of\\s+)?${PLACE_WORD}){0,3}){0,2})`,
  'gu',
);
const NOT_A_PLACE =
  /^(?:the\s+)?(?:ICT|Japan-|Results?|January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tue|Wed|Thu|Fri|Sat|Sun|EU|AI|\d)/;

/** Where it was held, in the text's own words. */
export function venueOf(sentence: string, lang: Lang): string | null {
  return lang === 'ja' ? japaneseVenue(sentence) : englishVenue(sentence);
}

function englishVenue(sentence: string): string | null {
  const plain = sentence.replace(/\((?!with|in|at)[^()]*\)/g, (inside) => ' '.repeat(inside.length));
  let office: string | null = null;
  for (const match of plain.matchAll(EN_VENUE)) {
    const place = match[1]
      ?.replace(/,\s+(?:the\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*$/, '')
      .replace(/(?<!\.\p{Lu})\.$/u, '');
    if (place === undefined || NOT_A_PLACE.test(place)) continue;
    // "the field of ICT in Japan and the EU" is no venue.
    if (
      /^(?:the\s+)?(?:Japan|EU|Europe)$/.test(place) &&
      !/\bheld\s+in\s+$/i.test(sentence.slice(0, match.index + 3))
    )
      continue;
    // "held at MIC in Tokyo": the town says more.
    if (!/^(?:the\s+)?\p{Lu}{2,6}$/u.test(place)) return fold(place);
    office ??= fold(place);
  }
  return office;
}

function japaneseVenue(sentence: string): string | null {
  const pattern =
    /(?:[、にはをがてと]|日|\)|）|^)([^、。にはをがと()（）]{1,20}(?:[（(][^()（）]{1,20}[)）])?[^、。にはをがと()（）\d]{0,14}?)(?:において|にて|(?<!の|まし|こと|もの|上|中)で(?=、|開催|実施|行|対面|ハイブリッド|第|「|『|日[\p{Script=Han}\p{Script=Katakana}A-Z]))/gu;
  for (const match of sentence.matchAll(pattern)) {
    const place = fold(match[1] ?? '');
    if (
      place === '' ||
      /^\d/.test(place) ||
      /間$|級$|下$|会議|オンライン|形式|方式|ウェブ|web|ビデオ|テレビ|対面|分野|共同|主催|枠組|会合|対話|形で|の$|ました|ハイブリッド/i.test(
        place,
      )
    )
      continue;
    return place;
  }
  return null;
}
