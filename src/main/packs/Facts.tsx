/** Labels with their values; a row without a value is a line to write on. */
import type { FactRow } from '../../domain/pack/document.ts';
import { useBars } from './pageContext.tsx';
import { Words } from './Words.tsx';

export function Facts(props: { rows: FactRow[] }) {
  const bar = useBars();
  return (
    <dl className="facts">
      {props.rows.map((row) => (
        <div key={row.label} className={bar(row)}>
          <dt>{row.label}</dt>
          {row.values.length === 0 ? <dd className="open" /> : null}
          {row.values.map((value) => (
            <dd key={value.text}>
              <Words text={value} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
