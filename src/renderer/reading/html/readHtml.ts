/** Reads a web page, as saved from a site, into the blocks of its document. Nothing it names is fetched. */
import { type Reader, Refused } from '../reader.ts';
import { contentOf } from './content.ts';
import { decodeHtml } from './decodeHtml.ts';
import { listStylesOf } from './lists.ts';
import { Walk } from './walk.ts';

const MOST_NODES = 200_000;
const DEEPEST_NODE = 256;

/** Elements that XHTML may close at once; read as HTML they would swallow the rest of the page. */
const CLOSED_AT_ONCE = /<(script|style|title|iframe|textarea|noscript|a|div|span|p)(\s[^<>]*)?\/>/gi;

/** @throws Refused where the page is too large or too deep. */
export const readHtml: Reader = async (bytes) => {
  const { text, encoding } = decodeHtml(bytes);
  const isXml = /^\s*<\?xml/.test(text.slice(0, 200));
  // Inert: no script of it runs, and nothing in it is loaded.
  const page = new DOMParser().parseFromString(
    isXml ? text.replace(CLOSED_AT_ONCE, '<$1$2></$1>') : text,
    'text/html',
  );
  checkSize(page);
  const styles = listStylesOf(page);
  return { blocks: new Walk(styles).all(contentOf(page)), encoding };
};

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
