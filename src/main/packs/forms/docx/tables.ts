/** Tables of WordprocessingML (§17.4): fixed widths, a repeated head, rows that do not break over pages. */
import { el } from './xml.ts';

export interface WordCell {
  /** Paragraphs; a cell must hold one at least. */
  content: string;
  span?: number;
  shaded?: boolean;
}

export interface WordTable {
  /** Widths of the columns, in twentieths of a point. */
  widths: number[];
  head: WordCell[] | null;
  rows: WordCell[][];
  caption: string;
  /** Least height of a row, in twentieths of a point. */
  rowHeight?: number;
  /** Name of the table's style; that of a grid where left out. */
  style?: 'PackTable' | 'PackFacts';
}

export function wordTable({
  widths,
  head,
  rows,
  caption,
  rowHeight,
  style = 'PackTable',
}: WordTable): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return [
    el(
      'w:tbl',
      {},
      el(
        'w:tblPr',
        {},
        el('w:tblStyle', { 'w:val': style }),
        el('w:tblW', { 'w:w': total, 'w:type': 'dxa' }),
        el('w:tblLayout', { 'w:type': 'fixed' }),
        el('w:tblLook', { 'w:val': '0020', 'w:firstRow': 1, 'w:noHBand': 1, 'w:noVBand': 1 }),
        el('w:tblCaption', { 'w:val': caption }),
      ),
      el('w:tblGrid', {}, ...widths.map((width) => el('w:gridCol', { 'w:w': width }))),
      ...(head === null ? [] : [row(head, widths, true, undefined)]),
      ...rows.map((cells) => row(cells, widths, false, rowHeight)),
    ),
    // Two tables that touch would become one.
    el('w:p', {}, el('w:pPr', {}, el('w:pStyle', { 'w:val': 'Gap' }))),
  ].join('');
}

/** Whole widths that share a total as asked. */
export function shared(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((before, each) => before + each, 0);
  return shares.map((share) => Math.floor((total * share) / sum));
}

function row(cells: WordCell[], widths: number[], isHead: boolean, height: number | undefined): string {
  let column = 0;
  const written = cells.map(({ content, span = 1, shaded = isHead }) => {
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    column += span;
    return el(
      'w:tc',
      {},
      el(
        'w:tcPr',
        {},
        el('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
        span === 1 ? '' : el('w:gridSpan', { 'w:val': span }),
        shaded ? el('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'F1F1EF' }) : '',
      ),
      content,
    );
  });
  const properties = el(
    'w:trPr',
    {},
    el('w:cantSplit'),
    height === undefined ? '' : el('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' }),
    isHead ? el('w:tblHeader') : '',
  );
  return el('w:tr', {}, properties, ...written);
}
