/** How a source's text stands on lines, in every form that has lines. */
import type { SourceRun } from './document.ts';

const NO_WORD = /^[^\p{L}\p{N}]*$/u;

/** The number of the sentence that a line holds; null where it holds none. */
export function citationIn(runs: readonly SourceRun[]): string | null {
  return runs.find(({ citation }) => citation !== null)?.citation ?? null;
}

/** A line begins with each numbered sentence; what stands between two goes with the one before it. */
export function sourceLines(runs: SourceRun[]): SourceRun[][] {
  const result: SourceRun[][] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const beginsLine = run.citation !== null && !last?.every(({ text }) => NO_WORD.test(text.text));
    if (last === undefined || beginsLine) result.push([run]);
    else last.push(run);
  }
  return result;
}
