/** Finds paragraphs that are numbered without a point: 「１　７月20日、…」「２　今次対話では、…」. */
import { readLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { endsSentence, looksLikeTitle } from './titles.ts';

/** The places, among the lines, of those whose bare number goes on a run of numbered paragraphs that began at 1. */
export function numberedParagraphs(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  let style = '';
  const settle = () => {
    if (run.length > 1) for (const at of run) found.add(at);
    run = [];
  };
  lines.forEach((line, at) => {
    const label = /^[\d０-９]/.test(line.text) ? readLabel(line.text) : null;
    if (label === null || !label.bare) return;
    const before = lines[at - 1];
    const opens =
      before === undefined || before.start === before.end || endsSentence(before.text) || label.ordinal === 1;
    if (!opens || looksLikeTitle(line.text.slice(label.rest), 'ja')) return;
    if (label.ordinal === run.length + 1 && (run.length === 0 || label.style === style)) run.push(at);
    else {
      settle();
      if (label.ordinal === 1) run.push(at);
    }
    style = label.style;
  });
  settle();
  return found;
}
