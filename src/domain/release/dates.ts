/** Reads calendar dates in English and Japanese, with ranges, era years, full-width digits and missing years. */
import { toHalfWidth } from './spans.ts';

/** A date as read; the year may be missing (`2月20日`). */
export interface FoundDate {
  year: number | null;
  month: number;
  day: number;
  /** Where it stands in the text given. */
  start: number;
  end: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?';
const BETWEEN = '\\s{0,3}(?:-|–|—|~|〜|/|to|and|&|,\\s{0,2}and|,|through|until)\\s{0,3}';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const WEEKDAY_AFTER = `(?:\\s{0,2}\\(${WEEKDAY}\\))?`;

/** `February 20, 2024`, `October 1 and 2, 2020`, `October 1 (Thu) – November 2, 2020`. */
const EN_MONTH_FIRST = new RegExp(
  `\\b${MONTH}\\s{1,3}${DAY}${WEEKDAY_AFTER}(?:${BETWEEN}(?:${WEEKDAY},?\\s{1,2})?(?:${MONTH}\\s{1,3})?${DAY}${WEEKDAY_AFTER})?(?:,?\\s{1,3}(\\d{4}))?(?!\\d)`,
  'gi',
);
/** `20 February 2024`, `1-2 October 2020`, `30 September to 1 October 2020`. */
const EN_DAY_FIRST = new RegExp(
  `\\b${DAY}${WEEKDAY_AFTER}(?:\\s{1,3}(?:of\\s)?${MONTH}(?:,?\\s{1,2}(\\d{4}))?)?(?:${BETWEEN}(?:${WEEKDAY},?\\s{1,2})?${DAY}${WEEKDAY_AFTER})?\\s{1,3}(?:of\\s)?${MONTH}(?:,?\\s{1,3}(\\d{4}))?(?!\\d)`,
  'gi',
);
const EN_SINGLE_DAY_FIRST = new RegExp(
  `\\b${DAY}\\s{1,3}(?:of\\s)?${MONTH}(?:,?\\s{1,3}(\\d{4}))?(?!\\d)`,
  'gi',
);
const ISO = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g;
/** `13.05.2022`: with points and the year last, the day stands first. */
const DOTTED = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?![\d.]*\d)/g;
const JA =
  /(?:(?:(令和|平成|昭和|R|H)\s{0,2}(\d{1,2}|元)|(\d{4}))\s{0,2}(?:\(\s{0,2}(?:令和|平成)?\s{0,2}(\d{1,4}|元)\s{0,2}年?\s{0,2}\)\s{0,2})?年?(?:\((?:令和|平成)?(?:\d{1,4}|元)年?\))?\s{0,2})?(\d{1,2})\s{0,2}月\s{0,2}(\d{1,2})\s{0,2}日/g;
/** The days after a Japanese date that share its month: `20日(火)・21日(水)`, `20日から22日`. */
const JA_MORE =
  /^\s{0,2}(?:\([^()]{1,8}\))?\s{0,2}(から|~|〜|-|－|–|―|及び|、|・|と|,|,\s|および|並びに)\s{0,2}(?:同?月?\s{0,2})?(\d{1,2})\s{0,2}日/;

const ERA_START: Record<string, number> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988, 昭和: 1925 };

/** A range of days longer than this is not a meeting. */
const LONGEST_RANGE = 14;

/** All dates in a text, in its order; a range gives each of its days. */
export function findDates(text: string): FoundDate[] {
  const plain = toHalfWidth(text);
  if (!/\d|[一二三四五六七八九十]日/.test(plain)) return [];
  const found: FoundDate[] = [
    ...numericDates(plain),
    ...japaneseDates(plain),
    ...kanjiDates(plain),
    ...englishDates(plain),
  ];
  found.sort((a, b) => a.start - b.start || a.day - b.day);
  inheritYears(found);
  return found.filter(isReal);
}

