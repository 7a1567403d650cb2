/** A sheet's blocks as WordprocessingML. */

import type { Lang } from '../../../../domain/model/lang.ts';
import {
  type Block,
  type FactRow,
  type HeadingBlock,
  listedHeadings,
  type MarginNote,
  type Sheet,
  type SourceParagraph,
  type SourceRun,
  type TableCell,
} from '../../../../domain/pack/document.ts';
import { footOf } from '../../../../domain/pack/marginNotes.ts';
import { citationIn, sourceLines } from '../../../../domain/pack/sourceLines.ts';
import { comparisonTable } from './comparisonTable.ts';
import { richParagraphs } from './richParagraphs.ts';
import { field, inlineRuns, lineBreak, linkWithin, paragraph, run, tab, words } from './runs.ts';
import { shared, type WordCell, wordTable } from './tables.ts';
import { LANDSCAPE_WIDTH, PORTRAIT_WIDTH, type Writing } from './writing.ts';
import { el } from './xml.ts';

export function sheetBlocks(sheet: Sheet, writing: Writing): string {
  const { lang } = writing.document;
  return sheet.blocks.map((block) => blockOf(block, sheet, lang, writing)).join('');
}

function blockOf(block: Block, sheet: Sheet, lang: Lang, writing: Writing): string {
  const width = sheet.landscape ? LANDSCAPE_WIDTH : PORTRAIT_WIDTH;
  switch (block.kind) {
    case 'heading':
      return headingOf(block, sheet, lang, writing);
    case 'paragraph':
      return paragraph({ plain: 'Normal', lead: 'Lead', quiet: 'Quiet' }[block.tone], words(block.text));
    case 'facts':
      // On the cover they stand at the foot, as on the printed one.
      return (sheet.kind === 'cover' ? paragraph('CoverSpace', '') : '') + factTable(block.rows, lang, width);
    case 'contents':
      return contents(lang, writing);
    case 'rich':
      return richParagraphs(block.content, block.lang, writing, width);
    case 'comparison':
      return comparisonTable(block.table, lang, writing, width);
    case 'marginNotes':
      return block.notes.map((note) => noteParagraphs(note, lang)).join('');
    case 'table':
      return wordTable({
        widths: shared(
          block.table.columns.map((column) => column.share),
          width,
        ),
        caption: block.table.caption,
        head: block.table.columns.map((column) => ({
          content: paragraph('TableText', run(column.name, lang, { bold: true })),
        })),
        rows: block.table.rows.map((row) =>
          row.map((cell) => tableCell(cell, lang, writing, width / row.length)),
        ),
        ...(block.table.tall ? { rowHeight: 454 } : {}),
      });
    case 'checklist':
      return block.points
        .map((point) =>
          paragraph('Checklist', `${run('☐ ', lang)}${inlineRuns(point.content, point.lang, writing)}`),
        )
        .join('');
    case 'cards':
      return wordTable({
        widths: shared([1, 1], width),
        caption: '',
        head: null,
        rows: pairs(
          block.cards.map((card): WordCell => {
            const head = [card.number, card.part, card.time].filter((part) => part !== '').join(' · ');
            const points = card.points.map((point) =>
              paragraph('ListParagraph', inlineRuns(point.content, point.lang, writing)),
            );
            return {
              content: [
                paragraph('CitationLine', run(head, lang)),
                paragraph('Lead', words(card.title, { bold: true })),
                ...(points.length > 0 ? points : [paragraph('TableText', run(card.none, lang))]),
              ].join(''),
            };
          }),
        ),
      });
    case 'source':
      return sourceParagraphs(block.paragraphs, lang, writing);
    case 'facing':
      return wordTable({
        widths: shared([1, 1], width),
        caption: block.texts.caption,
        head: block.texts.columns.map((text) => ({
          content: paragraph('TableText', words(text, { bold: true })),
        })),
        rows: block.texts.rows.map(({ cells }) => cells.map((cell) => facingCell(cell, lang, writing))),
      });
  }
}

function headingOf(heading: HeadingBlock, sheet: Sheet, lang: Lang, writing: Writing): string {
  const style = sheet.kind === 'cover' ? 'Title' : `Heading${heading.level}`;
  const number =
    heading.number === ''
      ? ''
      : heading.level === 1
        ? run(heading.number, lang, { style: 'HeadingNumber' }) + lineBreak(lang)
        : run(`${heading.number}  `, lang);
  return paragraph(style, bookmarked(heading.id, `${number}${words(heading.text)}`, writing));
}

function bookmarked(id: string, content: string, writing: Writing): string {
  const bookmark = writing.bookmark(id);
  return [
    el('w:bookmarkStart', { 'w:id': bookmark.id, 'w:name': bookmark.name }),
    content,
    el('w:bookmarkEnd', { 'w:id': bookmark.id }),
  ].join('');
}

