/**
 * The page rules of a pack. Chromium knows no `string()`, so each sheet is a named page with its own header; the rules
 * hold texts, so they are written here and not in the style sheet. CSS Paged Media Level 3.
 */
import type { PackDocument, Sheet } from '../../domain/pack/document.ts';
import { fill, packWords } from '../../domain/pack/words.ts';

/** Longest header on one line beside the marking, in characters of Latin width. */
const MAX_HEAD = 64;

/** A4, duplex, bound at the long edge with 30 mm; a landscape page is turned, so its binding is above or below. */
const PORTRAIT = {
  size: 'A4 portrait',
  right: 'margin: 27mm 18mm 25mm 30mm;',
  left: 'margin: 27mm 30mm 25mm 18mm;',
};
const LANDSCAPE = {
  size: 'A4 landscape',
  right: 'margin: 30mm 20mm 20mm 20mm;',
  left: 'margin: 20mm 20mm 30mm 20mm;',
};

/** Style sheet text with every page rule of the document. */
export function pageRules(document: PackDocument): string {
  return document.sheets.map((sheet) => sheetRules(sheet, document)).join('\n');
}

function sheetRules(sheet: Sheet, document: PackDocument): string {
  const name = `page-${sheet.id}`;
  const form = sheet.landscape ? LANDSCAPE : PORTRAIT;
  return [
    `.${name} { page: ${name}; }`,
    `@page ${name} { size: ${form.size}; ${marginBoxes(sheet, document)} }`,
    `@page ${name}:right { ${form.right} }`,
    `@page ${name}:left { ${form.left} }`,
  ].join('\n');
}

/** Stand where the counters come; no words of a pack contain them. */
const PAGE = '\ue000';
const PAGES = '\ue001';

function marginBoxes(sheet: Sheet, document: PackDocument): string {
  const { marking, edition, lang } = document;
  const atRight = marking?.place === 'right';
  const head = sheet.runningHead;
  const family = head?.lang === 'ja' || lang === 'ja' ? JAPANESE : LATIN;
  const page = fill(packWords(lang).page, { n: PAGE, total: PAGES })
    .split(new RegExp(`(${PAGE}|${PAGES})`))
    .map((part) => (part === PAGE ? 'counter(page)' : part === PAGES ? 'counter(pages)' : cssString(part)))
    .join(' ');
  const boxes: Record<string, string | null> = {
    'top-left': head === null ? null : `content: ${cssString(shortened(head.text))};`,
    [atRight ? 'top-right' : 'top-center']: marking && `content: ${cssString(marking.text)}; ${MARKING}`,
    'bottom-left': `content: ${cssString(edition)};`,
    [atRight ? 'bottom-right' : 'bottom-center']:
      marking && `content: ${cssString(marking.text)}; ${MARKING}`,
    [atRight ? 'bottom-center' : 'bottom-right']: `content: ${page};`,
  };
  return Object.entries(boxes)
    .filter(([, style]) => style !== null)
    .map(([box, style]) => `@${box} { ${family} ${SMALL} ${style} }`)
    .join(' ');
}

const LATIN = "font-family: 'Source Sans 3', 'Noto Sans JP', sans-serif;";
const JAPANESE = "font-family: 'Noto Sans JP', 'Source Sans 3', sans-serif;";
const SMALL = 'font-size: 10pt; line-height: 1.3; color: #333;';
const MARKING = 'font-size: 12pt; font-weight: 700; color: #000;';

function shortened(text: string): string {
  let width = 0;
  const signs = [...text];
  const end = signs.findIndex((sign) => {
    width += /[\u1100-\uffdc]/.test(sign) ? 2 : 1;
    return width > MAX_HEAD;
  });
  return end === -1
    ? text
    : `${signs
        .slice(0, end - 1)
        .join('')
        .trimEnd()}…`;
}

/** A CSS string: everything but letters, digits and spaces is escaped by its number, so nothing can end it. */
export function cssString(text: string): string {
  const escaped = [...text].map((sign) =>
    /[\p{L}\p{N} ]/u.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
