/** A plain table of a sheet; an empty cell is one to write in. */
import type { SheetTable, TableCell } from '../../domain/pack/document.ts';
import { type PageNumbers, useBars, useIds } from './pageContext.tsx';
import { RichText } from './RichText.tsx';
import { Words } from './Words.tsx';

/** Stands in an empty cell: Chromium tags none that has no text, and the cells after it would move up. */
export const NOTHING = '\u00a0';

export function Table(props: { table: SheetTable; pages: PageNumbers | null }) {
  const { caption, columns, rows, tall } = props.table;
  const bar = useBars();
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  return (
    <table className={tall ? 'sheet-table tall' : 'sheet-table'} aria-label={caption}>
      <colgroup>
        {columns.map((column) => (
          <col key={column.name} width={`${((100 * column.share) / shares).toFixed(1)}%`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.name} scope="col">
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
          <tr key={place} className={bar(row)}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
              <td key={column}>
                <CellView cell={cell} pages={props.pages} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellView(props: { cell: TableCell; pages: PageNumbers | null }) {
  const { cell, pages } = props;
  const ids = useIds();
  if (cell.kind === 'page')
    return <a href={`#${ids(cell.heading)}`}>{pages?.get(cell.heading) ?? NOTHING}</a>;
  if (cell.kind === 'rich') return <RichText content={cell.content} lang={cell.lang} isInTable />;
  if (cell.texts.length === 0) return NOTHING;
  return cell.texts.map((text) => (
    // biome-ignore lint/a11y/useSemanticElements: tagged as one, set without a paragraph's space
    <div key={text.text} role="paragraph">
      <Words text={text} />
    </div>
  ));
}
