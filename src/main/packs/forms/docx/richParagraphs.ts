/** A note's blocks as Word paragraphs, lists and tables. */
import type { Lang } from '../../../../domain/model/lang.ts';
import type { RichBlock } from '../../../../domain/pack/richText.ts';
import { inlineRuns, paragraph, run } from './runs.ts';
import { shared, wordTable } from './tables.ts';
import type { Writing } from './writing.ts';
import { el } from './xml.ts';

/** Deepest level of a list that Word knows. */
const DEEPEST = 8;
const BULLETS = 1;

interface Place {
  lang: Lang;
  writing: Writing;
  width: number;
  style: string;
}

export function richParagraphs(
  content: readonly RichBlock[],
  lang: Lang,
  writing: Writing,
  width: number,
): string {
  return blocks(content, { lang, writing, width, style: 'Normal' });
}

function blocks(content: readonly RichBlock[], place: Place): string {
  return content.map((block) => blockOf(block, place)).join('');
}

function blockOf(block: RichBlock, place: Place): string {
  const { lang, writing, width, style } = place;
  switch (block.kind) {
    case 'paragraph':
      return paragraph(style, inlineRuns(block.content, lang, writing));
    case 'heading':
      return paragraph(`Heading${block.level}`, inlineRuns(block.content, lang, writing));
    case 'quote':
      return blocks(block.content, { ...place, style: 'Quote' });
    case 'code':
      return block.text
        .split('\n')
        .map((line) => paragraph(style, run(line, lang, { style: 'Code' })))
        .join('');
    case 'rule':
      return paragraph(
        'Normal',
        '',
        el('w:pBdr', {}, el('w:bottom', { 'w:val': 'single', 'w:sz': 4, 'w:space': 1, 'w:color': '8A8A8A' })),
      );
    case 'list':
      return listOf(block, place, 0);
    case 'table':
      return wordTable({
        widths: shared(
          block.head.map(() => 1),
          width,
        ),
        caption: '',
        head: block.head.map((cell) => ({
          content: paragraph('TableText', inlineRuns(cell, lang, writing, { bold: true })),
        })),
        rows: block.rows.map((row) =>
          row.map((cell) => ({ content: paragraph('TableText', inlineRuns(cell, lang, writing)) })),
        ),
      });
  }
}

function listOf(list: Extract<RichBlock, { kind: 'list' }>, place: Place, level: number): string {
  const { lang, writing } = place;
  const numbering = list.start === null ? BULLETS : writing.numberedList(list.start);
  const properties = el(
    'w:numPr',
    {},
    el('w:ilvl', { 'w:val': Math.min(level, DEEPEST) }),
    el('w:numId', { 'w:val': numbering }),
  );
  return list.items
    .map((item) =>
      item.content
        .map((block, at) => {
          if (block.kind === 'list') return listOf(block, place, level + 1);
          if (block.kind !== 'paragraph' || at > 0) return blockOf(block, { ...place, style: 'ListMore' });
          // A ticked box is its own sign; it stands instead of the bullet.
          const box = item.checked === null ? '' : run(item.checked ? '☑ ' : '☐ ', lang);
          const text = inlineRuns(block.content, lang, writing);
          return paragraph('ListParagraph', `${box}${text}`, item.checked === null ? properties : '');
        })
        .join(''),
    )
    .join('');
}
