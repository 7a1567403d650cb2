/** Drops what a PDF prints on every page: running headers and footers, and the numbers of pages. */
import type { Aside } from '../aside.ts';
import type { Line } from './lines.ts';

export interface Page {
  height: number;
  lines: Line[];
}

/** Headers and footers stand within this share of the page's height from its edges. */
const EDGE = 0.12;

/** Rows of a header or footer. */
const MOST_ROWS = 3;
/** From its last row to the text, in sizes of its letters. */
const FAR = 1.9;
const ENDS_SENTENCE = /[。．]$|[a-z)]\.$/u;

const PAGE_NUMBER =
  /^(?:[-–—－‐・\s]*(?:p(?:age|\.)?\s*)?[0-9０-９]{1,4}(?:\s*(?:\/|／|of|頁|ページ)\s*[0-9０-９]{0,4})?[-–—－‐・\s]*|第\s*[0-9０-９]{1,4}\s*(?:頁|ページ))$/iu;

/** The pages without their running lines; each of those is noted once. */
export function withoutRunning(pages: readonly Page[], aside: Aside): Page[] {
  const noted = new Set<string>();
  const seen = new Map<string, Set<number>>();
  pages.forEach((page, number) => {
    for (const line of page.lines) {
      const key = keyOf(line, page);
      if (key === null) continue;
      const on = seen.get(key) ?? new Set();
      seen.set(key, on.add(number));
    }
  });
  // A header may differ between left and right pages: a third of them is enough in a long document.
  const often = Math.max(2, pages.length / 3);
  const runs = (line: Line, page: Page): boolean => {
    const key = keyOf(line, page);
    if (key === null) return false;
    const isRunning = PAGE_NUMBER.test(line.text.trim()) || (seen.get(key)?.size ?? 0) >= often;
    if (isRunning && !noted.has(key)) {
      noted.add(key);
      aside.add('running', line.text);
    }
    return isRunning;
  };
  return pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !runs(line, page)) }));
}

/** What is the same of a running line on every page; null for a line that is none. */
function keyOf(line: Line, page: Page): string | null {
  const isTop = line.y > page.height * (1 - EDGE);
  if (!isTop && line.y > page.height * EDGE) return null;
  // Words of the text itself may stand at the same place of two pages.
  if (ENDS_SENTENCE.test(line.text) || !standsApart(line, page, isTop)) return null;
  const words = line.text.normalize('NFKC').replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
  return `${isTop ? 'top' : 'foot'} ${Math.round(line.y / 4)} ${words}`;
}

/** Whether at most a few lines stand between a line and its edge of the page, and the text begins well away from them. */
function standsApart(line: Line, page: Page, isTop: boolean): boolean {
  const inwards = page.lines
    .filter((other) => (isTop ? other.y <= line.y : other.y >= line.y))
    .toSorted((a, b) => (isTop ? b.y - a.y : a.y - b.y));
  const outwards = page.lines.filter((other) => (isTop ? other.y > line.y + 1 : other.y < line.y - 1));
  if (new Set(outwards.map((other) => Math.round(other.y))).size >= MOST_ROWS) return false;
  let last = line;
  for (const other of inwards.slice(0, MOST_ROWS * 4)) {
    if (Math.abs(last.y - other.y) > FAR * Math.max(last.size, line.size)) return true;
    last = other;
  }
  return inwards.length <= MOST_ROWS * 4;
}
