/** Resolves the styles of a Word document: what is a heading, what is bold, what is numbered. */
import { attribute, child, children, settingOf, switchOf } from './xml.ts';

/** Styles may be based on each other in a ring. */
const LONGEST_CHAIN = 20;

export interface ParagraphStyle {
  /** Level of the heading, 1 to 6; 0 where it is none. */
  heading: number;
  bold: boolean;
  /** An entry of the document's own table of contents. */
  isContents: boolean;
  numbering: { id: string; level: number } | null;
}

const NO_STYLE: ParagraphStyle = { heading: 0, bold: false, isContents: false, numbering: null };

export class Styles {
  readonly #styles = new Map<string, Element>();
  readonly #known = new Map<string, ParagraphStyle>();
  readonly #normal: string;

  constructor(part: Document | null) {
    let normal = '';
    for (const style of part === null ? [] : children(part.documentElement, 'style')) {
      const id = attribute(style, 'styleId') ?? '';
      this.#styles.set(id, style);
      if (attribute(style, 'type') === 'paragraph' && /^(?:1|true)$/.test(attribute(style, 'default') ?? ''))
        normal = id;
    }
    this.#normal = normal;
  }

  /** What a paragraph's style says, with all it is based on. @param id null for a paragraph without one. */
  ofParagraph(id: string | null): ParagraphStyle {
    const named = id ?? this.#normal;
    const known = this.#known.get(named);
    if (known !== undefined) return known;
    const style = this.#resolve(named);
    this.#known.set(named, style);
    return style;
  }

  /** Whether a style of characters sets bold; null where it does not say. */
  ofCharacters(id: string | null): boolean | null {
    for (const style of this.#chain(id ?? '')) {
      const bold = switchOf(child(style, 'rPr'), 'b');
      if (bold !== null) return bold;
    }
    return null;
  }

  #resolve(id: string): ParagraphStyle {
    const chain = this.#chain(id);
    if (chain.length === 0) return NO_STYLE;
    const names = chain.map((style) => settingOf(style, 'name') ?? '');
    const level = chain.map((style) => outline(child(style, 'pPr'))).find((each) => each !== null) ?? 0;
    const numbered =
      chain.map((style) => child(child(style, 'pPr'), 'numPr')).find((each) => each !== null) ?? null;
    return {
      heading: headingByName(names) ?? level,
      bold: chain.map((style) => switchOf(child(style, 'rPr'), 'b')).find((each) => each !== null) ?? false,
      isContents: names.some((name) => /^toc(?: |\d|$)/i.test(name)),
      numbering: numberingOf(numbered),
    };
  }

  #chain(id: string): Element[] {
    const chain: Element[] = [];
    for (let next: string | null = id; next !== null && chain.length < LONGEST_CHAIN; ) {
      const style = this.#styles.get(next);
      if (style === undefined) break;
      chain.push(style);
      next = settingOf(style, 'basedOn');
    }
    return chain;
  }
}

/** What a paragraph says of its own numbering; `numId` 0 takes the style's away. */
export function numberingOf(numPr: Element | null): { id: string; level: number } | null {
  if (numPr === null) return null;
  const level = Number(settingOf(numPr, 'ilvl') ?? '0');
  return {
    id: settingOf(numPr, 'numId') ?? '',
    level: Number.isInteger(level) ? Math.max(0, Math.min(8, level)) : 0,
  };
}

/** The outline level, 1 to 6, that paragraph properties give; 0 for running text; null where they are silent. */
export function outline(properties: Element | null): number | null {
  const value = settingOf(properties, 'outlineLvl');
  if (value === null) return null;
  const level = Number(value);
  return level >= 0 && level < 9 ? Math.min(6, level + 1) : 0;
}

function headingByName(names: readonly string[]): number | null {
  for (const name of names) {
    const level = /^heading ([1-9])$/i.exec(name)?.[1];
    if (level !== undefined) return Math.min(6, Number(level));
    if (/^(?:title|表題)$/i.test(name)) return 1;
  }
  return null;
}
