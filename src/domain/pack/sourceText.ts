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
  const topics = new Set(dialogue.topics.map((topic) => dense(topic.label + topic.title)));
  let open: SourceParagraph | null = null;
  let marks: SourceRun[] = [];
  let spaced = true;
  const add = (text: string, stretch: Omit<Stretch, 'span'>, isLine: boolean) => {
    const folded = text.replace(/\s+/gu, ' ').trim();
    const run: SourceRun = {
      text: { text: folded, lang: source.lang },
      citation: stretch.citation,
      spaced: spaced || isLine || /^\s/u.test(text),
    };
    spaced = folded === '' ? spaced || text !== '' : /\s$/u.test(text);
    if (folded === '') return;
    if (isLine && LONE_MARK.test(dense(folded))) {
      marks.push(run);
      return;
    }
    if (
      open === null ||
      marks.length > 0 ||
      open.label !== stretch.label ||
      open.heading !== stretch.heading
    ) {
      open = { label: stretch.label, heading: stretch.heading, runs: marks };
      paragraphs.push(open);
      marks = [];
    }
    open.runs.push(run);
  };
  for (const stretch of wholeOf(source.text, stretches(source, dialogue, citations, words))) {
    const text = source.text.slice(stretch.span.start, stretch.span.end);
    if (stretch.citation !== null) add(text, stretch, false);
    else
      for (const [place, line] of text.split(LINE_END).entries()) {
        if (place > 0) open = null;
        const heading = stretch.heading ? !SENTENCE_END.test(line) : topics.has(dense(line));
        add(line, { ...stretch, heading }, place > 0);
      }
  }
  if (marks.length > 0) paragraphs.push({ label: null, heading: false, runs: marks });
  return paragraphs;
}

/** A line without white space, to compare it by. */
function dense(line: string): string {
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
