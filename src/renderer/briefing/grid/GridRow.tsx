/** One row: its number and name, and a cell for each column; statements can be let go of in it or beside it. */
import { type DragEvent, memo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../../domain/model/dialogue.ts';
import type { PartyId, Side } from '../../../domain/model/party.ts';
import { useSession } from '../../session/session.ts';
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
  citations: ReadonlyMap<string, string>;
  /** The sides that a statement can stand on, own side first. */
  parties: readonly PartyId[];
  changes: RowChanges;
}

export const GridRow = memo(
  function GridRow({ row, total, sides, dialogue, citations, parties, changes }: GridRowProps) {
    const { formatMessage } = useIntl();
    const isReadOnly = useSession().view.readOnly !== null;
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
            citations={citations}
            parties={parties}
            changes={isReadOnly ? null : changes}
          />
        ))}
      </tr>
    );
  },
  (before, now) =>
    before.row === now.row &&
    before.total === now.total &&
    before.sides === now.sides &&
    before.citations === now.citations &&
    before.changes === now.changes &&
    // Of a dialogue, a row shows what is annotated and what corresponds; notes come and go without it.
    before.dialogue.id === now.dialogue.id &&
    before.dialogue.topics === now.dialogue.topics &&
    before.dialogue.annotations === now.dialogue.annotations &&
    before.dialogue.alignments === now.dialogue.alignments &&
    before.dialogue.sources === now.dialogue.sources,
);

interface CellProps extends Pick<GridRowProps, 'row' | 'dialogue' | 'citations' | 'parties'> {
  side: Side;
  changes: RowChanges | null;
}

function Cell({ side, row, dialogue, citations, parties, changes }: CellProps) {
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
