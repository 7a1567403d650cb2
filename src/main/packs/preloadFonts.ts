/**
 * Has a page to print load its fonts before anything is laid out. Chromium asks for a font's file only when it draws a
 * letter of it, and a window that nobody sees draws first when it prints: what has not come by then is printed in
 * another font. A file that a page names as needed in advance is waited for (HTML, §4.6.7.20 "preload").
 */

interface FontFile {
  /** Its address, as the page would name it. */
  address: string;
  /** Half-open ranges of the code points that it draws; null where it draws any. */
  ranges: readonly (readonly [number, number])[] | null;
}

/** Adds to the page's head the files, of those that a style sheet names, whose letters occur in the page. */
export function preloadFonts(html: string, css: string, sheetAddress: string): string {
  const letters = [...new Set(html)].map((letter) => letter.codePointAt(0) ?? 0);
  const links = filesOf(css, sheetAddress)
    .filter(({ ranges }) => ranges === null || letters.some((each) => isIn(each, ranges)))
    .map(({ address }) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${address}">`);
  return html.replace('<head>', () => `<head>${links.join('')}`);
}

function isIn(letter: number, ranges: readonly (readonly [number, number])[]): boolean {
  return ranges.some(([start, end]) => letter >= start && letter < end);
}

/** The style sheet is the same for every pack, and large: it is read once. */
let known: { css: string; sheetAddress: string; files: readonly FontFile[] } | null = null;

function filesOf(css: string, sheetAddress: string): readonly FontFile[] {
  if (known?.css !== css || known.sheetAddress !== sheetAddress)
    known = { css, sheetAddress, files: fontFiles(css, sheetAddress) };
  return known.files;
}

function fontFiles(css: string, sheetAddress: string): FontFile[] {
  const files: FontFile[] = [];
  for (const [, rule = ''] of css.matchAll(/@font-face\s*\{([^}]*)\}/g)) {
    const url = /url\(\s*["']?([^"')]+\.woff2)["']?\s*\)/.exec(rule)?.[1];
    if (url === undefined) continue;
    const ranges = /unicode-range:([^;}]*)/.exec(rule)?.[1];
    // Only the path counts; the host is the page's own.
    const address = new URL(url, new URL(sheetAddress, 'app://pack')).pathname;
    files.push({ address, ranges: ranges === undefined ? null : ranges.split(',').map(rangeOf) });
  }
  return files;
}

/** CSS Fonts 4 §4.5: `U+26`, `U+0-7F`, `U+4??`. */
function rangeOf(written: string): readonly [number, number] {
  const [first = '', last = first] = written.trim().replace(/^U\+/i, '').split('-');
  const start = Number.parseInt(first.replaceAll('?', '0'), 16);
  return [start, Number.parseInt(last.replaceAll('?', 'F'), 16) + 1];
}
