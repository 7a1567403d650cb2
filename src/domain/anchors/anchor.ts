/**
 * Finds the place that an annotation was made on, in a text that may have been edited since: where it was, moved,
 * or not to be found. A wrong place is worse than none, so whatever is not clear becomes an orphan.
 */
import search from 'approx-string-match';
import type { PositionSelector, QuoteSelector } from '../model/annotation.ts';
import { contextAgreement } from './context.ts';
import { boundaryAfter, boundaryBefore } from './graphemes.ts';

export type Anchored =
  /** `start` and `end` in UTF-16 code units, end exclusive; `score` 0 to 1. */
  { kind: 'exact' | 'moved'; start: number; end: number; score: number } | { kind: 'orphan' };

/** Below this share of equal characters, a changed passage is no longer the same passage. */
const LEAST_SIMILARITY = 0.9;
/** Below this share of equal context, a place is another place. */
const LEAST_CONTEXT = 0.5;
/** How far the best candidate must be ahead of the second. */
const CLEAR_LEAD = 0.1;
/** A quote of this length that stands once in a text is that passage, whatever became of its surroundings. */
const TELLING_LENGTH = 16;
/** More places than this mean a quote that says nothing by itself; those nearest to the old place are weighed. */
const MOST_CANDIDATES = 200;
/** Share of a candidate's score that its own words make up; the context makes up the rest. */
const QUOTE_WEIGHT = 0.6;

interface Candidate {
  start: number;
  end: number;
  similarity: number;
  context: number;
  score: number;
}

/** Finds the place of `selectors` in `text`; never throws. */
export function anchor(text: string, selectors: readonly [QuoteSelector, PositionSelector]): Anchored {
  const [quote, position] = selectors;
  if (quote.exact === '') return { kind: 'orphan' };

  const places = occurrences(text, quote.exact, position.start).map((start) =>
    candidate(text, start, start + quote.exact.length, 1, quote),
  );
  const inPlace = places.find((each) => each.start === position.start && position.end === each.end);
  const [best, second] = byScore(places);
  if (inPlace && (!best || inPlace.score >= best.score || !leads(best, inPlace)))
    return { kind: 'exact', start: inPlace.start, end: inPlace.end, score: inPlace.score };
  if (best) return acceptExact(best, second, quote);
  return acceptSimilar(text, quote);
}

function acceptExact(best: Candidate, second: Candidate | undefined, quote: QuoteSelector): Anchored {
  const telling = !second && quote.exact.length >= TELLING_LENGTH;
  const agrees = best.context >= LEAST_CONTEXT && leads(best, second);
  return telling || agrees ? moved(best) : { kind: 'orphan' };
}

function acceptSimilar(text: string, quote: QuoteSelector): Anchored {
  const [best, second] = byScore(similarPlaces(text, quote));
  if (!best || best.context < LEAST_CONTEXT || !leads(best, second)) return { kind: 'orphan' };
  const start = boundaryBefore(text, best.start);
  const end = boundaryAfter(text, best.end);
  return end > start ? moved({ ...best, start, end }) : { kind: 'orphan' };
}

function similarPlaces(text: string, quote: QuoteSelector): Candidate[] {
  const pattern = quote.exact;
  const most = Math.floor(pattern.length * (1 - LEAST_SIMILARITY));
  if (most < 1) return [];
  const found = search(text, pattern, most);
  const [first] = byScore(found.map((match) => similar(text, match, quote)));
  if (!first) return [];
  // The search gives only the matches with the fewest errors, so a second one is looked for on either side.
  const before = search(text.slice(0, first.start), pattern, most);
  const after = search(text.slice(first.end), pattern, most).map((match) => ({
    ...match,
    start: match.start + first.end,
    end: match.end + first.end,
  }));
  return [first, ...[...before, ...after].map((match) => similar(text, match, quote))];
}

function similar(
  text: string,
  match: { start: number; end: number; errors: number },
  quote: QuoteSelector,
): Candidate {
  return candidate(text, match.start, match.end, 1 - match.errors / quote.exact.length, quote);
}

function candidate(
  text: string,
  start: number,
  end: number,
  similarity: number,
  quote: QuoteSelector,
): Candidate {
  const context = contextAgreement(text, start, end, quote);
  return { start, end, similarity, context, score: QUOTE_WEIGHT * similarity + (1 - QUOTE_WEIGHT) * context };
}

/** Where `quote` stands in `text`, nearest to `near` first. */
function occurrences(text: string, quote: string, near: number): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) starts.push(at);
  return starts.sort((a, b) => Math.abs(a - near) - Math.abs(b - near)).slice(0, MOST_CANDIDATES);
}

function byScore(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => b.score - a.score);
}

/** Context that agrees to the letter is a clear lead over context that does not. */
function leads(best: Candidate, second: Candidate | undefined): boolean {
  if (!second || best.score - second.score >= CLEAR_LEAD) return true;
  return best.similarity === 1 && best.context === 1 && second.context < 1;
}

function moved(place: Candidate): Anchored {
  return { kind: 'moved', start: place.start, end: place.end, score: place.score };
}