/** Written out, each line a link with the page as a field: a reader sees contents at once, pages once they are set. */
function contents(lang: Lang, writing: Writing): string {
  return listedHeadings(writing.document)
    .map((heading) => {
      const { name } = writing.bookmark(heading.id);
      const number = heading.number === '' ? '' : run(`${heading.number}  `, lang);
      const line = [number, words(heading.text), tab(lang), field(`PAGEREF ${name} \\h`, '', lang, true)];
      return paragraph(heading.indent === 0 ? 'TOC1' : 'TOC2', linkWithin(name, line.join('')));
    })
    .join('');
}

function factTable(rows: readonly FactRow[], lang: Lang, width: number): string {
  return wordTable({
    widths: shared([1, 3], width),
    caption: '',
    head: null,
    style: 'PackFacts',
    rows: rows.map((row) => [
      { content: paragraph('FactLabel', run(row.label, lang)) },
      {
        content:
          row.values.map((value) => paragraph('FactText', words(value))).join('') ||
          paragraph('FactText', ''),
      },
    ]),
  });
}

function tableCell(cell: TableCell, lang: Lang, writing: Writing, width: number): WordCell {
  if (cell.kind === 'page') {
    const { name } = writing.bookmark(cell.heading);
    return { content: paragraph('TableText', field(`PAGEREF ${name} \\h`, '', lang, true)) };
  }
  if (cell.kind === 'rich') return { content: richParagraphs(cell.content, cell.lang, writing, width) };
  const texts = cell.texts.map((text) => paragraph('TableText', words(text)));
  return { content: texts.join('') || paragraph('TableText', '') };
}

/** Annotations that have no place in a table: with the words they are on. */
function noteParagraphs(note: MarginNote, lang: Lang): string {
  const stance =
    note.stance === null ? '' : run(`${note.stance.symbol} ${note.stance.word}  `, lang, { bold: true });
  const comment = note.comment === null ? '' : words(note.comment);
  return [
    paragraph('Quote', words(note.quote)),
    paragraph('Normal', `${stance}${comment}`),
    paragraph('Quiet', run(footOf(note), lang)),
    ...note.replies.map(({ text, by }) => paragraph('Normal', `${words(text)}${run(`  ${by}`, lang)}`)),
  ].join('');
}

/** Each numbered sentence on a line of its own, with its number hanging before it, as on the pages. */
function sourceParagraphs(paragraphs: readonly SourceParagraph[], lang: Lang, writing: Writing): string {
  return paragraphs
    .flatMap((each, place) => {
      const label = each.label === paragraphs[place - 1]?.label ? null : each.label;
      const hung = citationIn(each.runs) !== null ? sourceLines(each.runs) : [each.runs];
      return hung.map((runs, at) => sourceLine(runs, at === 0 ? label : null, each.heading, lang, writing));
    })
    .join('');
}

/** The words of a line, with white space where the source has some. */
function lineOf(runs: readonly SourceRun[], isHeading: boolean): string {
  return runs
    .map((part, at) => {
      const space = at > 0 && part.spaced ? run(' ', part.text.lang) : '';
      return `${space}${words(part.text, { bold: isHeading })}`;
    })
    .join('');
}

/** As the cells of the comparison: each sentence with its number under it. */
function facingCell(paragraphs: readonly SourceParagraph[], lang: Lang, writing: Writing): WordCell {
  const lines = paragraphs.map(({ runs, heading, label }, place) => {
    const citation = citationIn(runs);
    const below = citation ?? (label === paragraphs[place - 1]?.label ? null : label);
    const text = lineOf(runs, heading);
    const line = paragraph(
      heading ? 'TableHeading' : 'TableText',
      citation === null ? text : bookmarked(citation, text, writing),
    );
    return below === null ? line : `${line}${paragraph('CitationLine', run(below, lang))}`;
  });
  return { content: lines.join('') || paragraph('TableText', '') };
}

function sourceLine(
  runs: readonly SourceRun[],
  label: string | null,
  isHeading: boolean,
  lang: Lang,
  writing: Writing,
): string {
  const citation = citationIn(runs);
  const head = citation ?? label;
  const before = head === null ? '' : run(head, lang, { style: 'Citation' });
  // A heading has nothing before it to stand out.
  const line = `${before}${isHeading ? '' : tab(lang)}${lineOf(runs, isHeading)}`;
  return paragraph(
    isHeading ? 'SourceHeading' : 'Source',
    citation === null ? line : bookmarked(citation, line, writing),
  );
}

function pairs(cells: WordCell[]): WordCell[][] {
  return Array.from({ length: Math.ceil(cells.length / 2) }, (_, place) => [
    cells[place * 2] ?? EMPTY,
    cells[place * 2 + 1] ?? EMPTY,
  ]);
}

const EMPTY: WordCell = { content: paragraph('TableText', '') };
