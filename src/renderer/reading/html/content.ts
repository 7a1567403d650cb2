/** Finds the element of a web page that holds the document. */
import { isFurniture, wordsOf } from './furniture.ts';

const MARKED = ['main, [role="main"]', 'article'];

/** Ids and classes that sites give to what is not furniture. */
const NAMED =
  '#main, #content, #contents, #maincontent, #maincontents, #mainContents, #main-content, #main_content, #contentsBody, .contentsBody, .main-content, .mainContents, .contents-body, .entry-content, .article-body';

/** What is left beside the chosen element may be at most this share of the page's text, or it is not chosen. */
const MAY_BE_LEFT = 0.2;

/** Takes the furniture out of a parsed page and gives the element with its document. */
export function contentOf(page: Document): Element {
  removeFurniture(page.body);
  const all = wordsOf(page.body);
  for (const selector of MARKED) {
    const chosen = single(page, selector);
    if (chosen !== null && wordsOf(chosen) >= all * (1 - MAY_BE_LEFT)) return withHeadline(chosen, page);
  }
  const named = [...page.querySelectorAll(NAMED)].filter((each) => wordsOf(each) >= all * (1 - MAY_BE_LEFT));
  const innermost = named.at(-1);
  return innermost === undefined ? page.body : withHeadline(innermost, page);
}

function single(page: Document, selector: string): Element | null {
  const found = [...page.querySelectorAll(selector)].filter(
    (each) => each.parentElement?.closest(selector) === null,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A headline that stands before the content belongs to it. */
function withHeadline(content: Element, page: Document): Element {
  if (content.querySelector('h1') !== null) return content;
  const headline = [...page.querySelectorAll('h1')].find((each) => wordsOf(each) > 0);
  if (headline === undefined) return content;
  const whole = page.createElement('div');
  whole.append(headline, content);
  return whole;
}

function removeFurniture(root: Element): void {
  // Parents first: what a removed element holds need not be judged.
  const judge = (element: Element): void => {
    for (const child of [...element.children]) {
      if (isFurniture(child)) child.remove();
      else judge(child);
    }
  };
  judge(root);
}
