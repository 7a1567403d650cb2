/** Puts the lines of a page into the order in which they are read: column after column, tables row by row. */
import type { Line } from './lines.ts';

/** Fewer lines than this on a side are no column. */
const FEWEST = 4;
/** Lines of prose have at least this many letters in the middle of them. */
const PROSE = 14;
/** … and fill at least this share of their column. */
const FILLED = 0.5;
/** How far apart places for a gutter are tried, in points. */
const STEP = 3;
/** Most columns within columns. */
const DEEPEST = 3;

/** A run of lines that are read one below the other. */
export type Flow = Line[];

/**
 * @param lines of one page, in any order.
 * @param known where earlier pages had their gutter: a last page may have too few lines to show it.
 */
export function inReadingOrder(lines: readonly Line[], known: number | null = null, depth = 0): Flow[] {
  const down = lines.toSorted((a, b) => b.y - a.y || a.left - b.left);
  const gutter = depth < DEEPEST ? gutterFor(down, known) : null;
  if (gutter === null) return down.length === 0 ? [] : [sameRowsJoined(down)];
  const flows: Flow[] = [];
  let band: Line[] = [];
  let across: Line[] = [];
  const endBand = () => {
    flows.push(
      ...inReadingOrder(
        band.filter((line) => !(line.left >= gutter)),
        null,
        depth + 1,
      ),
    );
    flows.push(
      ...inReadingOrder(
        band.filter((line) => line.left >= gutter),
        null,
        depth + 1,
      ),
    );
    band = [];
  };
  const endAcross = () => {
    if (across.length > 0) flows.push(sameRowsJoined(across));
    across = [];
  };
  for (const line of down) {
    if (line.left < gutter && line.right > gutter) {
      if (band.length > 0) endBand();
      across.push(line);
    } else {
      endAcross();
      band.push(line);
    }
  }
  endAcross();
  endBand();
  return flows;
}

/**
 * Where a page's columns meet. A page is set as those before it unless it shows otherwise: a few justified lines can
 * have gaps between their words that look like a gutter.
 */
export function gutterFor(lines: readonly Line[], known: number | null): number | null {
  const own = gutterOf(lines);
  if (known === null || !fits(lines, known)) return own;
  return own === null || crossings(lines, known) <= crossings(lines, own) ? known : own;
}

function crossings(lines: readonly Line[], at: number): number {
  return lines.filter((line) => line.left < at && line.right > at).length;
}

function fits(lines: readonly Line[], known: number): boolean {
  const before = lines.filter((line) => line.right <= known);
  const after = lines.filter((line) => line.left >= known);
  const crossing = lines.length - before.length - after.length;
  return after.length > 0 && crossing <= lines.length / 3 && middle(lengthsOf(before)) >= PROSE;
}

function lengthsOf(lines: readonly Line[]): number[] {
  return sameRowsJoined(lines).map((line) => line.text.length);
}

/** Where two columns of prose meet; null where there is one column, or a table. */
function gutterOf(unsorted: readonly Line[]): number | null {
  const lines = unsorted.toSorted((a, b) => b.y - a.y);
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  let best: { at: number; crossing: number; width: number } | null = null;
  let run: { from: number; crossing: number } | null = null;
  for (let at = left + STEP; at < right; at += STEP) {
    const crossing = crossingAt(lines, left, right, at);
    if (crossing === null) {
      run = null;
      continue;
    }
    run = run === null || run.crossing !== crossing ? { from: at, crossing } : run;
    const width = at - run.from;
    if (best === null || crossing < best.crossing || (crossing === best.crossing && width > best.width))
      best = { at: (run.from + at) / 2, crossing, width };
  }
  return best?.at ?? null;
}

/** How many lines run across a place; null where it does not part two columns of prose. */
function crossingAt(lines: readonly Line[], left: number, right: number, at: number): number | null {
  const before = lines.filter((line) => line.right <= at);
  const after = lines.filter((line) => line.left >= at);
  const crossing = lines.length - before.length - after.length;
  if (before.length < FEWEST || after.length < FEWEST) return null;
  if (crossing > (before.length + after.length) / 2) return null;
  if (!isProse(before, at - left) || !isProse(after, right - at)) return null;
  const top = Math.min(before[0]?.y ?? 0, after[0]?.y ?? 0);
  const foot = Math.max(before.at(-1)?.y ?? 0, after.at(-1)?.y ?? 0);
  return top > foot ? crossing : null;
}

function isProse(pieces: readonly Line[], width: number): boolean {
  // Justified lines come in pieces.
  const lines = sameRowsJoined(pieces);
  return (
    middle(lines.map((line) => line.text.length)) >= PROSE &&
    middle(lines.map((line) => line.right - line.left)) >= FILLED * width
  );
}

/** The middle one of numbers. */
export function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Pieces side by side in one row, such as a label and its value, are one line. */
function sameRowsJoined(lines: readonly Line[]): Line[] {
  const rows: Line[] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row === undefined || row.y - line.y > 0.45 * row.size) rows.push({ ...line });
    else {
      row.text = line.left >= row.left ? `${row.text} ${line.text}` : `${line.text} ${row.text}`;
      row.left = Math.min(row.left, line.left);
      row.right = Math.max(row.right, line.right);
    }
  }
  return rows;
}
