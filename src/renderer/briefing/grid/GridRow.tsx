/** One row: its number and name, and a cell for each column; statements can be let go of in it or beside it. */
import { type DragEvent, memo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../../domain/model/dialogue.ts';
import type { PartyId, Side } from '../../../domain/model/party.ts';
import type { Annotated } from '../../annotate/annotatedStatements.ts';
import { useIsReadOnly } from '../../session/parts.ts';
import { StatementCard } from '../StatementCard.tsx';
import { useSideName } from '../sides.ts';
import { draggedStatement, type Landing, landingAt } from './dragging.ts';
import { RowMenu } from './RowMenu.tsx';
import type { RowView } from './rowViews.ts';
import type { RowChanges } from './useRowChanges.ts';

export interface GridRowProps {
  row: RowView;
  total: number;
  /** The columns in sight. */
  sides: readonly Side[];
  dialogue: Dialogue;
  annotated: Annotated;
  citations: ReadonlyMap<string, string>;
  /** The sides that a statement can stand on, own side first. */
  parties: readonly PartyId[];
  changes: RowChanges;
}

export const GridRow = memo(
  function GridRow({ row, total, sides, dialogue, annotated, citations, parties, changes }: GridRowProps) {
    const { formatMessage } = useIntl();
    const isReadOnly = useIsReadOnly();
    const drop = useDrop(row, changes, isReadOnly);
    const name = formatMessage(
      { id: row.title === '' ? 'rows.number' : 'rows.named' },
      { row: row.at + 1, title: row.title },
    );
    return (
      <tr
        className="grid-row"
        // The head is the first row of the table.
        aria-rowindex={row.at + 2}
        data-landing={drop.landing ?? undefined}
        {...drop.handlers}
      >
        <th scope="row" className="grid-number" aria-label={name}>
          <span className="grid-count">
            {isReadOnly ? row.at + 1 : <RowMenu row={row} total={total} changes={changes} />}
          </span>
          {row.title === '' ? null : <span className="grid-title">{row.title}</span>}
        </th>
        {sides.map((side) => (
          <Cell
            key={side}
            side={side}
            row={row}
            dialogue={dialogue}
            annotated={annotated}
            citations={citations}
            parties={parties}
            changes={isReadOnly ? null : changes}
          />
        ))}
      </tr>
    );
  },
  (before, now) =>
    before.row === now.row && showsTheSame(before, now) && isAnnotatedAlike(now.row, before, now),
);

/** Whether rows would look the same, but for their annotations: notes come and go without them. */
export function showsTheSame(before: Omit<GridRowProps, 'row'>, now: Omit<GridRowProps, 'row'>): boolean {
  return (
    before.total === now.total &&
    before.sides === now.sides &&
    before.citations === now.citations &&
    before.parties === now.parties &&
    before.changes === now.changes &&
    before.dialogue.id === now.dialogue.id &&
    before.dialogue.topics === now.dialogue.topics &&
    before.dialogue.alignments === now.dialogue.alignments &&
    before.dialogue.sources === now.dialogue.sources
  );
}

/** Whether the statements of a row have the annotations that they had. */
export function isAnnotatedAlike(
  { passages }: RowView,
  before: Pick<GridRowProps, 'annotated'>,
  now: Pick<GridRowProps, 'annotated'>,
): boolean {
  if (before.annotated === now.annotated) return true;
  return passages.every(({ statement, others }) =>
    [statement, ...others].every(({ id }) => before.annotated.get(id) === now.annotated.get(id)),
  );
}

interface CellProps extends Pick<GridRowProps, 'row' | 'dialogue' | 'annotated' | 'citations' | 'parties'> {
  side: Side;
  changes: RowChanges | null;
}

function Cell({ side, row, dialogue, annotated, citations, parties, changes }: CellProps) {
  const { formatMessage } = useIntl();
  const sideName = useSideName();
  const passages = row.passages.filter(({ statement }) => statement.side === side);
  return (
    <td className="cell" data-side={side} data-empty={passages.length === 0 || undefined}>
      <p className="cell-side" aria-hidden>
        {sideName(side)}
      </p>
      {passages.length === 0 ? (
        <p className="cell-none">{formatMessage({ id: 'rows.nothing' })}</p>
      ) : (
        passages.map(({ statement, others, alignment }) => (
          <StatementCard
            key={statement.id}
            statement={statement}
            others={others}
            alignment={alignment}
            dialogue={dialogue}
            annotated={annotated}
            citations={citations}
            citation={citations.get(statement.id) ?? ''}
            sides={parties}
            changes={changes}
          />
        ))
      )}
    </td>
  );
}

function useDrop({ at }: RowView, changes: RowChanges, isReadOnly: boolean) {
  const [landing, setLanding] = useState<Landing | null>(null);
  const onDragOver = (event: DragEvent<HTMLElement>) => {
    if (isReadOnly || draggedStatement(event.dataTransfer) === null) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    setLanding(landingAt(event.currentTarget.getBoundingClientRect(), event.clientY));
  };
  const onDragLeave = (event: DragEvent<HTMLElement>) => {
    if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
    setLanding(null);
  };
  const onDrop = (event: DragEvent<HTMLElement>) => {
    const statement = draggedStatement(event.dataTransfer);
    setLanding(null);
    if (isReadOnly || statement === null) return;
    event.preventDefault();
    event.stopPropagation();
    const place = landingAt(event.currentTarget.getBoundingClientRect(), event.clientY);
    if (place === 'into') changes.change({ kind: 'toRow', statement, row: at });
    else changes.change({ kind: 'toNewRow', statement, at: place === 'before' ? at : at + 1 });
  };
  return { landing, handlers: { onDragOver, onDragLeave, onDrop } };
}
