/** Reads tables that plain text draws with bars (`| AI | Japan: … |`): each cell becomes a line of its own. */
import type { Span } from '../model/source.ts';
import type { Line } from './lines.ts';
import { trim } from './spans.ts';

const ROW = /^\|.*\|$/;
const RULE = /^\|(?:\s*:?-+:?\s*\|)+$/;
const BREAK = /<br\s*\/?>/gi;
/** A column of running numbers names nothing. */
const NUMBER_ONLY = /^[(（]?[\d０-９]{1,2}[)）.．]?$/;
/** A table of one row is only a line between two bars. */
const FEWEST_ROWS = 2;

/** The lines with the rows of tables taken apart; what is no table stays as it is. */
export function openTables(text: string, lines: Line[]): Line[] {
  if (!lines.some((line) => RULE.test(line.text) || ROW.test(line.text))) return lines;
  const opened: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    let end = at;
    while (ROW.test(lines[end]?.text ?? '')) end++;
    const line = lines[at];
    if (end - at >= FEWEST_ROWS) {
      opened.push(...cellsOf(text, lines.slice(at, end)));
      at = end - 1;
    } else if (line !== undefined) opened.push(line);
  }
  return opened;
}

function cellsOf(text: string, rows: Line[]): Line[] {
  const hasHead = RULE.test(rows[1]?.text ?? '');
  const head = hasHead && rows[0] !== undefined ? partsOf(rows[0]) : [];
  const lines: Line[] = [];
  for (const row of rows.slice(hasHead ? 2 : 0)) {
    const parts = RULE.test(row.text) ? [] : partsOf(row);
    const first = parts[0] === undefined ? null : trim(text, parts[0]);
    const titleColumn = first !== null && NUMBER_ONLY.test(text.slice(first.start, first.end)) ? 1 : 0;
    parts.forEach((part, column) => {
      if (column < titleColumn) return;
      const under = head[column];
      for (const span of brokenUp(text, part)) {
        lines.push(blankAt(span.start));
        lines.push({
          ...span,
          text: text.slice(span.start, span.end),
          indent: 0,
          cell: {
            isTitle: column === titleColumn,
            head: under === undefined ? null : trim(text, under),
          },
        });
      }
    });
  }
  const last = rows.at(-1);
  return last === undefined ? lines : [...lines, blankAt(last.end)];
}

/** The stretches between a row's bars. */
function partsOf(row: Line): Span[] {
  const parts: Span[] = [];
  let from = 1;
  for (let at = 1; at < row.text.length; at++) {
    if (row.text.charAt(at) !== '|' || row.text.charAt(at - 1) === '\\') continue;
    parts.push({ start: row.start + from, end: row.start + at });
    from = at + 1;
  }
  return parts;
}

/** A cell's lines, the empty ones left out. */
function brokenUp(text: string, cell: Span): Span[] {
  const spans: Span[] = [];
  let from = cell.start;
  for (const match of text.slice(cell.start, cell.end).matchAll(BREAK)) {
    spans.push(trim(text, { start: from, end: cell.start + match.index }));
    from = cell.start + match.index + match[0].length;
  }
  spans.push(trim(text, { start: from, end: cell.end }));
  return spans.filter((span) => span.end > span.start);
}

function blankAt(at: number): Line {
  return { start: at, end: at, text: '', indent: 0 };
}
