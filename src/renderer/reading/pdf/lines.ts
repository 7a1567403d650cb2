/** Puts the stretches of text of a PDF page together into lines. */

/** A stretch of text; lengths in points, y growing upwards from the page's foot. */
export interface Stretch {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

export interface Line {
  text: string;
  left: number;
  right: number;
  /** Of its baseline. */
  y: number;
  size: number;
}

/** Gaps wider than this many letters may part two columns or cells; those that do not are closed again. */
const WIDE_GAP = 0.8;
/** Gaps wider than this share of a letter are a space in Latin text. */
const SPACE = 0.18;
/** … and in Japanese, whose letters fill their squares. */
const SPACE_IN_CJK = 0.7;

const CJK = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]/u;

/** The lines of a page from its top, each ending where a wide gap is. */
export function linesOf(stretches: readonly Stretch[]): Line[] {
  const rows: Stretch[][] = [];
  for (const stretch of stretches.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    // Raised and lowered signs stand on the row that they are in.
    if (
      row !== undefined &&
      first !== undefined &&
      first.y - stretch.y < 0.45 * Math.max(first.size, stretch.size)
    )
      row.push(stretch);
    else rows.push([stretch]);
  }
  return rows.flatMap((row) => splitRow(row.sort((a, b) => a.x - b.x)));
}

function splitRow(row: readonly Stretch[]): Line[] {
  const lines: Line[] = [];
  const letters: number[] = [];
  for (const stretch of row) {
    const line = lines.at(-1);
    const gap = line === undefined ? Number.POSITIVE_INFINITY : stretch.x - line.right;
    const size = Math.max(line?.size ?? 0, stretch.size);
    if (line === undefined || gap > WIDE_GAP * size) {
      lines.push({
        text: stretch.text,
        left: stretch.x,
        right: stretch.x + stretch.width,
        y: stretch.y,
        size: stretch.size,
      });
      letters.push(stretch.text.length);
      continue;
    }
    line.text = joined(line.text, stretch.text, gap / size);
    line.right = Math.max(line.right, stretch.x + stretch.width);
    // A line is as large as most of it is.
    if (stretch.text.length > (letters[lines.length - 1] ?? 0)) {
      line.size = stretch.size;
      line.y = stretch.y;
      letters[lines.length - 1] = stretch.text.length;
    }
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+$/, '') }));
}

function joined(before: string, after: string, gap: number): string {
  const isCjk = CJK.test(before.at(-1) ?? '') || CJK.test(after[0] ?? '');
  const hasSpace = /\s$/.test(before) || /^\s/.test(after);
  if (!hasSpace && gap > (isCjk ? SPACE_IN_CJK : SPACE)) return `${before} ${after}`;
  return before + after;
}
