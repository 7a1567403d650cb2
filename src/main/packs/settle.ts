/** Lays a pack out until the numbers in its contents are those of its pages: once to find them, once to print them. */
import { failure } from '../../domain/failure/failure.ts';
import type { IssuedSheet } from '../../domain/model/packIssue.ts';
import { digestOf, unitsOf } from '../../domain/pack/changeMarks.ts';
import { asCopy } from '../../domain/pack/copies.ts';
import { numberedHeadings, type PackDocument } from '../../domain/pack/document.ts';
import { placeIds } from '../../domain/pack/places.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type PageCount, readPages, readTexts } from './headingPages.ts';
import { type Laid, pagesOfSheets, withBlanks, withoutBlanks } from './layout.ts';
import { packHtml } from './PackPage.tsx';
import type { PagePrinter } from './printer.ts';

export type PackStage = 'outline' | 'firstPass' | 'secondPass' | 'checking' | 'printing';

/** What settling works with. */
export interface Work {
  printer: PagePrinter;
  report(stage: PackStage): void;
  signal: AbortSignal;
}

/** The pages of an issued pack. */
export interface Issued {
  sheets: IssuedSheet[];
  total: number;
}

/** A pack whose pages are settled. */
export interface Settled {
  document: PackDocument;
  pdf: Uint8Array;
  /** Where its parts stand, in the first of its copies; null for an addendum, which has but some of its pages. */
  count: PageCount | null;
  /** Pages in the file. */
  pages: number;
  html: string;
  /** The pages of `html` that are printed, from 1; all where left out. */
  printed?: number[];
  issued: Issued | null;
}

/** Two passes settle it; one more is a margin. Beyond that something is wrong. */
export const MAX_PASSES = 4;

/**
 * @param isIssued whether what stands on its pages is kept.
 * @param guess where it may stand, from a pack much like it: where that is so, once is enough.
 */
export async function settle(
  built: PackDocument,
  isIssued: boolean,
  guess: PageCount | null,
  work: Work,
): Promise<Result<Settled>> {
  const { printer, report, signal } = work;
  const copies = built.copies ?? [];
  const [first] = copies;
  const own = first === undefined ? built : asCopy(built, first);
  const numbered = numberedHeadings(own);
  // Without numbers and blank backs there is nothing to find out.
  const isPlain = numbered.length === 0 && !own.sheets.some(({ ownLeaf }) => ownLeaf === true);
  const lay = (found: PageCount): Laid => withBlanks(own, withoutBlanks(found), copies.length > 1);
  const isFit = guess !== null && namesIn(own).every((id) => guess.pageOf.has(id));
  let laid: Laid | null = isFit ? lay(guess) : null;
  for (let pass = 1; pass <= MAX_PASSES; pass++) {
    const document = laid?.document ?? own;
    report(pass === 1 ? 'firstPass' : 'secondPass');
    signal.throwIfAborted();
    const html = packHtml(document, laid?.pages.pageOf ?? null);
    const pdf = await printer.toPdf(html, signal);
    if (laid !== null) report('checking');
    signal.throwIfAborted();
    const ids = namesIn(document);
    const found = await readPages(pdf, [...new Set([...ids, ...placeIds(document)])]);
    const missing = ids.find((id) => !found.pageOf.has(id));
    if (missing !== undefined)
      return fail(failure('pack.unstable', null, { reason: `no page for ${missing}` }));
    const isSettled = laid === null ? isPlain && copies.length < 2 : agree(laid.pages, found, ids);
    if (isSettled) {
      // A cancelled pack is never handed out, however late the cancelling came.
      signal.throwIfAborted();
      const issued = isIssued ? issuedOf(document, found, await readTexts(pdf)) : null;
      if (copies.length > 1) return printCopies(document, found, issued, built, work);
      return ok({ document, pdf, pages: found.total, count: found, html, issued });
    }
    laid = lay(found);
  }
  return fail(failure('pack.unstable', null, { reason: `${MAX_PASSES} passes` }));
}

/** The settled pack once for each copy, in one file: each begins on a leaf of its own and counts its pages anew. */
async function printCopies(
  settled: PackDocument,
  { pageOf, total }: PageCount,
  issued: Issued | null,
  { edition, copies = [] }: PackDocument,
  { printer, signal }: Work,
): Promise<Result<Settled>> {
  const labels = Array.from({ length: total }, (_, place) => String(place + 1));
  const html = packHtml(settled, pageOf, {
    numbering: { labels, total: String(total) },
    copies: copies.map((copy) => asCopy({ ...settled, edition }, copy)),
  });
  const pdf = await printer.toPdf(html, signal);
  const found = await readPages(pdf, []);
  signal.throwIfAborted();
  if (found.total !== total * copies.length)
    return fail(failure('pack.unstable', null, { reason: `${found.total} pages of copies` }));
  const count: PageCount = { pageOf, total };
  return ok({ document: settled, pdf, pages: found.total, count, html, issued });
}

/** What pages are looked up for: headings whose page is said somewhere, and sheets. */
export function namesIn(document: PackDocument): string[] {
  return [...numberedHeadings(document), ...document.sheets.map(({ id }) => id)];
}

export function agree(a: PageCount, b: PageCount, ids: readonly string[]): boolean {
  return a.total === b.total && ids.every((id) => a.pageOf.get(id) === b.pageOf.get(id));
}

/** The digests of what stands on each page. */
export function issuedOf(document: PackDocument, found: PageCount, texts: readonly string[]): Issued {
  const counts = pagesOfSheets(document, found);
  const sheets = document.sheets.map((sheet, place): IssuedSheet => {
    const start = found.pageOf.get(sheet.id) ?? 1;
    const pages = Array.from({ length: counts[place] ?? 0 }, (_, at) => start + at);
    return {
      id: sheet.id,
      pages: pages.map(String),
      texts: pages.map((page) => digestOf(texts[page - 1] ?? '')),
      units: unitsOf(sheet),
    };
  });
  return { sheets, total: found.total };
}
