/** The words of a part of a page that is not read as the document. */

/** Nobody sees these as words. */
const SILENT = new Set('script style template head title meta link rp datalist'.split(' '));

/** The words in a node, with spaces where elements part them. */
export function shownText(node: Node): string {
  const words: string[] = [];
  const gather = (each: Node): void => {
    if (each.nodeType === Node.TEXT_NODE) words.push(each.nodeValue ?? '');
    else if (each instanceof Element && !SILENT.has(each.localName)) {
      each.childNodes.forEach(gather);
      words.push(' ');
    }
  };
  gather(node);
  return words.join('');
}

/** A reading with the word it is of: `総務省（そうむしょう）`. */
export function readingOf(reading: Element): string {
  const word: string[] = [];
  for (let each = reading.previousSibling; each !== null; each = each.previousSibling) {
    if (each instanceof Element && each.localName === 'rt') break;
    if (!(each instanceof Element && each.localName === 'rp')) word.unshift(each.textContent ?? '');
  }
  const of = word.join('').trim();
  const said = shownText(reading).trim();
  return said === '' ? '' : `${of}（${said}）`;
}
