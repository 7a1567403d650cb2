/** Says what stands before each item of a list, as a browser shows it. */
import { numeral } from '../numerals.ts';

const TYPES: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** Names of lists that have no number before their items. */
const BULLETS = /^(?:none|disc|circle|square|disclosure-open|disclosure-closed)$/;

/** What the page's own style rules say of lists, by class name: enough for pages that number in style. */
export function listStylesOf(page: Document): Map<string, string> {
  const styles = new Map<string, string>();
  for (const sheet of page.querySelectorAll('style')) {
    for (const [, selector = '', rules = ''] of (sheet.textContent ?? '').matchAll(
      /([^{}]{1,300})\{([^{}]{0,2000})\}/g,
    )) {
      const style = styleOf(rules);
      const name = /\.([\w-]+)\s*(?:>?\s*li)?\s*$/.exec(selector.trim())?.[1];
      if (style !== null && name !== undefined) styles.set(name, style);
    }
  }
  return styles;
}

/** The label of each item of a list, e.g. `i.`; empty for a bullet. */
export function labelsOf(
  list: Element,
  items: readonly Element[],
  styles: ReadonlyMap<string, string>,
): string[] {
  const ordered = list.localName === 'ol';
  const step = list.hasAttribute('reversed') ? -1 : 1;
  let next = integer(list.getAttribute('start')) ?? (step === 1 ? 1 : items.length);
  const ofList = listStyle(list, styles) ?? (ordered ? 'decimal' : 'disc');
  return items.map((item) => {
    const value = integer(item.getAttribute('value')) ?? next;
    next = value + step;
    const style = listStyle(item, styles) ?? ofList;
    return BULLETS.test(style) ? '' : withSuffix(numeral(value, style), style);
  });
}

function withSuffix(number: string, style: string): string {
  // As Chromium shows them: `i. `, but `ア、`.
  return /^(?:katakana|hiragana|cjk|japanese)/.test(style) ? `${number}、` : `${number}.`;
}

function listStyle(element: Element, styles: ReadonlyMap<string, string>): string | null {
  const own = styleOf(element.getAttribute('style') ?? '');
  if (own !== null) return own;
  for (const name of element.classList) {
    const style = styles.get(name);
    if (style !== undefined) return style;
  }
  const type = element.getAttribute('type')?.trim() ?? '';
  return TYPES[type] ?? (BULLETS.test(type.toLowerCase()) ? type.toLowerCase() : null);
}

function styleOf(rules: string): string | null {
  const value = /(?:^|[;\s])list-style(?:-type)?\s*:\s*([^;!]+)/i.exec(rules)?.[1]?.trim().toLowerCase();
  return (
    value?.split(/\s+/).find((word) => /^[a-z-]+$/.test(word) && !/^(?:inside|outside)$/.test(word)) ?? null
  );
}

function integer(value: string | null): number | null {
  return value !== null && /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : null;
}
