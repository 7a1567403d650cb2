/** Reads the words of a Word paragraph as they stand with all changes accepted, and what is beside them. */
import type { Inline } from '../inline.ts';
import type { Styles } from './styles.ts';
import { attribute, child, settingOf, switchOf } from './xml.ts';

/** What a paragraph holds besides its words, in the order it was met. */
export interface Beside {
  textBoxes: Element[];
  /** Ids of the notes that it refers to. */
  notes: { kind: 'footnote' | 'endnote'; id: string }[];
}

interface State {
  text: Inline;
  styles: Styles;
  /** Whether the paragraph's style is bold. */
  bold: boolean;
  beside: Beside;
}

/** Never part of the text: what was deleted, moved away, or belongs to Word alone. */
const NEVER = new Set(
  'del moveFrom pPr rPr instrText delText delInstrText rt fldData proofErr commentReference annotationRef'.split(
    ' ',
  ),
);

/** Adds a paragraph's words. */
export function readWords(paragraph: Element, text: Inline, styles: Styles, bold: boolean): Beside {
  const beside: Beside = { textBoxes: [], notes: [] };
  readChildren(paragraph, { text, styles, bold, beside }, bold);
  return beside;
}

function readChildren(parent: Element, state: State, bold: boolean): void {
  for (const element of parent.children) read(element, state, bold);
}

function read(element: Element, state: State, bold: boolean): void {
  const name = element.localName;
  if (NEVER.has(name)) return;
  switch (name) {
    case 'r':
      readRun(element, state);
      return;
    case 't':
      // White space at the ends of words counts only where the part says so; in fact every writer means it.
      state.text.add(
        (element.textContent ?? '').replace(/\s/g, (space) => (space === '\u3000' ? space : ' ')),
        bold,
      );
      return;
    case 'tab':
    case 'ptab':
      state.text.add(' ', true);
      return;
    case 'br':
      if ((attribute(element, 'type') ?? 'textWrapping') === 'textWrapping') state.text.newLine();
      return;
    case 'cr':
      state.text.newLine();
      return;
    case 'noBreakHyphen':
      state.text.add('-', bold);
      return;
    case 'sym':
      state.text.add(symbol(element), bold);
      return;
    case 'footnoteReference':
    case 'endnoteReference':
      state.beside.notes.push({
        kind: name === 'footnoteReference' ? 'footnote' : 'endnote',
        id: attribute(element, 'id') ?? '',
      });
      return;
    case 'AlternateContent':
      // The same thing twice, for newer and for older readers.
      readChildren(child(element, 'Choice') ?? child(element, 'Fallback') ?? element, state, bold);
      return;
    case 'txbxContent':
      state.beside.textBoxes.push(element);
      return;
    default:
      readChildren(element, state, bold);
      return;
  }
}

function readRun(run: Element, state: State): void {
  const properties = child(run, 'rPr');
  if (switchOf(properties, 'vanish') === true) return;
  const bold =
    switchOf(properties, 'b') ?? state.styles.ofCharacters(settingOf(properties, 'rStyle')) ?? state.bold;
  readChildren(run, state, bold);
}

/** A sign of a symbol font is kept where its code is that of a letter; a drawn bullet is none. */
function symbol(element: Element): string {
  const code = Number.parseInt(attribute(element, 'char') ?? '', 16);
  return Number.isInteger(code) && code >= 0x20 && code < 0xe000 ? String.fromCodePoint(code) : '';
}
