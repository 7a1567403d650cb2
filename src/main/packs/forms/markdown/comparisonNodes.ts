/** Positions side by side as a GFM table. It has no cell across two columns, so joint points follow as a list. */
import type { List, PhrasingContent, RootContent } from 'mdast';
import type { Band, BandRow, Cell, Comparison, MarginNote } from '../../../../domain/pack/document.ts';
import { footOf } from '../../../../domain/pack/marginNotes.ts';
import { bulletList, cell, paragraph, strong, table, words } from './nodes.ts';

export function comparisonNodes({ columns, bands, notesHeading }: Comparison): RootContent[] {
  const notes = bands.flatMap((band) => band.rows.flatMap((row) => row.notes));
  return [
    ...bands.flatMap((band): RootContent[] =>
      band.kind === 'sides'
        ? [
            table(
              columns.map((column) => cell([words(column.name)])),
              band.rows.map((row) => row.cells.map((each) => cell(cellNodes(each)))),
            ),
          ]
        : across(band),
    ),
    ...(notes.length === 0 || notesHeading === null
      ? []
      : [paragraph([strong(notesHeading)]), marginNoteList(notes, true)]),
  ];
}

/** @param withQuotes whether the words that each is on stand before it. */
export function marginNoteList(notes: readonly MarginNote[], withQuotes: boolean): List {
  return bulletList(
    notes.map((note) => {
      const stance = note.stance === null ? '' : `${note.stance.symbol} ${note.stance.word}`;
      const said = [stance, note.comment?.text ?? ''].filter((part) => part !== '').join(' ');
      return [
        paragraph([
          ...(note.number === null ? [] : [strong(`[${note.number}]`), words(' ')]),
          ...(withQuotes
            ? [{ type: 'emphasis' as const, children: [words(note.quote.text)] }, words(' — ')]
            : []),
          words(`${said} (${footOf(note)})`),
        ]),
        ...note.replies.map(({ text, by }) => paragraph([words(`${text.text} (${by})`)])),
      ];
    }),
  );
}

function across(band: Band): RootContent[] {
  const rows = band.rows.map((row: BandRow) => [paragraph(row.cells.flatMap(cellNodes))]);
  return [paragraph([strong(band.label)]), bulletList(rows)];
}

function cellNodes(each: Cell): PhrasingContent[] {
  if (each.kind === 'blank') return [];
  if (each.kind === 'none') return [{ type: 'emphasis', children: [words(each.text)] }];
  const { runs, citation, review, counterparts } = each.position;
  return [
    ...runs.flatMap((run): PhrasingContent[] => [
      run.marked ? strong(run.text) : words(run.text),
      ...run.notes.map((number) => words(`[${number}]`)),
    ]),
    words(` (${[citation, review].filter((part) => part !== null).join(', ')})`),
    ...counterparts.map((other) => words(` / ${other.text.text} (${other.citation})`)),
  ];
}
