/** Reads a line as a heading, with its title on the next line or its text on the same one. */
import type { Lang } from '../model/lang.ts';
import type { Span } from '../model/source.ts';
import type { Block, Heading } from './block.ts';
import { BULLET, type Dressed, ENCLOSED } from './dressed.ts';
import { readLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { fold } from './spans.ts';
import { endsSentence, findRunIn, looksLikeSentence, looksLikeTitle } from './titles.ts';

interface Surroundings {
  /** The line before was a heading. */
  afterHeading: boolean;
  previous: Line | null;
  next: Line | null;
  /** Its bare number goes on that of the last heading. */
  follows: boolean;
  lang: Lang;
}

/** A line no longer than this, with the number that is next in turn, is a title even after an unfinished line. */
const SHORT_TITLE = { en: 60, ja: 20 };

/** The heading a line is, with the paragraph that starts on it if any, and how many further lines it takes; else null. */
export function readHeading(
  text: string,
  dressed: Dressed,
  around: Surroundings,
  lines: Line[],
  at: number,
): { blocks: Block[]; extraLines: number } | null {
  const { line, label } = dressed;
  const continues =
    around.previous !== null &&
    !around.afterHeading &&
    !endsSentence(around.previous.text) &&
    dressed.hash === 0;
  if (
    label?.bare === true &&
    continues &&
    dressed.mark === '' &&
    !isTitleBefore(around.previous, around.lang) &&
    !(around.follows && line.text.length <= SHORT_TITLE[around.lang])
  )
    return null;
  const inner = text.slice(dressed.rest.start, dressed.rest.end);
  // A label alone on its line: its title stands on the next one.
  if (inner === '' && label !== null) {
    const titleAt = [at + 1, at + 2].find((index) => (lines[index]?.text ?? '') !== '') ?? at;
    const titleLine = titleAt > at ? lines[titleAt] : undefined;
    const wrapped = titleLine === undefined ? null : closesBracket(titleLine, lines[titleAt + 1]);
    if (
      titleLine === undefined ||
      (wrapped === null && !looksLikeTitle(titleLine.text, around.lang)) ||
      readLabel(titleLine.text)?.bare === false
    )
      return null;
    const made = headingOf(
      text,
      dressed,
      { start: titleLine.start, end: wrapped?.end ?? titleLine.end },
      lines,
      wrapped === null ? titleAt : titleAt + 1,
      around,
    );
    return { blocks: [made], extraLines: titleAt - at + (wrapped === null ? 0 : 1) };
  }
  const runIn = findRunIn(inner, label !== null || dressed.mark !== '', goesOn(around.next), around.lang);
  if (runIn !== null) {
    const titleSpan = { start: dressed.rest.start, end: dressed.rest.start + runIn.titleEnd };
    const body = { start: dressed.rest.start + runIn.bodyStart, end: dressed.rest.end };
    const made = headingOf(text, dressed, titleSpan, lines, at, around);
    made.span = { start: line.start, end: body.start };
    made.runIn = true;
    return { blocks: [made, { kind: 'paragraph', span: body, mark: null, markText: '' }], extraLines: 0 };
  }
  const open = label === null ? null : closesBracket(line, lines[at + 1]);
  if (open === null && !looksLikeTitle(inner, around.lang)) return null;
  if (label === null && dressed.hash === 0 && dressed.mark === '' && !ENCLOSED.test(line.text)) {
    if (continues || !standsAsTitle(line, around)) return null;
  }
  const second =
    open ?? (label !== null ? titleContinues(line, lines[at + 1], lines[at + 2], around.lang) : null);
  const titleSpan = { start: dressed.rest.start, end: second?.end ?? dressed.rest.end };
  const last = second === null ? at : at + 1;
  return { blocks: [headingOf(text, dressed, titleSpan, lines, last, around)], extraLines: last - at };
}

function goesOn(next: Line | null): boolean {
  return next !== null && next.start < next.end && readLabel(next.text) === null && !BULLET.test(next.text);
}

function isTitleBefore(previous: Line | null, lang: Lang): boolean {
  return previous !== null && looksLikeTitle(previous.text, lang) && previous.text.length < 40;
}

function headingOf(
  text: string,
  dressed: Dressed,
  titleSpan: Span,
  lines: Line[],
  lastLine: number,
  around: Surroundings,
): Heading {
  const next = lines[lastLine + 1];
  const span = { start: dressed.line.start, end: Math.max(dressed.line.end, titleSpan.end) };
  const heading: Heading = {
    kind: 'heading',
    span,
    label: dressed.label,
    titleSpan,
    title: '',
    hash: dressed.hash,
    mark: dressed.mark,
    blankBefore: around.previous === null,
    blankAfter: next === undefined || next.start === next.end,
    runIn: false,
  };
  const inner = text.slice(titleSpan.start, titleSpan.end);
  const enclosed = ENCLOSED.exec(inner) ?? /^（([^（）]+)）$/.exec(inner);
  if (enclosed !== null && dressed.label === null) {
    const title = enclosed.slice(1).find((part) => part !== undefined) ?? inner;
    const offset = inner.indexOf(title);
    heading.titleSpan = { start: titleSpan.start + offset, end: titleSpan.start + offset + title.length };
    heading.mark ||= inner.charAt(0);
  }
  // A colon after a title belongs to the line, not to the title.
  while (
    heading.titleSpan.end > heading.titleSpan.start &&
    /[:：\s]/.test(text.charAt(heading.titleSpan.end - 1))
  )
    heading.titleSpan = { ...heading.titleSpan, end: heading.titleSpan.end - 1 };
  heading.title = fold(text.slice(heading.titleSpan.start, heading.titleSpan.end));
  return heading;
}

/** Whether a plain line, by the lines around it, is more than the first line of a wrapped paragraph. */
function standsAsTitle(line: Line, { next, lang }: Surroundings): boolean {
  if (next === null || next.start === next.end) return true;
  if (looksLikeSentence(line.text, lang)) return false;
  if (lang === 'en') {
    if (/^[\p{Ll}(,;]/u.test(next.text)) return false;
    return line.text.length < 60 || line.text.length < next.text.length * 0.7;
  }
  if (line.text.length <= 45 && readLabel(next.text)?.bare === false) return true;
  return line.text.length <= 30 && (next.text.length > line.text.length + 4 || endsSentence(next.text));
}

/** The next line if it closes a bracket that a title left open: `(IoT, 5G,` … `and others)`. */
function closesBracket(line: Line, next: Line | undefined): Line | null {
  if (next === undefined || line.text.length + next.text.length > 120) return null;
  return /[(（][^()（）]*$/.test(line.text) && /^[^()（）]*[)）]$/.test(next.text) ? next : null;
}

/** A title that was wrapped: its second line goes on in lower case and a blank line or a sentence follows. */
function titleContinues(
  line: Line,
  second: Line | undefined,
  third: Line | undefined,
  lang: Lang,
): Line | null {
  if (second === undefined || second.start === second.end || lang === 'ja') return null;
  if (line.text.length < 30 || endsSentence(second.text) || !/^[\p{Ll}&]/u.test(second.text)) return null;
  if (second.text.length > 60 || readLabel(second.text)?.bare === false) return null;
  return third === undefined || third.start === third.end ? second : null;
}
