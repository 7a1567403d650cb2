/** Groups lines into blocks: lines that may be headings, and paragraphs with their soft line breaks undone. */
import type { Lang } from '../model/lang.ts';
import type { Block, Paragraph } from './block.ts';
import { type Dressed, undress } from './dressed.ts';
import { readHeading } from './headingLines.ts';
import type { Label } from './labels.ts';
import { NAVIGATION } from './language/headings.ts';
import type { Line } from './lines.ts';
import { numberedParagraphs } from './numberedLines.ts';
import { dateLine, releaseDate } from './preamble.ts';
import type { Structure } from './structure.ts';
import { endsSentence } from './titles.ts';

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** A date line or a line of the page never goes on in the next. */
function standsAlone(line: string, lang: Lang): boolean {
  return (
    line.length < 80 && (dateLine(line) !== null || releaseDate(line) !== null || NAVIGATION[lang].test(line))
  );
}

/** The blocks of a text, in order, by its lines and by what the document's own structure says of them; together they cover everything but blank lines. */
export function findBlocks(
  text: string,
  lines: Line[],
  lang: Lang,
  structure: Structure = new Map(),
): Block[] {
  const blocks: Block[] = [];
  const numbered = lang === 'ja' ? numberedParagraphs(lines) : new Set<number>();
  let previous: Line | null = null;
  let lastLabel: Label | null = null;
  let lastBare: Label | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    // A line of bullets or rules alone says nothing: it only divides.
    if (line.start === line.end || !SAYS_SOMETHING.test(line.text)) {
      previous = null;
      continue;
    }
    if (line.cell !== undefined && !line.cell.isTitle) {
      blocks.push(cellText(text, line));
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
    const dressed = undress(text, line, lastLabel, structure.get(line.start));
    const next = lines[at + 1] ?? null;
    const last = blocks.at(-1);
    const context = {
      previous,
      next,
      afterHeading: last?.kind === 'heading' && !last.runIn,
      follows: dressed.label?.bare === true && goesOnFrom(lastBare, dressed.label),
      lang,
    };
    const heading = readHeading(text, dressed, context, lines, at);
    if (heading !== null) {
      if (dressed.label?.bare === true) lastBare = dressed.label;
      blocks.push(...heading.blocks);
      at += heading.extraLines;
    } else if (numbered.has(at) || opensParagraph(dressed, previous, blocks.at(-1))) {
      blocks.push(paragraph(text, dressed, numbered.has(at)));
    } else {
      const last = blocks.at(-1);
      if (last?.kind === 'paragraph') last.span = { start: last.span.start, end: line.end };
    }
    if (dressed.label !== null && !dressed.label.bare) lastLabel = dressed.label;
    previous = lines[at] ?? line;
  }
  return blocks;
}

/** 「３ 参加者」 and, some lines on, 「４ 会合結果」. */
function goesOnFrom(last: Label | null, label: Label): boolean {
  return last !== null && last.style === label.style && label.ordinal === last.ordinal + 1;
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

/** What a cell says; a bullet before it is no part of that. */
function cellText(text: string, line: Line): Paragraph {
  const made = paragraph(text, undress(text, line, null));
  return line.cell?.head == null ? made : { ...made, column: line.cell.head };
}

function paragraph(text: string, dressed: Dressed, isNumbered = false): Paragraph {
  const { line, label, core, rest } = dressed;
  const keepLabel = label !== null && (isNumbered || !label.bare) && rest.start < rest.end;
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
