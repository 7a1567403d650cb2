/** Keeps offsets off the inside of what a reader sees as one character. */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The nearest grapheme boundary at or before `offset` (UTF-16 code units).
 * An offset outside the text is moved to its nearer end first.
 */
export function boundaryBefore(text: string, offset: number): number {
  const place = within(text, offset);
  return segmenter.segment(text).containing(place)?.index ?? place;
}

/** The nearest grapheme boundary at or after `offset`. */
export function boundaryAfter(text: string, offset: number): number {
  const place = within(text, offset);
  const segment = segmenter.segment(text).containing(place);
  if (!segment || segment.index === place) return place;
  return segment.index + segment.segment.length;
}

function within(text: string, offset: number): number {
  return Math.max(0, Math.min(Math.trunc(offset) || 0, text.length));
}
