/** Groups lines into blocks: lines that may be headings, and paragraphs with their soft line breaks undone. */
import type { Lang } from '../model/lang.ts';
import type { Span } from '../model/source.ts';
import { asLetter, type Label, readLabel } from './labels.ts';
import { NAVIGATION } from './language/headings.ts';
import type { Line } from './lines.ts';
import { dateLine } from './preamble.ts';
import { fold } from './spans.ts';
import { endsSentence, findRunIn, looksLikeSentence, looksLikeTitle } from './titles.ts';

/** A line that looks like a heading; the outline decides whether it is one. */
export interface Heading {
  kind: 'heading';
  /** The whole line, marks and label included. */
  span: Span;
  label: Label | null;
  /** The title alone. */
  titleSpan: Span;
  title: string;
  /** Markdown level (`##` is 2), else 0. */
  hash: number;
  /** The bullet or mark before it (`・`, `■`, `**`), else empty. */
  mark: string;
  /** Whether blank lines stand before and after it, or a paragraph follows on the same line. */
  blankBefore: boolean;
  blankAfter: boolean;
  runIn: boolean;
}

export interface Paragraph {
  kind: 'paragraph';
  /** The text, without the bullet or number in front. */
  span: Span;
  /** The bullet or number in front. */
  mark: Span | null;
  markText: string;
}

export type Block = Heading | Paragraph;

const HASH = /^(#{1,6})\s+/;
/** `－` and `‐` are what Japanese word processors put for a dash. */
const BULLET = /^((?:[・•‣●○〇◯◎◆◇■□▪▫►▶▷★☆➢➤✓⚫⚪◦‧※＊*]|[-–—−‐－]{1,2})\s*)(?![-–—*])/u;
const ENCLOSED = /^(?:【(.+)】|＜(.+)＞|〈(.+)〉|《(.+)》|<([^<>/]+)>|\[([^\]]+)\]|［(.+)］)$/;
const EMPHASIS = /^(\*\*|__|\*|_)(?=\S)(.+?)\1(?=\s|$|[:：])/;

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** A date line or a line of the page never goes on in the next. */
function standsAlone(line: string, lang: Lang): boolean {
  return line.length < 80 && (dateLine(line) !== null || NAVIGATION[lang].test(line));
}

/** A line's text with the marks around it told apart from what it says. */
interface Dressed {
  line: Line;
  hash: number;
  mark: string;
  /** Where what follows the marks starts and ends, in the source. */
  core: Span;
  label: Label | null;
  /** Where what follows the label starts. */
  rest: Span;
}

/** The blocks of a text, in order; together they cover everything but blank lines. */
export function findBlocks(text: string, lines: Line[], lang: Lang): Block[] {
  const blocks: Block[] = [];
  let previous: Line | null = null;
  let lastLabel: Label | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    // A line of bullets or rules alone says nothing: it only divides.
    if (line.start === line.end || !SAYS_SOMETHING.test(line.text)) {
      previous = null;
      continue;
    }
    if (standsAlone(line.text, lang)) {
      blocks.push({
        kind: 'paragraph',
        span: { start: line.start, end: line.end },
        mark: null,
        markText: '',
      });
      previous = null;
      continue;
    }
    const dressed = undress(text, line, lastLabel);
    const next = lines[at + 1] ?? null;
    const last = blocks.at(-1);
    const context = { previous, next, afterHeading: last?.kind === 'heading' && !last.runIn, lang };
    const heading = readHeading(text, dressed, context, lines, at);
    if (heading !== null) {
      blocks.push(...heading.blocks);
      at += heading.extraLines;
    } else if (opensParagraph(dressed, previous, blocks.at(-1))) {
      blocks.push(paragraph(text, dressed));
    } else {
      const last = blocks.at(-1);
      if (last?.kind === 'paragraph') last.span = { start: last.span.start, end: line.end };
    }
    if (dressed.label !== null && !dressed.label.bare) lastLabel = dressed.label;
    previous = lines[at] ?? line;
  }
  return blocks;
}

function undress(text: string, line: Line, lastLabel: Label | null): Dressed {
  let { start, end } = line;
  let hash = 0;
  let mark = '';
  const slice = () => text.slice(start, end);
  const hashes = HASH.exec(slice());
  if (hashes?.[1] !== undefined) {
    hash = hashes[1].length;
    start += hashes[0].length;
    while (end > start && text.charAt(end - 1) === '#') end--;
  }
  const bullet = hash === 0 && !EMPHASIS.test(slice()) ? BULLET.exec(slice()) : null;
  if (bullet !== null && bullet[0].length < end - start) {
    mark = bullet[0].trim();
    start += bullet[0].length;
  }
  const emphasis = EMPHASIS.exec(slice());
  if (emphasis?.[1] !== undefined && start + emphasis[0].length >= end - 1) {
    if (mark === '') mark = emphasis[1];
    start += emphasis[1].length;
    end = start + emphasis[0].length - 2 * emphasis[1].length;
  }
  let label = readLabel(slice());
  if (label !== null && lastLabel !== null) {
    const letter = asLetter(label);
    if (letter !== null && letter.style === lastLabel.style && letter.ordinal === lastLabel.ordinal + 1)
      label = letter;
  }
  const rest = { start: start + (label?.rest ?? 0), end };
  return { line, hash, mark, core: { start, end }, label, rest };
}

interface Surroundings {
  /** The line before was a heading. */
  afterHeading: boolean;
  previous: Line | null;
  next: Line | null;
  lang: Lang;
}

function readHeading(
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
    !isTitleBefore(around.previous, around.lang)
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
  const enclosed = ENCLOSED.exec(inner);
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

function opensParagraph(dressed: Dressed, previous: Line | null, last: Block | undefined): boolean {
  if (previous === null || last?.kind !== 'paragraph') return true;
  if (dressed.mark !== '' || dressed.hash > 0) return true;
  if (dressed.label === null) return startsOver(dressed, previous);
  return !dressed.label.bare && (endsSentence(previous.text) || dressed.label.ordinal <= 20);
}

/** A paragraph's first line is often indented; a line after a finished sentence that is, begins a new one. */
function startsOver(dressed: Dressed, previous: Line): boolean {
  if (!endsSentence(previous.text)) return false;
  // "Japan: …" after a finished sentence is the next speaker.
  return dressed.line.indent > previous.indent || /^[^:：。、.,]{1,30}[:：]/.test(dressed.line.text);
}

function paragraph(text: string, dressed: Dressed): Paragraph {
  const { line, label, core, rest } = dressed;
  const keepLabel = label !== null && !label.bare && rest.start < rest.end;
  // Emphasis that does not span the line stays in the text; a mark before it is cut off.
  const start = keepLabel ? rest.start : dressed.mark !== '' || dressed.hash > 0 ? core.start : line.start;
  const mark = start > line.start ? { start: line.start, end: start } : null;
  return {
    kind: 'paragraph',
    span: { start, end: line.end },
    mark,
    markText: mark === null ? '' : text.slice(mark.start, mark.end).trim(),
  };
}
