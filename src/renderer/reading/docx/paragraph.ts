/** Reads the words of a Word paragraph as they stand with all changes accepted, and what is beside them. */
import type { LeftOutKind } from '../../../domain/release/leftOut.ts';
import type { Aside } from '../aside.ts';
import type { Inline } from '../inline.ts';
import type { Styles } from './styles.ts';
import { attribute, child, settingOf, switchOf, wordsIn } from './xml.ts';

/** What a paragraph holds besides its words, in the order it was met. */
export interface Beside {
  textBoxes: Element[];
  /** Ids of the notes that it refers to. */
  notes: { kind: 'footnote' | 'endnote'; id: string }[];
}

interface State {
  text: Inline;
  aside: Aside;
  styles: Styles;
  /** Whether the paragraph's style is bold. */
  bold: boolean;
  beside: Beside;
}

/** Words of nobody: what belongs to Word alone. */
const NEVER = new Set(
  'pPr rPr instrText delInstrText fldData proofErr commentReference annotationRef'.split(' '),
);

/** Words that the text as it now stands does not have. */
const LEFT_OUT: Readonly<Record<string, LeftOutKind>> = {
  del: 'deleted',
  moveFrom: 'deleted',
  delText: 'deleted',
  rt: 'reading',
};

/** Adds a paragraph's words. */
export function readWords(
  paragraph: Element,
  text: Inline,
  styles: Styles,
  bold: boolean,
  aside: Aside,
): Beside {
  const beside: Beside = { textBoxes: [], notes: [] };
  readChildren(paragraph, { text, aside, styles, bold, beside }, bold);
  return beside;
}

function readChildren(parent: Element, state: State, bold: boolean): void {
  for (const element of parent.children) read(element, state, bold);
}

function read(element: Element, state: State, bold: boolean): void {
  const name = element.localName;
  if (NEVER.has(name)) return;
  const kind = Object.hasOwn(LEFT_OUT, name) ? LEFT_OUT[name] : undefined;
  if (kind !== undefined) {
    state.aside.add(kind, kind === 'reading' ? readingOf(element) : wordsIn(element));
    return;
  }
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
  if (switchOf(properties, 'vanish') === true) {
    state.aside.add('hidden', wordsIn(run));
    return;
  }
  const bold =
    switchOf(properties, 'b') ?? state.styles.ofCharacters(settingOf(properties, 'rStyle')) ?? state.bold;
  readChildren(run, state, bold);
}

/** A reading with the word it is of, as `総務省（そうむしょう）`. */
function readingOf(reading: Element): string {
  const base = child(reading.parentElement, 'rubyBase');
  const said = wordsIn(reading).trim();
  return said === '' ? '' : `${base === null ? '' : wordsIn(base).trim()}（${said}）`;
}

/** A sign of a symbol font is kept where its code is that of a letter; a drawn bullet is none. */
function symbol(element: Element): string {
  const code = Number.parseInt(attribute(element, 'char') ?? '', 16);
  return Number.isInteger(code) && code >= 0x20 && code < 0xe000 ? String.fromCodePoint(code) : '';
}
