/** Says how well the text around a place agrees with the context that a quote was taken from. */
import type { QuoteSelector } from '../model/annotation.ts';

/** How much longer than the context the compared text may be, so that an inserted word does not shift it out. */
const SLACK = 8;

/**
 * Agreement of `text` around `[start, end)` with the quote's prefix and suffix, 0 to 1.
 * A quote that was the whole text has no context to disagree with: 1.
 */
export function contextAgreement(text: string, start: number, end: number, quote: QuoteSelector): number {
  const { prefix, suffix } = quote;
  const length = prefix.length + suffix.length;
  if (length === 0) return 1;
  const before = text.slice(Math.max(0, start - prefix.length - SLACK), start);
  const after = text.slice(end, end + suffix.length + SLACK);
  const errors = anchoredErrors(reversed(prefix), reversed(before)) + anchoredErrors(suffix, after);
  return 1 - errors / length;
}

/**
 * Least number of edits that turn `pattern` into some beginning of `text`: both start at the quote's edge, so the
 * near end is fixed and the far end is free.
 */
function anchoredErrors(pattern: string, text: string): number {
  if (text.startsWith(pattern)) return 0;
  let row = Array.from({ length: text.length + 1 }, (_, column) => column);
  for (let i = 1; i <= pattern.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= text.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (pattern[i - 1] === text[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

/** Code units reversed: enough to compare, never shown. */
function reversed(text: string): string {
  return text.split('').reverse().join('');
}
