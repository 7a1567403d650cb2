/** Pages to print, as ranges: `3, 12-14`. */

export interface PageRange {
  from: number;
  to: number;
}

/** @param pages from 1, in order. */
export function rangesOf(pages: readonly number[]): PageRange[] {
  const ranges: PageRange[] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && page === last.to + 1) last.to = page;
    else ranges.push({ from: page, to: page });
  }
  return ranges;
}

export function written({ from, to }: PageRange): string {
  return from === to ? String(from) : `${from}-${to}`;
}
