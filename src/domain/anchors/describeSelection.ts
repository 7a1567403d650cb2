/** Describes a selected stretch of text so that it can be found again after the text was edited. */
import type { PositionSelector, QuoteSelector } from '../model/annotation.ts';
import { boundaryAfter, boundaryBefore } from './graphemes.ts';

/** W3C Web Annotation leaves the length open; 32 units is what other annotation tools write too. */
export const CONTEXT_UNITS = 32;

export type Selectors = readonly [QuoteSelector, PositionSelector];

/**
 * Gives the quote and position selectors of `[start, end)` in `text` (UTF-16 code units), widened to whole
 * characters as a reader sees them. Null where nothing is selected.
 */
export function describeSelection(
  text: string,
  start: number,
  end: number,
): [QuoteSelector, PositionSelector] | null {
  if (end <= start) return null;
  const from = boundaryBefore(text, start);
  const to = boundaryAfter(text, end);
  if (to <= from) return null;
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(from, to),
      // §4.2.4: context only. Cut inwards, so that it never holds half a character.
      prefix: text.slice(boundaryAfter(text, from - CONTEXT_UNITS), from),
      suffix: text.slice(to, boundaryBefore(text, to + CONTEXT_UNITS)),
    },
    { type: 'TextPositionSelector', start: from, end: to },
  ];
}
