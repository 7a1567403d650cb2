/** Walks the body of a Word document and says what blocks it is made of. */
import { DEEPEST, type DocumentBlock } from '../../../domain/release/structure.ts';
import type { Aside } from '../aside.ts';
import { Inline } from '../inline.ts';
import { splitLabel } from '../labels.ts';
import type { Numbering } from './numbering.ts';
import { type Beside, readWords } from './paragraph.ts';
import { numberingOf, outline, type Styles } from './styles.ts';
import { attribute, child, settingOf, wordsIn } from './xml.ts';

/** A label longer than this belongs to the words. */
const LONGEST_LABEL = 12;

export class Body {
  readonly blocks: DocumentBlock[] = [];
  readonly notes: Beside['notes'];
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #aside: Aside;
  /** Words of a paragraph whose end was deleted: they belong to the next one. */
  #open: Inline | null = null;

  constructor(styles: Styles, numbering: Numbering, aside: Aside, notes: Beside['notes'] = []) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#aside = aside;
    this.notes = notes;
  }

  read(parent: Element): DocumentBlock[] {
    for (const element of parent.children) this.#block(element);
    if (this.#open !== null) this.blocks.push(...this.#open.takeParagraphs());
    this.#open = null;
    return this.blocks;
  }

  #block(element: Element): void {
    switch (element.localName) {
      case 'p':
        this.#paragraph(element);
        return;
      case 'tbl':
        this.#table(element);
        return;
      case 'sdt':
        if (isContents(element)) this.#aside.add('contents', wordsIn(element));
        else for (const each of child(element, 'sdtContent')?.children ?? []) this.#block(each);
        return;
      case 'AlternateContent':
        for (const each of (child(element, 'Choice') ?? child(element, 'Fallback'))?.children ?? [])
          this.#block(each);
        return;
      case 'del':
      case 'moveFrom':
        this.#aside.add('deleted', wordsIn(element));
        return;
      case 'ins':
      case 'moveTo':
      case 'customXml':
      case 'smartTag':
        for (const each of element.children) this.#block(each);
        return;
      default:
    }
  }

  #paragraph(element: Element): void {
    const properties = child(element, 'pPr');
    const style = this.#styles.ofParagraph(settingOf(properties, 'pStyle'));
    if (style.isContents) {
      this.#aside.add('contents', wordsIn(element));
      return;
    }
    const text = this.#open ?? new Inline();
    const beside = readWords(element, text, this.#styles, style.bold, this.#aside);
    this.notes.push(...beside.notes);
    const mark = child(properties, 'rPr');
    const goesOn = child(mark, 'del') !== null || child(mark, 'moveFrom') !== null;
    this.#open = goesOn ? text : null;
    if (!goesOn) {
      const own = child(properties, 'numPr');
      const level = outline(properties) ?? style.heading;
      this.#say(text, level, { ...style.numbering, ...withoutEmpty(numberingOf(own)) });
    }
    for (const box of beside.textBoxes) this.blocks.push(...this.#within(box));
  }

  /** The blocks of what holds a body of its own: a cell, a text box. */
  #within(element: Element): DocumentBlock[] {
    return new Body(this.#styles, this.#numbering, this.#aside, this.notes).read(element);
  }

  #say(text: Inline, level: number, numbering: { id?: string; level?: number }): void {
    const paragraphs = text.takeParagraphs();
    const [first, ...rest] = paragraphs;
    if (first === undefined) return;
    const depth = numbering.level ?? 0;
    const label =
      numbering.id === undefined || numbering.id === '0' ? null : this.#numbering.next(numbering.id, depth);
    if (level > 0) {
      const words = paragraphs.map((each) => each.text).join(' ');
      this.blocks.push({ kind: 'heading', level, text: label ? `${label} ${words}` : words });
      return;
    }
    if (label === null) this.blocks.push(first);
    else if (label.length > LONGEST_LABEL) this.blocks.push({ ...first, text: `${label} ${first.text}` });
    else
      this.blocks.push({
        kind: 'item',
        depth: Math.min(DEEPEST, depth + 1),
        ...splitLabel(label, first.text),
      });
    this.blocks.push(...rest);
  }

  #table(table: Element): void {
    const rows = rowsOf(table).filter((row) => {
      const isDeleted = child(child(row, 'trPr'), 'del') !== null;
      if (isDeleted) this.#aside.add('deleted', wordsIn(row));
      return !isDeleted;
    });
    const widest = Math.max(0, ...rows.map((row) => cellsOf(row).length));
    const placesBlocks = widest < 2 || table.getElementsByTagNameNS('*', 'tbl').length > 0;
    rows.forEach((row, rowAt) => {
      let column = 1;
      for (const cell of cellsOf(row)) {
        const properties = child(cell, 'tcPr');
        const merge = child(properties, 'vMerge');
        const continues = merge !== null && attribute(merge, 'val') !== 'restart';
        if (continues) this.#aside.add('hidden', wordsIn(cell));
        const blocks = continues ? [] : this.#within(cell);
        if (placesBlocks) this.blocks.push(...blocks);
        else if (blocks.length > 0)
          this.blocks.push({ kind: 'cell', row: rowAt + 1, column, text: blocks.map(words).join('\n') });
        column += Math.max(1, Math.min(100, Number(settingOf(properties, 'gridSpan')) || 1));
      }
    });
  }
}

/** What may stand between a table and its rows, or a row and its cells. */
const WRAPS = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag']);

function rowsOf(table: Element): Element[] {
  return wrapped(table, 'tr');
}

function cellsOf(row: Element): Element[] {
  return wrapped(row, 'tc');
}

function wrapped(parent: Element, name: string): Element[] {
  return [...parent.children].flatMap((each) => {
    if (each.localName === name) return [each];
    return WRAPS.has(each.localName) ? wrapped(each, name) : [];
  });
}

function words(block: DocumentBlock): string {
  return block.kind === 'item' ? `${block.label || '-'} ${block.text}` : block.text;
}

function withoutEmpty(numbering: { id: string; level: number } | null): { id?: string; level?: number } {
  if (numbering === null) return {};
  return numbering.id === '' ? { level: numbering.level } : numbering;
}

/** Word's own table of contents says every heading a second time. */
function isContents(element: Element): boolean {
  const gallery = settingOf(child(child(element, 'sdtPr'), 'docPartObj'), 'docPartGallery') ?? '';
  return /table of contents/i.test(gallery);
}
