/** Walks the content of a web page and says what blocks it is made of. */
import { DEEPEST, type DocumentBlock } from '../../../domain/release/structure.ts';
import { Inline } from '../inline.ts';
import { splitLabel } from '../labels.ts';
import { labelsOf } from './lists.ts';
import { tableRows } from './tables.ts';

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Lines that stand in bold by themselves are headings to their readers. */
const BOLD = new Set(['b', 'strong']);

export class Walk {
  readonly blocks: DocumentBlock[] = [];
  readonly #styles: ReadonlyMap<string, string>;
  readonly #text = new Inline();
  /** Set until the first words of an item are known. */
  #item: { depth: number; label: string } | null = null;

  constructor(styles: ReadonlyMap<string, string>) {
    this.#styles = styles;
  }

  all(root: Element): DocumentBlock[] {
    this.#children(root, 0, false, false);
    this.#flush();
    return this.blocks;
  }

  #children(parent: Element, depth: number, strong: boolean, isPre: boolean): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) this.#text.add(node.nodeValue ?? '', strong, isPre);
      else if (node.nodeType === Node.ELEMENT_NODE && node instanceof Element)
        this.#element(node, depth, strong, isPre);
    }
  }

  #element(element: Element, depth: number, strong: boolean, isPre: boolean): void {
    const name = element.localName;
    const level = headingLevel(element);
    if (level !== null) {
      this.#heading(element, level);
      return;
    }
    if (name === 'br') {
      this.#text.newLine();
      return;
    }
    if (name === 'ul' || name === 'ol' || name === 'menu') {
      this.#list(element, Math.min(DEEPEST, depth + 1));
      return;
    }
    if (name === 'table') {
      this.#table(element, depth);
      return;
    }
    if (!BLOCKS.has(name)) {
      const weight = /font-weight\s*:\s*(bold|[6-9]00|normal|[1-5]00)/i.exec(
        element.getAttribute('style') ?? '',
      )?.[1];
      const isBold = weight === undefined ? strong || BOLD.has(name) : /bold|[6-9]00/i.test(weight);
      this.#children(element, depth, isBold, isPre);
      return;
    }
    this.#flush();
    this.#children(element, depth, strong || name === 'th', isPre || name === 'pre');
    this.#flush();
  }

  #heading(element: Element, level: number): void {
    this.#flush();
    // An item that is a heading keeps its number.
    const label = this.#item === null || this.#item.label === '' ? '' : `${this.#item.label} `;
    this.#item = null;
    if (element.querySelector('table, ul, ol, h1, h2, h3, h4, h5, h6') === null) this.#headline(element);
    else this.#children(element, 0, false, false);
    const words = this.#text.takeText();
    if (words.trim() !== '') this.blocks.push({ kind: 'heading', level, text: label + words });
  }

  /** The words of a heading, whatever blocks they are set in; a picture of words has them in its description. */
  #headline(element: Element): void {
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) this.#text.add(node.nodeValue ?? '', false);
      if (!(node instanceof Element)) continue;
      const isBlock = BLOCKS.has(node.localName) || node.localName === 'br';
      if (isBlock) this.#text.newLine();
      if (node.localName === 'img') this.#text.add(` ${node.getAttribute('alt') ?? ''} `, false);
      this.#headline(node);
      if (isBlock) this.#text.newLine();
    }
  }

  #list(list: Element, depth: number): void {
    this.#flush();
    const items = [...list.children].filter((child) => child.localName === 'li');
    const labels = labelsOf(list, items, this.#styles);
    for (const child of list.childNodes) {
      if (!(child instanceof Element)) {
        this.#text.add(child.nodeValue ?? '', false);
        continue;
      }
      const at = items.indexOf(child);
      if (at < 0) {
        this.#element(child, depth, false, false);
        continue;
      }
      this.#flush();
      this.#item = { depth, label: (labels[at] ?? '').slice(0, 12) };
      this.#children(child, depth, false, false);
      this.#flush();
      this.#item = null;
    }
    this.#flush();
  }

  #table(table: Element, depth: number): void {
    this.#flush();
    const rows = tableRows(table);
    if (rows === null) {
      this.#children(table, depth, false, false);
      this.#flush();
      return;
    }
    for (const caption of table.querySelectorAll(':scope > caption'))
      this.#element(caption, depth, false, false);
    rows.forEach((row, rowAt) => {
      for (const { cell, column } of row) {
        const inner = new Walk(this.#styles).all(cell);
        const text = inner.map((block) => words(block)).join('\n');
        if (text !== '') this.blocks.push({ kind: 'cell', row: rowAt + 1, column, text });
      }
    });
  }

  #flush(): void {
    const paragraphs = this.#text.takeParagraphs();
    for (const paragraph of paragraphs) {
      if (this.#item === null || this.#item.depth === 0) this.blocks.push(paragraph);
      else {
        const { depth, label } = this.#item;
        this.blocks.push({ kind: 'item', depth, ...splitLabel(label, paragraph.text) });
        this.#item = null;
      }
    }
  }
}

function words(block: DocumentBlock): string {
  return block.kind === 'item' ? `${block.label || '-'} ${block.text}` : block.text;
}

function headingLevel(element: Element): number | null {
  const named = /^h([1-6])$/.exec(element.localName)?.[1];
  if (named !== undefined) return Number(named);
  if (element.getAttribute('role') !== 'heading') return null;
  const level = Number(element.getAttribute('aria-level') ?? '2');
  return Number.isInteger(level) && level >= 1 ? Math.min(6, level) : 2;
}
