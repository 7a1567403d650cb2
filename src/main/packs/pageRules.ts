/**
 * The page rules of a pack. Chromium knows no `string()`, so each sheet is a named page with its own header; the rules
 * hold texts, so they are written here and not in the style sheet. CSS Paged Media Level 3.
 */
import type { PackDocument, Sheet } from '../../domain/pack/document.ts';
import { pageNumber, runningHead } from './margins.ts';

/**
 * What lies beyond a page's margins is cut off, so the bars of an addendum stand inside them: every sheet is set in by
 * so much (`print.css`), and the margin at its left is smaller by that.
 */
const GUTTER = 4;

/**
 * A4, duplex, bound at the long edge with 30 mm; a landscape page is turned, so its binding is above or below. Margins
 * in millimetres: above, right, below, left.
 */
const PORTRAIT = { size: 'A4 portrait', right: margins(27, 18, 25, 30), left: margins(27, 30, 25, 18) };
const LANDSCAPE = { size: 'A4 landscape', right: margins(30, 20, 20, 20), left: margins(20, 20, 30, 20) };

function margins(above: number, right: number, below: number, left: number): string {
  return `margin: ${above}mm ${right}mm ${below}mm ${left - GUTTER}mm;`;
}

/** A sheet of cards is cut up: it has no margins, and each card carries what stands in them elsewhere. */
const CARDS = { size: 'A4 portrait', right: 'margin: 0;', left: 'margin: 0;' };

/** How pages are numbered where that is not by counting them. */
export interface Numbering {
  /** The number of each page in turn; they begin anew where there are more pages. */
  labels: readonly string[];
  /** What stands for the number of pages. */
  total: string;
}

export interface PageForm {
  numbering?: Numbering | undefined;
  /** Whether every page is bound at its left: printed on one side. */
  isOneSided?: boolean | undefined;
}

/** The numbers as a counter style (CSS Counter Styles Level 3): pages are counted on, and shown by these words. */
export function numberingRule({ labels }: Numbering): string {
  return `@counter-style ${LABELS} { system: cyclic; symbols: ${labels.map(cssString).join(' ')}; suffix: ''; }`;
}

const LABELS = 'pack-pages';

/** Style sheet text with every page rule of the document. @param prefix of the sheets' ids, as the page has them. */
export function pageRules(document: PackDocument, form: PageForm = {}, prefix = ''): string {
  return document.sheets.map((sheet) => sheetRules(sheet, document, form, prefix)).join('\n');
}

function sheetRules(sheet: Sheet, document: PackDocument, pageForm: PageForm, prefix: string): string {
  const name = `page-${prefix}${sheet.id}`;
  const form = sheet.kind === 'cards' ? CARDS : sheet.landscape ? LANDSCAPE : PORTRAIT;
  return [
    `.${name} { page: ${name}; }`,
    `@page ${name} { size: ${form.size}; ${sheet.kind === 'cards' ? '' : marginBoxes(sheet, document, pageForm.numbering)} }`,
    `@page ${name}:right { ${form.right} }`,
    `@page ${name}:left { ${pageForm.isOneSided ? form.right : form.left} }`,
  ].join('\n');
}

function marginBoxes(sheet: Sheet, document: PackDocument, numbering: Numbering | undefined): string {
  const { marking, edition, lang } = document;
  const atRight = marking?.place === 'right';
  const head = runningHead(sheet);
  const family = sheet.runningHead?.lang === 'ja' || lang === 'ja' ? JAPANESE : LATIN;
  const page = pageNumber(document)
    .map((part) => (typeof part === 'string' ? counted(part, numbering) : cssString(part.text)))
    .join(' ');
  const boxes: Record<string, string | null> = {
    'top-left': head === null ? null : `content: ${cssString(head)}; ${SET_IN}`,
    [atRight ? 'top-right' : 'top-center']: marking && `content: ${cssString(marking.text)}; ${MARKING}`,
    'bottom-left': `content: ${cssString(edition)}; white-space: pre; ${SET_IN}`,
    [atRight ? 'bottom-right' : 'bottom-center']:
      marking && `content: ${cssString(marking.text)}; ${MARKING}`,
    [atRight ? 'bottom-center' : 'bottom-right']: `content: ${page};`,
  };
  return Object.entries(boxes)
    .filter(([, style]) => style !== null)
    .map(([box, style]) => `@${box} { ${family} ${SMALL} ${style} }`)
    .join(' ');
}

function counted(part: 'page' | 'pages', numbering: Numbering | undefined): string {
  if (numbering === undefined) return `counter(${part})`;
  return part === 'page' ? `counter(page, ${LABELS})` : cssString(numbering.total);
}

const LATIN = "font-family: 'Source Sans 3', 'Noto Sans JP', sans-serif;";
const JAPANESE = "font-family: 'Noto Sans JP', 'Source Sans 3', sans-serif;";
const SMALL = 'font-size: 10pt; line-height: 1.3; color: #333;';
const SET_IN = `padding-left: ${GUTTER}mm;`;
const MARKING = 'font-size: 12pt; font-weight: 700; color: #000;';

/** A CSS string: everything but letters, digits and spaces is escaped by its number, so nothing can end it. */
export function cssString(text: string): string {
  const escaped = [...text].map((sign) =>
    /[\p{L}\p{N} ]/u.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
