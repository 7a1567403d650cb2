/** Where an arrow key leads in the matrix: up and down through a column, left and right along a row, past empty cells. */

const DIRECTIONS: Readonly<Record<string, { row: number; column: number }>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** The entry that the key leads to; null where there is none, or the key leads nowhere. */
export function neighbourOf(entry: HTMLElement, key: string): HTMLElement | null {
  const direction = DIRECTIONS[key];
  const cell = entry.closest('td, th');
  const row = cell?.parentElement;
  const table = cell?.closest('table');
  if (direction === undefined || !cell || !row || !table) return null;
  if (direction.row !== 0) {
    const inCell = entriesOf(cell);
    const beside = inCell[inCell.indexOf(entry) + direction.row];
    if (beside !== undefined) return beside;
  }
  const rows = [...table.querySelectorAll('tbody > tr')];
  let at = { row: rows.indexOf(row), column: [...row.children].indexOf(cell) };
  for (;;) {
    at = { row: at.row + direction.row, column: at.column + direction.column };
    const next = rows[at.row]?.children[at.column];
    if (next === undefined) return null;
    const entries = entriesOf(next);
    const goal = direction.row < 0 ? entries.at(-1) : entries[0];
    if (goal !== undefined) return goal;
  }
}

function entriesOf(cell: Element): HTMLElement[] {
  return [...cell.querySelectorAll<HTMLElement>('button')];
}