/** The ISO form of a date whose year is known, or is given. */
export function isoDate(date: FoundDate, year: number | null = null): string | null {
  const known = date.year ?? year;
  if (known === null) return null;
  return `${known}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** The year that puts a date without one last before (or on) an ISO date: a meeting is reported after it was held. */
export function yearBefore(date: FoundDate, published: string): number {
  const [year = 0, month = 0, day = 0] = published.split('-').map(Number);
  return date.month < month || (date.month === month && date.day <= day) ? year : year - 1;
}

function numericDates(text: string): FoundDate[] {
  const dateOf = (match: RegExpMatchArray, [year, month, day]: [number, number, number]): FoundDate => ({
    year: Number(match[year]),
    month: Number(match[month]),
    day: Number(match[day]),
    ...place(match),
  });
  return [
    ...[...text.matchAll(ISO)].map((match) => dateOf(match, [1, 2, 3])),
    ...[...text.matchAll(DOTTED)].map((match) => dateOf(match, [3, 2, 1])),
  ];
}

function japaneseDates(text: string): FoundDate[] {
  const dates: FoundDate[] = [];
  for (const match of text.matchAll(JA)) {
    const [, era, eraYear, western, , month, day] = match;
    const year =
      western !== undefined
        ? Number(western)
        : era !== undefined
          ? (ERA_START[era] ?? 0) + (eraYear === '元' ? 1 : Number(eraYear))
          : null;
    const first = { year, month: Number(month), day: Number(day), ...place(match) };
    dates.push(first);
    let at = first.end;
    let last = first.day;
    for (let more = 0; more < 5; more++) {
      const next = JA_MORE.exec(text.slice(at, at + 40));
      if (next?.[2] === undefined || next[1] === undefined) break;
      const end = at + next[0].length;
      const isRange = /から|~|〜|-|－|–|―/.test(next[1]);
      for (const dayOf of daysOf(last, Number(next[2]), isRange))
        dates.push({ year, month: first.month, day: dayOf, start: at, end });
      last = Number(next[2]);
      at = end;
    }
  }
  return dates;
}

/** 「令和十年一月二十八日」, as in minutes that are set downwards. */
const JA_KANJI =
  /(?:(令和|平成|昭和)([元一二三四五六七八九十]{1,3})年)?([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/g;

function kanjiDates(text: string): FoundDate[] {
  return [...text.matchAll(JA_KANJI)].map((match) => {
    const [, era, year, month = '', day = ''] = match;
    return {
      year: era === undefined ? null : (ERA_START[era] ?? 0) + kanjiNumber(year ?? ''),
      month: kanjiNumber(month),
      day: kanjiNumber(day),
      ...place(match),
    };
  });
}

/** 「二十八」 as 28; 「元」 as 1. */
function kanjiNumber(signs: string): number {
  if (signs === '元') return 1;
  const digit = (sign: string) => '一二三四五六七八九'.indexOf(sign) + 1;
  const [tens = '', ones] = signs.includes('十') ? signs.split('十') : ['', signs];
  return (
    (signs.includes('十') ? Math.max(1, digit(tens)) * 10 : 0) +
    (ones === '' || ones === undefined ? 0 : digit(ones))
  );
}

function englishDates(text: string): FoundDate[] {
  const dates: FoundDate[] = [];
  const taken: { start: number; end: number }[] = [];
  const free = (match: RegExpMatchArray) => {
    const { start, end } = place(match);
    if (taken.some((other) => start < other.end && other.start < end)) return false;
    taken.push({ start, end });
    return true;
  };
  for (const match of text.matchAll(EN_MONTH_FIRST)) {
    const [whole, month1, day1, month2, day2, year] = match;
    if (month1 === undefined || day1 === undefined || !free(match)) continue;
    const first = { year: numberOr(year), month: monthOf(month1), day: Number(day1), ...place(match) };
    dates.push(first);
    if (day2 === undefined) continue;
    const isRange = !/\band\b|&|,\s{0,2}(?!\d{4})\d/.test(whole.slice(month1.length));
    addSecond(dates, first, month2 === undefined ? first.month : monthOf(month2), Number(day2), isRange);
  }
  for (const match of text.matchAll(EN_DAY_FIRST)) {
    const [whole, day1, month1, year1, day2, month2, year] = match;
    if (day1 === undefined || month2 === undefined) continue;
    if (day2 === undefined && month1 !== undefined) continue;
    if (!free(match)) continue;
    const last = monthOf(month2);
    const firstYear = numberOr(year1) ?? numberOr(year);
    const first = {
      year: firstYear,
      month: month1 === undefined ? last : monthOf(month1),
      day: Number(day1),
      ...place(match),
    };
    dates.push(first);
    if (day2 !== undefined) addSecond(dates, first, last, Number(day2), !/\band\b|&/.test(whole));
  }
  for (const match of text.matchAll(EN_SINGLE_DAY_FIRST)) {
    const [, day, month, year] = match;
    if (day === undefined || month === undefined || !free(match)) continue;
    dates.push({ year: numberOr(year), month: monthOf(month), day: Number(day), ...place(match) });
  }
  return dates;
}

function addSecond(dates: FoundDate[], first: FoundDate, month: number, day: number, isRange: boolean): void {
  if (month === first.month) {
    for (const each of daysOf(first.day, day, isRange)) dates.push({ ...first, day: each });
  } else {
    dates.push({ ...first, month, day });
  }
}

function daysOf(first: number, last: number, isRange: boolean): number[] {
  if (!isRange || last <= first || last - first > LONGEST_RANGE) return [last];
  return Array.from({ length: last - first }, (_, index) => first + index + 1);
}

/** `Thursday, October 1, and Friday, October 2, 2020`: a year at the end counts for the dates before it. */
function inheritYears(dates: FoundDate[]): void {
  for (let at = dates.length - 2; at >= 0; at--) {
    const date = dates[at];
    const next = dates[at + 1];
    if (date !== undefined && next !== undefined && date.year === null && next.start - date.end < 30)
      date.year = next.year;
  }
  for (let at = 1; at < dates.length; at++) {
    const date = dates[at];
    const before = dates[at - 1];
    if (date !== undefined && before !== undefined && date.year === null && date.start - before.end < 30)
      date.year = before.year;
  }
}

function isReal(date: FoundDate): boolean {
  const length = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][date.month - 1] ?? 0;
  return (
    date.day >= 1 && date.day <= length && (date.year === null || (date.year > 1900 && date.year < 2200))
  );
}

function monthOf(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function numberOr(word: string | undefined): number | null {
  return word === undefined ? null : Number(word);
}

function place(match: RegExpMatchArray): { start: number; end: number } {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}
