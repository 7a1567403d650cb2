/** Finds the best pairing of two lists that keeps the order of both, by banded dynamic programming. */

/** How many neighbours of either list are taken together; `[1, 0]` leaves one alone. */
export type Bead = readonly [left: number, right: number];

export interface Paired {
  /** Half-open ranges `[start, end)` of the two lists. */
  left: [number, number];
  right: [number, number];
  gain: number;
}

/** Half the width of the band around the diagonal: counterparts stand at about the same place of both lists. */
const BAND = 40;
const ALONE: Bead[] = [
  [1, 0],
  [0, 1],
];

/**
 * The pairing with the greatest sum of gains; what stays alone gains nothing, so a gain below 0 is never taken.
 * Cost: linear in the longer list.
 * @param gain of taking `bead[0]` items of the left list from `i` with `bead[1]` of the right from `j`.
 */
export function pairInOrder(
  left: number,
  right: number,
  beads: readonly Bead[],
  gain: (i: number, j: number, bead: Bead) => number,
): Paired[] {
  const slope = left === 0 ? 0 : right / left;
  const half = BAND + Math.ceil(slope) * 2;
  const width = 2 * half + 1;
  const from = (i: number) => Math.max(0, Math.round(i * slope) - half);
  const best: Float64Array[] = [];
  const step: Int8Array[] = [];
  const moves = [...ALONE, ...beads];
  const at = (i: number, j: number): number => best[i]?.[j - from(i)] ?? Number.NEGATIVE_INFINITY;
  for (let i = 0; i <= left; i++) {
    const row = new Float64Array(left === 0 ? right + 1 : width).fill(Number.NEGATIVE_INFINITY);
    const steps = new Int8Array(row.length).fill(-1);
    best.push(row);
    step.push(steps);
    for (let place = 0; place < row.length && from(i) + place <= right; place++) {
      const j = from(i) + place;
      if (i === 0 && j === 0) row[place] = 0;
      for (const [index, bead] of moves.entries()) {
        const [a, b] = bead;
        const isInside = i >= a && j >= b && j - b >= from(i - a);
        const before = isInside ? at(i - a, j - b) : Number.NEGATIVE_INFINITY;
        if (before === Number.NEGATIVE_INFINITY) continue;
        const total = before + (index < ALONE.length ? 0 : gain(i - a, j - b, bead));
        if (total > (row[place] ?? 0)) {
          row[place] = total;
          steps[place] = index;
        }
      }
    }
  }
  return walkBack(left, right, (i, j) => moves[step[i]?.[j - from(i)] ?? -1], at);
}

function walkBack(
  left: number,
  right: number,
  moveTo: (i: number, j: number) => Bead | undefined,
  at: (i: number, j: number) => number,
): Paired[] {
  const found: Paired[] = [];
  let [i, j] = [left, right];
  for (let bead = moveTo(i, j); bead !== undefined; bead = moveTo(i, j)) {
    const [a, b] = bead;
    if (a > 0 && b > 0)
      found.push({ left: [i - a, i], right: [j - b, j], gain: at(i, j) - at(i - a, j - b) });
    i -= a;
    j -= b;
  }
  return found.reverse();
}
