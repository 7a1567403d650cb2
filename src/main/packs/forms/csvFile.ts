/** The commitments of a pack as a table for a spreadsheet (RFC 4180). */
import type { PackDocument, SheetTable, TableCell } from '../../../domain/pack/document.ts';

/** Without it Excel reads UTF-8 as the computer's old encoding. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet would take for a formula and carry out. */
const FORMULA = /^[=+\-@\t\r]/;

/** One line for the columns' names and one for each commitment; nothing but the mark where the pack has none. */
export function csvFile(document: PackDocument): string {
  const tables = document.sheets
    .filter(({ kind }) => kind === 'commitments')
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])));
  return (
    BYTE_ORDER_MARK +
    tables
      .flatMap(linesOf)
      .map((line) => `${line}\r\n`)
      .join('')
  );
}

function linesOf({ columns, rows }: SheetTable): string[] {
  return [
    columns.map(({ name }) => field(name)),
    ...rows.map((row) => row.map((cell) => field(textOf(cell)))),
  ].map((fields) => fields.join(','));
}

function textOf(cell: TableCell): string {
  return cell.kind === 'texts' ? cell.texts.map(({ text }) => text).join('\n') : '';
}

function field(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
