/** Where the sheets of a pack lie on its leaves: which pages each takes, and which backs stay blank. */
import { BLANK } from '../../domain/pack/addendum.ts';
import type { PackDocument, Sheet } from '../../domain/pack/document.ts';
import { packWords } from '../../domain/pack/words.ts';
import type { PageCount } from './headingPages.ts';

/** The number of pages of each sheet, in the order of the sheets. */
export function pagesOfSheets(document: PackDocument, { pageOf, total }: PageCount): number[] {
  const starts = document.sheets.map(({ id }) => pageOf.get(id) ?? total + 1);
  return starts.map((start, place) => (starts[place + 1] ?? total + 1) - start);
}

/** A pack with its blank backs, and where its headings then are. */
export interface Laid {
  document: PackDocument;
  pages: PageCount;
}

/**
 * Puts a blank back where a sheet that begins on a leaf of its own would begin on one. The pages of a sheet do not
 * depend on where it begins: both sides of a leaf have room for the same.
 * @param fillsLeaf whether the last leaf is filled too, since another copy follows.
 */
export function withBlanks(document: PackDocument, found: PageCount, fillsLeaf: boolean): Laid {
  const counts = pagesOfSheets(document, found);
  const sheets: Sheet[] = [];
  const pageOf = new Map<string, number>();
  let next = 1;
  const addBlank = () => {
    const blank = blankSheet(document, next);
    sheets.push(blank);
    pageOf.set(blank.id, next++);
  };
  for (const [place, sheet] of document.sheets.entries()) {
    if (sheet.ownLeaf === true && next % 2 === 0) addBlank();
    const moved = next - (found.pageOf.get(sheet.id) ?? next);
    for (const id of [
      sheet.id,
      ...sheet.blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : [])),
    ]) {
      const page = found.pageOf.get(id);
      if (page !== undefined) pageOf.set(id, page + moved);
    }
    sheets.push(sheet);
    next += counts[place] ?? 0;
  }
  if (fillsLeaf && next % 2 === 0) addBlank();
  return { document: { ...document, sheets }, pages: { pageOf, total: next - 1 } };
}

/** The pages as they are without the blank backs. */
export function withoutBlanks({ pageOf, total }: PageCount): PageCount {
  const blanks = [...pageOf].filter(([id]) => id.startsWith(BLANK)).map(([, page]) => page);
  const moved = [...pageOf].map(([id, page]): [string, number] => [
    id,
    page - blanks.filter((blank) => blank < page).length,
  ]);
  return {
    pageOf: new Map(moved.filter(([id]) => !id.startsWith(BLANK))),
    total: total - blanks.length,
  };
}

function blankSheet({ lang }: PackDocument, page: number): Sheet {
  return {
    id: `${BLANK}${page}`,
    kind: 'blank',
    landscape: false,
    runningHead: null,
    blocks: [{ kind: 'paragraph', text: { text: packWords(lang).blank, lang }, tone: 'quiet' }],
  };
}
