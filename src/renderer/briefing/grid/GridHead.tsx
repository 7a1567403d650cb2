/** The heads of the columns: whose they are, how much stands in them, and the edges by which they are resized. */
import { useIntl } from 'react-intl';
import type { Side } from '../../../domain/model/party.ts';
import { useSideName } from '../sides.ts';
import { ResizeHandle } from './ResizeHandle.tsx';
import type { Columns } from './useColumns.ts';

interface GridHeadProps {
  columns: Columns;
  counts: ReadonlyMap<Side, number>;
  onPreview(shares: readonly number[] | null): void;
}

export function GridHead({ columns, counts, onPreview }: GridHeadProps) {
  const { formatMessage } = useIntl();
  const sideName = useSideName();
  const { visible } = columns;
  return (
    <thead className="grid-head">
      <tr className="grid-row" aria-rowindex={1}>
        <th scope="col" className="grid-corner">
          <span className="visually-hidden">{formatMessage({ id: 'rows.row' })}</span>
        </th>
        {visible.map(({ side }, at) => (
          <th key={side} scope="col" className="column-head" data-side={side}>
            <h2>{sideName(side)}</h2>
            {counts.has(side) ? <span className="side-count">{counts.get(side)}</span> : null}
            {side === 'unattributed' ? (
              <span className="side-hint">{formatMessage({ id: 'briefing.unattributed.hint' })}</span>
            ) : null}
            <ResizeHandle
              columns={visible}
              at={at}
              name={sideName(side)}
              onPreview={onPreview}
              onResize={columns.setShares}
              onEqualise={columns.equalise}
            />
          </th>
        ))}
      </tr>
    </thead>
  );
}
