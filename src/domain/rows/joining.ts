/** Puts units into common rows one after the other, so that no side speaks twice in one. */
import type { Side } from '../model/party.ts';
import type { Unit } from './units.ts';

export class Joining {
  readonly #parents: number[];
  readonly #sides: Set<Side>[];

  constructor(units: readonly Unit[]) {
    this.#parents = units.map((_, at) => at);
    this.#sides = units.map(({ side }) => new Set([side]));
  }

  /** The row of a unit, named by the first unit that came to it. */
  rowOf(at: number): number {
    let row = at;
    for (let up = this.#parents[row] ?? row; up !== row; up = this.#parents[row] ?? row) row = up;
    this.#parents[at] = row;
    return row;
  }

  /** Puts the rows of two units together, unless a side would then have two statements in it. */
  join(a: number, b: number): void {
    const [into, from] = [Math.min(this.rowOf(a), this.rowOf(b)), Math.max(this.rowOf(a), this.rowOf(b))];
    const [mine, theirs] = [this.#sides[into], this.#sides[from]];
    if (into === from || !mine || !theirs || [...theirs].some((side) => mine.has(side))) return;
    for (const side of theirs) mine.add(side);
    this.#parents[from] = into;
  }

  /** Puts a unit into a row whatever stands there. */
  add(at: number, row: number): void {
    this.#parents[this.rowOf(at)] = this.rowOf(row);
  }
}
