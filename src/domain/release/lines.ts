/** Cuts a text into lines without losing where they stand. */
import type { Span } from '../model/source.ts';
import { trim } from './spans.ts';

export interface Line {
  /** Where the line's text stands, white space at its ends left out; `start === end` for a blank line. */
  start: number;
  end: number;
  /** The text of that span. */
  text: string;
  /** Columns of white space before it; a full-width space counts two. */
  indent: number;
  /** Of a table's cell: whether it stands where a row says what it is about, and the head of its column. */
  cell?: { isTitle: boolean; head: Span | null };
}

/** The lines of a text; `\r\n`, `\n`, `\r`, form feed and Unicode's line separators end one. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const ends = /\r\n|[\n\r\f\v\u0085\u2028\u2029]|$(?![\s\S])/g;
  let start = 0;
  for (;;) {
    ends.lastIndex = start;
    const match = ends.exec(text);
    const end = match?.index ?? text.length;
    lines.push(lineOf(text, start, end));
    if (match === null || match[0] === '') return lines;
    start = end + match[0].length;
  }
}

function lineOf(text: string, start: number, end: number): Line {
  const span = trim(text, { start, end });
  let indent = 0;
  for (let at = start; at < span.start; at++) indent += text[at] === '\u3000' ? 2 : text[at] === '\t' ? 4 : 1;
  return { ...span, text: text.slice(span.start, span.end), indent };
}
