/** Labels with their values; a row without a value is a line to write on. A table, since Chromium tags no other list of pairs. */
import type { FactRow } from '../../domain/pack/document.ts';
import { useBars } from './pageContext.tsx';
import { NOTHING } from './Table.tsx';
import { Words } from './Words.tsx';

export function Facts(props: { rows: FactRow[] }) {
  const bar = useBars();
  return (
    <table className="facts">
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.label} className={bar(row)}>
            <th scope="row">{row.label}</th>
            <td className={row.values.length === 0 ? 'open' : undefined}>
              {row.values.length === 0 ? NOTHING : null}
              {row.values.map((value) => (
                <p key={value.text}>
                  <Words text={value} />
                </p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
