/** What stands in the margins of a sheet's pages: running head, marking, edition and page number, as plain texts. */
import type { PackDocument, Sheet } from '../../domain/pack/document.ts';
import { fill, packWords } from '../../domain/pack/words.ts';

/** Longest header on one line beside the marking, in characters of Latin width. */
const MAX_HEAD = 64;

/** Stand where the counters come; no words of a pack contain them. */
const PAGE = '\ue000';
const PAGES = '\ue001';

/** The page's number and the number of pages, or words between them. */
export type NumberPart = 'page' | 'pages' | { text: string };

/** The running head on one line; null on a sheet without one. */
export function runningHead({ runningHead: head }: Sheet): string | null {
  return head === null ? null : shortened(head.text);
}

/** "page n / N" in its parts. */
export function pageNumber({ lang }: PackDocument): NumberPart[] {
  return fill(packWords(lang).page, { n: PAGE, total: PAGES })
    .split(new RegExp(`(${PAGE}|${PAGES})`))
    .filter((part) => part !== '')
    .map((part) => (part === PAGE ? 'page' : part === PAGES ? 'pages' : { text: part }));
}

/**
 * Every sign that may come to stand in a margin, once for each weight it is set in.
 * @param more what else may: numbers of pages that are not figures, numbers of copies.
 */
export function marginSigns(document: PackDocument, more = ''): { regular: string; bold: string } {
  const words = pageNumber(document).map((part) => (typeof part === 'string' ? '0123456789' : part.text));
  const heads = document.sheets.map((sheet) => runningHead(sheet) ?? '');
  return {
    regular: [...new Set([...heads, ...words, document.edition, more].join(''))].join(''),
    bold: [...new Set(document.marking?.text ?? '')].join(''),
  };
}

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
