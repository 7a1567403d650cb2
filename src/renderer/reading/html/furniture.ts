/** Tells what of a web page is its site's furniture (menus, breadcrumbs, footers …) and not the document. */

/** Never part of a text. */
const NEVER = new Set(
  'script style template noscript iframe frame object embed applet svg canvas audio video map button input select option optgroup textarea datalist progress meter dialog head title meta link base rt rp del nav menu search'.split(
    ' ',
  ),
);

const ROLES = new Set(
  'navigation banner contentinfo complementary search menu menubar toolbar dialog alertdialog'.split(' '),
);

/** Names that authors of sites give to furniture; whole words of an id or a class. */
const HINT =
  /^(?:(?:bread|topic)-?_?(?:crumbs?|path)s?(?:list|nav|area)?|pankuzu|crumbs?|skip(?:-?_?(?:link|nav|to).*)?|(?:g|global|l|local|sub|side|main|head(?:er)?|foot(?:er)?|page|site|s|f|h|drawer|mobile|sp)?-?_?(?:nav|navi|navigation|menu|menus)(?:bar|list|area|box|wrap|block|button|btn)?|(?:side|left|right)-?_?(?:bar|column|col|menu)|sidebar.*|(?:site|global|page|l|g)?-?_?(?:footer|header)(?:area|wrap|box|inner)?|foot|footarea|head-?area|copyright|copy|share(?:s|d|-?_?(?:buttons?|links?|box|area))?|sns(?:-?_?.*)?|social(?:-?_?.*)?|page-?_?top|back-?_?(?:to-?_?)?top|to-?top|totop|print(?:-?_?(?:button|btn|link))?|search(?:-?_?(?:box|form|area))?|lang(?:uage)?-?_?(?:switch(?:er)?|select(?:or)?|menu|nav|link|list)?|font-?size.*|cookie.*|banner(?:s|area)?|related-?_?(?:links?|pages?)|recommend.*|pager|pagination|tools?|toolbar|utility|accessibility.*|sitemap|modal.*|popup.*|tweet.*|twitter.*|facebook.*|hidden|visually-?hidden|sr-only|screen-?reader.*)$/i;

/** A block named as furniture that says more than this in its own words is looked at twice. */
const MANY_WORDS = 300;

/** Whether an element, with all it holds, is left out of the text. */
export function isFurniture(element: Element): boolean {
  const name = element.localName;
  if (NEVER.has(name) || isHidden(element)) return true;
  if (name === 'main' || name === 'article' || name === 'body' || /^h[1-6]$/.test(name)) return false;
  const role = element.getAttribute('role')?.trim().toLowerCase() ?? '';
  if (ROLES.has(role)) return true;
  // The header of an article holds its headline; the header of a page holds its site's name.
  const inDocument = element.closest('main, article, [role="main"]') !== null;
  if (['header', 'footer', 'aside'].includes(name)) return !inDocument && !isProse(element);
  return isNamedSo(element) && !isProse(element);
}

function isNamedSo(element: Element): boolean {
  // A word such as "print" or "tools" may be said of a paragraph; furniture is a block of several things.
  if (
    !/^(?:div|section|ul|ol|dl|p|span|table|form|header|footer|aside|a|address|td)$/.test(element.localName)
  )
    return false;
  if (element.querySelector('main, article, [role="main"], h1') !== null) return false;
  return `${element.id} ${element.getAttribute('class') ?? ''}`.split(/\s+/).some((word) => HINT.test(word));
}

/** Whether a page does not show an element. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(
    element.getAttribute('style') ?? '',
  );
}

/** Whether a block is sentences rather than links and labels: such text is kept, whatever it is called. */
function isProse(element: Element): boolean {
  const all = wordsOf(element);
  if (all < MANY_WORDS) return false;
  const linked = [...element.querySelectorAll('a')].reduce((sum, link) => sum + wordsOf(link), 0);
  const sentences = (element.textContent ?? '').match(/[。．]|[a-z)][.;](?:\s|$)/g)?.length ?? 0;
  return linked / all < 0.3 && sentences >= 3;
}

/** Characters of an element's text, white space aside. */
export function wordsOf(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length;
}
