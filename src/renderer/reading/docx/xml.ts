/** Reads the XML of a Word document's parts, and finds things in it by their local names. */
import { Refused } from '../reader.ts';

const DEEPEST = 256;
const MOST_ELEMENTS = 2_000_000;

/** Parses a part. @throws Refused where it is broken, too deep, or declares what no Word document does. */
export function parseXml(bytes: Uint8Array): Document {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(
    bytes,
  );
  // Entities that stand for each other grow without bound; Word itself never writes any.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Refused('unsafe');
  checkDepth(text);
  const parsed = new DOMParser().parseFromString(text.replace(/^<\?xml[^>]*\?>/, ''), 'application/xml');
  if (parsed.getElementsByTagName('parsererror').length > 0) throw new Refused('damaged');
  return parsed;
}

function checkDepth(text: string): void {
  let depth = 0;
  let elements = 0;
  for (const [, closing, , closed] of text.matchAll(/<(\/?)([A-Za-z_])[^<>]*?(\/?)>/g)) {
    if (closing === '/') depth--;
    else if (closed !== '/') depth++;
    if (++elements > MOST_ELEMENTS || depth > DEEPEST) throw new Refused('tooComplex');
  }
}

/** The first child of a name, whatever its prefix. */
export function child(parent: Element | null | undefined, name: string): Element | null {
  for (let each = parent?.firstElementChild ?? null; each !== null; each = each.nextElementSibling)
    if (each.localName === name) return each;
  return null;
}

/** All children of a name. */
export function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((each) => each.localName === name);
}

/** An attribute by its local name; null where it is missing. */
export function attribute(element: Element | null | undefined, name: string): string | null {
  if (element === null || element === undefined) return null;
  for (const each of element.attributes) if (each.localName === name) return each.value;
  return null;
}

/** The words in an element, whatever becomes of them, with spaces between paragraphs. */
export function wordsIn(element: Element): string {
  const words: string[] = [];
  const gather = (each: Element): void => {
    if (each.localName === 't' || each.localName === 'delText') words.push(each.textContent ?? '');
    // The same words again, for older readers.
    else if (each.localName !== 'Fallback') for (const inner of each.children) gather(inner);
    if (/^(?:p|tab|br|cr)$/.test(each.localName)) words.push(' ');
  };
  gather(element);
  return words.join('');
}

/** The `w:val` of a child. */
export function settingOf(parent: Element | null | undefined, name: string): string | null {
  return attribute(child(parent, name), 'val');
}

/** A switch such as `<w:b/>` or `<w:b w:val="0"/>`; null where it is not set. */
export function switchOf(parent: Element | null | undefined, name: string): boolean | null {
  const found = child(parent, name);
  if (found === null) return null;
  return !/^(?:0|false|off|none)$/.test(attribute(found, 'val') ?? '1');
}
