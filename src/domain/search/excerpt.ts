/** Cuts the stretch of a found text that shows why it was found. */
import type { Span } from '../model/source.ts';

export interface Excerpt {
  text: string;
  /** What was found, in the excerpt's own offsets (UTF-16 code units). */
  ranges: Span[];
  /** Whether something was left out before, and after. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** About two lines of the list. Units: UTF-16; an ideograph is as wide as two Latin letters. */
const LONGEST = 180;
const WIDE_LONGEST = 100;
/** How much stands before the first thing found. */
const LEAD = 40;

/** @param ranges in order, without overlaps. */
export function excerptOf(text: string, ranges: readonly Span[]): Excerpt {
  const room = isMostlyWide(text) ? WIDE_LONGEST : LONGEST;
  const first = ranges[0]?.start ?? 0;
  const isShort = text.length <= room;
  const from =
    isShort || first <= LEAD ? 0 : pastSpace(text, Math.min(first - LEAD, text.length - room), first);
  const to = isShort
    ? text.length
    : Math.max(boundary(text, Math.min(text.length, from + room), -1), from + 1);
  return {
    text: text.slice(from, to),
    ranges: ranges
      .filter(({ start, end }) => start < to && end > from)
      .map(({ start, end }) => ({ start: Math.max(0, start - from), end: Math.min(to, end) - from })),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  };
}

/** Begins with a word, as far as there is one before what was found. */
function pastSpace(text: string, at: number, first: number): number {
  const from = Math.min(boundary(text, at, 1), first);
  const space = /^\s+/.exec(text.slice(from, first))?.[0].length ?? 0;
  return from + space;
}

function isMostlyWide(text: string): boolean {
  return (text.slice(0, 200).match(/[\u2e80-\uffef]/g)?.length ?? 0) > 60;
}

/** The next place, in a direction, that cuts neither a Latin word nor a letter of two units. */
function boundary(text: string, at: number, by: 1 | -1): number {
  const isInside = (place: number) =>
    /[\p{Script=Latin}\d]{2}/u.test(text.slice(place - 1, place + 1)) ||
    isLowSurrogate(text.charCodeAt(place));
  for (let tried = 0, place = at; tried < 24 && place > 0 && place < text.length; tried++, place += by)
    if (!isInside(place)) return place;
  return isLowSurrogate(text.charCodeAt(at)) ? at + 1 : at;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
