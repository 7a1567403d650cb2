/** Whether a text is found by a query, and where in it. */
import type { Span } from '../model/source.ts';
import { foldWithPlaces } from './fold.ts';
import type { Query } from './query.ts';
import { findWriting, isLatin, type Writing } from './writings.ts';

export interface Match {
  /** `words` where everything typed stands there, `term` where another word of a term does instead. */
  by: 'words' | 'term';
  /** Where in the original text, in order, without overlaps. */
  ranges: Span[];
  /** Terms as they were typed, folded, and the words that stand there instead, as written. */
  instead: { typed: string; found: string }[];
}

/** Finds a query in an original text; null where it is not there. */
export function matchText(original: string, query: Query): Match | null {
  const { text, startOf, endOf } = foldWithPlaces(original);
  const by = howFound(text, query);
  if (by === null) return null;
  const found = query.parts.flatMap(({ words, term }) =>
    [...words.flatMap(({ writings }) => writings), ...(by === 'term' ? (term?.writings ?? []) : [])].flatMap(
      (writing) => placesOf(text, writing),
    ),
  );
  const ranges = found.map(({ start, end }) => ({ start: startOf(start), end: endOf(end - 1) }));
  const instead = query.parts.flatMap(({ words, term }) => {
    if (term === null || words.every(({ writings }) => isThere(text, writings))) return [];
    const [first] = term.writings.flatMap((writing) => placesOf(text, writing));
    if (first === undefined) return [];
    return [{ typed: term.named, found: original.slice(startOf(first.start), endOf(first.end - 1)) }];
  });
  return { by, ranges: joined(ranges, original), instead };
}

/** How a folded text is found. This, without any index, is what search means. */
export function howFound(folded: string, { parts }: Query): Match['by'] | null {
  if (parts.length === 0) return null;
  let by: Match['by'] = 'words';
  for (const { words, term } of parts) {
    if (words.every(({ writings }) => isThere(folded, writings))) continue;
    if (term === null || !isThere(folded, term.writings)) return null;
    by = 'term';
  }
  return by;
}

/** How good a find is among those of its kind: the words side by side, and as words of their own, count. */
export function closeness(folded: string, { parts, sideBySide }: Query): number {
  const isNear = sideBySide.some((words) => folded.includes(words));
  const areOwn = parts.every(({ words }) =>
    words.every(({ writings }) => writings.some((each) => isOwn(folded, each))),
  );
  return (isNear ? 2 : 0) + (areOwn ? 1 : 0);
}

function isOwn(folded: string, writing: Writing): boolean {
  const at = findWriting(folded, writing);
  return at !== -1 && isOwnWord(folded, at, at + writing.text.length);
}

function isThere(folded: string, writings: readonly Writing[]): boolean {
  return writings.some((writing) => findWriting(folded, writing) !== -1);
}

/** Latin words stand between others; in Japanese nothing says where a word begins. */
function isOwnWord(folded: string, start: number, end: number): boolean {
  const cutsIn = (inner: number, outer: number) =>
    isLatin(folded.charCodeAt(inner)) && isLatin(folded.charCodeAt(outer));
  return !cutsIn(start, start - 1) && !cutsIn(end - 1, end);
}

function placesOf(text: string, writing: Writing): Span[] {
  const places: Span[] = [];
  for (let at = findWriting(text, writing); at !== -1; ) {
    const end = at + writing.text.length;
    places.push({ start: at, end });
    at = findWriting(text, writing, end);
  }
  return places;
}

/** In order; what overlaps, or has nothing but space between, is one. */
function joined(ranges: readonly Span[], text: string): Span[] {
  const made: Span[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = made.at(-1);
    if (last !== undefined && (range.start <= last.end || text.slice(last.end, range.start).trim() === ''))
      last.end = Math.max(last.end, range.end);
    else made.push({ ...range });
  }
  return made;
}
