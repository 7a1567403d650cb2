/** Finds the element of a web page that holds the document, and notes what is left out. */
import type { LeftOutKind } from '../../../domain/release/leftOut.ts';
import type { Aside } from '../aside.ts';
import { isFurniture, isHidden, wordsOf } from './furniture.ts';
import { readingOf, shownText } from './shownText.ts';

const MARKED = ['main, [role="main"]', 'article'];

/** Ids and classes that sites give to what is not furniture. */
const NAMED =
  '#main, #content, #contents, #maincontent, #maincontents, #mainContents, #main-content, #main_content, #contentsBody, .contentsBody, .main-content, .mainContents, .contents-body, .entry-content, .article-body';

/** What is left beside the chosen element may be at most this share of the page's text, or it is not chosen. */
const MAY_BE_LEFT = 0.2;

/** Takes the furniture out of a parsed page and gives the element with its document. */
export function contentOf(page: Document, aside: Aside): Element {
  removeFurniture(page.body, aside);
  const content = chosenIn(page);
  for (const beside of besides(page.body, content)) aside.add('outside', shownText(beside));
  return content;
}

function chosenIn(page: Document): Element {
  const all = wordsOf(page.body);
  for (const selector of MARKED) {
    const chosen = single(page, selector);
    if (chosen !== null && wordsOf(chosen) >= all * (1 - MAY_BE_LEFT)) return withHeadline(chosen, page);
  }
  const named = [...page.querySelectorAll(NAMED)].filter((each) => wordsOf(each) >= all * (1 - MAY_BE_LEFT));
  const innermost = named.at(-1);
  return innermost === undefined ? page.body : withHeadline(innermost, page);
}

/** What of the page is neither in the content nor around it. */
function besides(root: Element, content: Element): Node[] {
  if (root === content) return [];
  if (!root.contains(content)) return [root];
  return [...root.childNodes].flatMap((each) =>
    each instanceof Element && each.contains(content) ? besides(each, content) : [each],
  );
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

function removeFurniture(root: Element, aside: Aside): void {
  // Parents first: what a removed element holds need not be judged.
  const judge = (element: Element): void => {
    const furniture = [...element.children].filter((child) => isFurniture(child));
    for (const child of furniture)
      aside.add(kindOf(child), child.localName === 'rt' ? readingOf(child) : shownText(child));
    for (const child of furniture) child.remove();
    for (const child of element.children) judge(child);
  };
  judge(root);
}

function kindOf(element: Element): LeftOutKind {
  if (element.localName === 'rt') return 'reading';
  if (element.localName === 'svg') return 'drawing';
  return isHidden(element) ? 'hidden' : 'furniture';
}
