/** Positions side by side as a Word table, with annotations as Word's comments on the words they are on. */

import type { Lang } from '../../../../domain/model/lang.ts';
import type { Cell, Comparison, MarginNote, Position } from '../../../../domain/pack/document.ts';
import { linkWithin, paragraph, rawRun, run, words } from './runs.ts';
import { shared, type WordCell, wordTable } from './tables.ts';
import type { Writing } from './writing.ts';
import { el } from './xml.ts';

export function comparisonTable(table: Comparison, lang: Lang, writing: Writing, width: number): string {
  const { columns, bands, caption } = table;
  const rows = bands.flatMap((band): WordCell[][] => {
    const span = band.kind === 'sides' ? 1 : columns.length;
    const label: WordCell[][] =
      band.label === ''
        ? []
        : [
            [
              {
                content: paragraph('TableText', run(band.label, lang, { bold: true }), el('w:keepNext')),
                span,
                shaded: true,
              },
            ],
          ];
    return [
      ...label,
      ...band.rows.map((row) =>
        row.cells.map((cell) => ({ content: cellOf(cell, row.notes, lang, writing), span })),
      ),
    ];
  });
  return wordTable({
    widths: shared(
      columns.map(() => 1),
      width,
    ),
    caption,
    head: columns.map((column) => ({
      content: paragraph('TableText', run(column.name, lang, { bold: true })),
    })),
    rows,
  });
}

function cellOf(cell: Cell, notes: readonly MarginNote[], lang: Lang, writing: Writing): string {
  if (cell.kind === 'blank') return paragraph('TableText', '');
  if (cell.kind === 'none') return paragraph('TableText', run(cell.text, lang, { italic: lang === 'en' }));
  const { position } = cell;
  const cited = linkWithin(
    writing.bookmark(position.citation).name,
    run(position.citation, lang, { style: 'Citation' }),
  );
  const review = position.review === null ? '' : run(`  [${position.review}]`, lang, { bold: true });
  return [
    paragraph('TableText', positionRuns(position, notes, writing)),
    paragraph('CitationLine', `${cited}${review}`),
    ...position.counterparts.map(
      (other) =>
        paragraph('TableText', words(other.text)) +
        paragraph(
          'CitationLine',
          linkWithin(writing.bookmark(other.citation).name, run(other.citation, lang, { style: 'Citation' })),
        ),
    ),
  ].join('');
}

/** The statement's runs; a comment begins where its words do, which is always where a run begins. */
function positionRuns({ runs, lang }: Position, notes: readonly MarginNote[], writing: Writing): string {
  const noteOf = new Map(notes.map((note) => [note.number, note]));
  const ends = runs.map((_, place) => lengthOf(runs.slice(0, place + 1)));
  const begins = new Map<number, number[]>();
  const closes = new Map<number, number[]>();
  for (const [place, each] of runs.entries())
    for (const number of each.notes) {
      const note = noteOf.get(number);
      if (note === undefined) continue;
      const id = writing.comment(note);
      const end = ends[place] ?? 0;
      const start = end - note.quote.text.length;
      // Words that have changed since are no measure any more: then it stands on the last run alone.
      const first = runs.findIndex((_, at) => (at === 0 ? 0 : ends[at - 1]) === start);
      push(begins, first === -1 ? place : first, id);
      push(closes, place, id);
    }
  return runs
    .map((each, place) => {
      const before = (begins.get(place) ?? []).map((id) => el('w:commentRangeStart', { 'w:id': id }));
      const after = (closes.get(place) ?? []).map(
        (id) =>
          el('w:commentRangeEnd', { 'w:id': id }) +
          rawRun(el('w:commentReference', { 'w:id': id }), lang, { style: 'CommentReference' }),
      );
      return [...before, run(each.text, lang, { underline: each.marked }), ...after].join('');
    })
    .join('');
}

function lengthOf(runs: readonly { text: string }[]): number {
  return runs.reduce((sum, each) => sum + each.text.length, 0);
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}
