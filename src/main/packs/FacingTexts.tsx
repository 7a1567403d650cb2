/** A source and the same in the other language: a table of two columns, what answers each other in one row. */
import type { FacingRow, FacingTexts as Texts } from '../../domain/pack/document.ts';
import { useBars } from './pageContext.tsx';
import { SourceText } from './SourceText.tsx';
import { NOTHING } from './Table.tsx';
import { Words } from './Words.tsx';

export function FacingTexts(props: { texts: Texts }) {
  const { caption, columns, rows } = props.texts;
  return (
    <table className="facing" aria-label={caption}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.lang} scope="col">
              <Words text={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
          <Row key={place} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row(props: { row: FacingRow }) {
  const bar = useBars();
  return (
    <tr className={bar(props.row)}>
      {props.row.cells.map((paragraphs, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
        <td key={place}>{paragraphs.length === 0 ? NOTHING : <SourceText paragraphs={paragraphs} />}</td>
      ))}
    </tr>
  );
}
