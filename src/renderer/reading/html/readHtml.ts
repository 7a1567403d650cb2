/** Reads a web page, as saved from a site, into the blocks of its document. Nothing it names is fetched. */
import { Aside } from '../aside.ts';
import { type Reader, Refused } from '../reader.ts';
import { contentOf } from './content.ts';
import { decodeHtml } from './decodeHtml.ts';
import { listStylesOf } from './lists.ts';
import { Walk } from './walk.ts';

const MOST_NODES = 200_000;
const DEEPEST_NODE = 256;
/** A careless page leaves some elements open; the parser puts up with it. */
const MOST_OPEN = 5000;
const CLOSE_THEMSELVES =
  /^(?:p|li|d[td]|t[rdh]|thead|tbody|tfoot|colgroup|option|optgroup|r[tp]|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|html|head|body)$/i;

/** Elements that XHTML may close at once; read as HTML they would swallow the rest of the page. */
const CLOSED_AT_ONCE = /<(script|style|title|iframe|textarea|noscript|a|div|span|p)(\s[^<>]*)?\/>/gi;

/** @throws Refused where the page is too large or too deep. */
export const readHtml: Reader = async (bytes) => {
  const { text, encoding } = decodeHtml(bytes);
  checkMarks(text);
  const isXml = /^\s*<\?xml/.test(text.slice(0, 200));
  // Inert: no script of it runs, and nothing in it is loaded.
  const page = new DOMParser().parseFromString(
    isXml ? text.replace(CLOSED_AT_ONCE, '<$1$2></$1>') : text,
    'text/html',
  );
  openShadows(page);
  checkSize(page);
  const styles = listStylesOf(page);
  const aside = new Aside();
  const blocks = new Walk(styles).all(contentOf(page, aside));
  return { blocks, encoding, leftOut: aside.take() };
};

/** Parts of a page that it shows from a template, as newer sites are saved, stand where they are shown. */
function openShadows(page: Document): void {
  for (let more = shadowsIn(page); more.length > 0; more = shadowsIn(page))
    for (const each of more) each.replaceWith(each.content);
}

function shadowsIn(page: Document): HTMLTemplateElement[] {
  return [...page.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')];
}

/** What would take the parser itself too long: its cost grows with the depth of what was never closed. */
function checkMarks(text: string): void {
  let marks = 0;
  let open = 0;
  for (const [, closing, name = ''] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (++marks > 2 * MOST_NODES) throw new Refused('tooComplex');
    if (CLOSE_THEMSELVES.test(name)) continue;
    open += closing === '/' ? -1 : 1;
    if (open > MOST_OPEN) throw new Refused('tooComplex');
  }
}

function checkSize(page: Document): void {
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_ALL);
  let nodes = 0;
  let depth = 0;
  for (let more: boolean = true; more; ) {
    nodes++;
    if (nodes > MOST_NODES || depth > DEEPEST_NODE) throw new Refused('tooComplex');
    if (walker.firstChild() !== null) {
      depth++;
      continue;
    }
    while (walker.nextSibling() === null) {
      if (walker.parentNode() === null) {
        more = false;
        break;
      }
      depth--;
    }
  }
}
