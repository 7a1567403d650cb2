/** The table of positions: sides told apart by place and name, joint points across them. */
import type { Band, BandRow, Cell, Position, Comparison as Table } from '../../domain/pack/document.ts';
import { citationId } from './anchors.ts';
import { MarginNotes } from './MarginNotes.tsx';
import { useBars, useIds } from './pageContext.tsx';
import { NOTHING } from './Table.tsx';

export function Comparison(props: { table: Table }) {
  const { columns, bands, caption, notesHeading } = props.table;
  const withNotes = notesHeading !== null;
  return (
    <table className={withNotes ? 'comparison with-notes' : 'comparison'} aria-label={caption}>
      <thead>
        <tr>
          {columns.map((column, place) => (
            <th key={column.side} scope="col" className={place === 0 ? 'own' : 'other'}>
              {column.name}
            </th>
          ))}
          {withNotes ? (
            <th scope="col" className="notes">
              {notesHeading}
            </th>
          ) : null}
        </tr>
      </thead>
      {bands.map((band) => (
        <BandRows key={band.kind} band={band} columns={columns.length} withNotes={withNotes} />
      ))}
    </table>
  );
}

function BandRows(props: { band: Band; columns: number; withNotes: boolean }) {
  const { band, columns, withNotes } = props;
  const span = band.kind === 'sides' ? 1 : columns;
  return (
    <tbody className={`band-${band.kind}`}>
      {band.label === '' ? null : (
        <tr className="band-label">
          <th scope="rowgroup" colSpan={columns}>
            {band.label}
          </th>
          {withNotes ? <td className="notes">{NOTHING}</td> : null}
        </tr>
      )}
      {band.rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
        <Row key={place} row={row} span={span} withNotes={withNotes} />
      ))}
    </tbody>
  );
}

function Row(props: { row: BandRow; span: number; withNotes: boolean }) {
  const { row, span, withNotes } = props;
  const bar = useBars();
  return (
    <tr className={bar(row)}>
      {row.cells.map((cell, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
        <td key={place} colSpan={span}>
          <CellView cell={cell} />
        </td>
      ))}
      {withNotes ? (
        <td className="notes">
          {row.notes.length === 0 ? NOTHING : <MarginNotes notes={row.notes} withQuotes={false} />}
        </td>
      ) : null}
    </tr>
  );
}

function CellView(props: { cell: Cell }) {
  const { cell } = props;
  if (cell.kind === 'blank') return NOTHING;
  if (cell.kind === 'none') return <p className="none">{cell.text}</p>;
  return <PositionView position={cell.position} />;
}

function PositionView(props: { position: Position }) {
  const ids = useIds();
  const { runs, lang, citation, review, counterparts } = props.position;
  return (
    <div className={review === null ? 'position' : 'position to-review'}>
      <p lang={lang}>
        {runs.map((run, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
          <span key={place} className={run.marked ? 'marked' : undefined}>
            {run.text}
            {run.notes.map((number) => (
              <sup key={number}>{number}</sup>
            ))}
          </span>
        ))}
      </p>
      <p className="cite">
        <a href={`#${ids(citationId(citation))}`}>{citation}</a>
        {review === null ? null : <span className="review">{review}</span>}
      </p>
      {counterparts.map((other) => (
        <div key={other.citation} className="counterpart">
          <p lang={other.text.lang}>{other.text.text}</p>
          <p className="cite">
            <a href={`#${ids(citationId(other.citation))}`}>{other.citation}</a>
          </p>
        </div>
      ))}
    </div>
  );
}
