/** Prints a source in full: its lines as they came, each statement under its number, the rest as plain text. */
import type { Dialogue } from '../model/dialogue.ts';
import type { Source, Span } from '../model/source.ts';
import type { SourceParagraph, SourceRun } from './document.ts';
import type { PackWords } from './words.ts';

/** What a stretch of a source is. */
interface Stretch {
  span: Span;
  citation: string | null;
  label: string | null;
  heading: boolean;
}

const LINE_END = /\r\n|\r|\n/;

/** A line that is nothing but a bullet, whose text stands on the next one. */
const LONE_MARK = /^[^\p{L}\p{N}]{1,3}$/u;
const LINE_BEFORE = /(?:^|[\r\n])[^\S\r\n]*$/u;
const LINE_AFTER = /^[^\S\r\n]*(?:$|[\r\n])/u;
/** How far from a bullet its line's ends are looked for, in UTF-16 code units. */
const INDENT = 80;

/** A sentence that leads in to the topics is no heading to look at, whatever it is for the reader of the text. */
const SENTENCE_END = /[.。．:：]\s*$/u;

/**
 * Cuts a source into paragraphs. Every character that is not white space is in exactly one run; a statement that
 * runs over several lines is one run.
 */
export function sourceParagraphs(
  source: Source,
  dialogue: Dialogue,
  citations: ReadonlyMap<string, string>,
  words: PackWords,
): SourceParagraph[] {
  const paragraphs: SourceParagraph[] = [];
  const names = dialogue.topics.flatMap((topic) => [topic, ...topic.also]);
  const topics = new Set(names.map(({ label, title }) => dense(label + title)));
  let open: SourceParagraph | null = null;
  let marks: SourceRun[] = [];
  for (const piece of wholeOf(source.text, stretches(source, dialogue, citations, words)).flatMap((stretch) =>
    piecesOf(source.text, stretch),
  )) {
    if (piece.beginsLine) open = null;
    const run = runOf(source, piece);
    if (run.text.text === '') continue;
    if (isLoneMark(source.text, piece)) {
      marks.push(run);
      continue;
    }
    const line = run.text.text;
    const heading = piece.heading ? !SENTENCE_END.test(line) : topics.has(dense(line));
    if (open === null || marks.length > 0 || open.label !== piece.label || open.heading !== heading) {
      open = { label: piece.label, heading, runs: marks };
      paragraphs.push(open);
      marks = [];
    }
    open.runs.push(run);
  }
  if (marks.length > 0) paragraphs.push({ label: null, heading: false, runs: marks });
  return paragraphs;
}

/** A stretch, or a line of one. */
type Piece = Stretch & { beginsLine: boolean };

/** A statement is one piece; anything else keeps its lines. */
function piecesOf(text: string, stretch: Stretch): Piece[] {
  if (stretch.citation !== null) return [{ ...stretch, beginsLine: false }];
  let start = stretch.span.start;
  return text
    .slice(start, stretch.span.end)
    .split(LINE_END)
    .map((line, place) => {
      const span = { start, end: start + line.length };
      start = span.end + lineEndAt(text, span.end);
      return { ...stretch, span, beginsLine: place > 0 };
    });
}

/** Length of the line end at a place of a text. */
function lineEndAt(text: string, place: number): number {
  return LINE_END.exec(text.slice(place, place + 2))?.[0].length ?? 0;
}

function runOf(source: Source, { span, citation }: Piece): SourceRun {
  const text = source.text.slice(span.start, span.end);
  const begin = span.start + text.length - text.trimStart().length;
  return {
    text: { text: text.replace(/\s+/gu, ' ').trim(), lang: source.lang },
    citation,
    spaced: begin === 0 || /\s/u.test(source.text.charAt(begin - 1)),
  };
}

/** Whether a piece is a bullet that has its line for itself. */
function isLoneMark(text: string, { span, citation }: Piece): boolean {
  return (
    citation === null &&
    LONE_MARK.test(dense(text.slice(span.start, span.end))) &&
    LINE_BEFORE.test(text.slice(Math.max(0, span.start - INDENT), span.start)) &&
    LINE_AFTER.test(text.slice(span.end, span.end + INDENT))
  );
}

/** A line without white space, to compare it by. */
export function dense(line: string): string {
  return line.replace(/\s+/gu, '');
}

/** What the dialogue knows of the source, in its order, none over another. */
function stretches(
  source: Source,
  dialogue: Dialogue,
  citations: ReadonlyMap<string, string>,
  words: PackWords,
): Stretch[] {
  const statements = dialogue.topics
    .flatMap((topic) => topic.statements)
    .map((each) => ({ ...each, citation: citations.get(each.id) ?? null, label: null, heading: false }));
  const facts = dialogue.facts.map((each) => ({
    ...each,
    citation: null,
    label: words.facts[each.kind],
    heading: each.kind === 'heading',
  }));
  const unplaced = dialogue.unplaced.map((each) => ({
    ...each,
    citation: null,
    label: words.sources.unplaced,
    heading: false,
  }));
  return [...statements, ...facts, ...unplaced]
    .filter((each) => each.source.sourceId === source.id)
    .map(({ source: place, citation, label, heading }) => ({ span: place.span, citation, label, heading }))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Fills the gaps between stretches with plain text, and cuts off what would be printed twice. */
function wholeOf(text: string, known: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  const plain = (start: number, end: number) => ({
    span: { start, end },
    citation: null,
    label: null,
    heading: false,
  });
  let at = 0;
  for (const stretch of known) {
    const start = Math.max(at, stretch.span.start);
    if (start > at) whole.push(plain(at, start));
    const end = Math.max(start, Math.min(stretch.span.end, text.length));
    whole.push({ ...stretch, span: { start, end } });
    at = end;
  }
  if (at < text.length) whole.push(plain(at, text.length));
  return whole;
}
