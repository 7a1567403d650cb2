/** Tells tables of facts from tables that only place things on a page, and counts their rows and columns. */

/** More columns than any table in a release. */
const MOST_COLUMNS = 1000;

export interface TableCell {
  cell: Element;
  column: number;
}

/** The rows of a table; null for one that only places blocks side by side, which is read as if it were not there. */
export function tableRows(table: Element): TableCell[][] | null {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return null;
  if (table.querySelector('table, h1, h2, h3, h4, h5, h6, ol, [role="heading"]') !== null) return null;
  const rows = [...table.querySelectorAll('tr')].map((row) => {
    let column = 1;
    return [...row.children]
      .filter((child) => child.localName === 'td' || child.localName === 'th')
      .map((cell) => {
        const placed = { cell, column: Math.min(MOST_COLUMNS, column) };
        column += Math.max(1, Math.min(MOST_COLUMNS, Number(cell.getAttribute('colspan')) || 1));
        return placed;
      });
  });
  const widest = Math.max(0, ...rows.map((row) => row.length));
  return widest < 2 ? null : rows;
}
