/** Lays a pack out until the numbers in its contents are those of its pages: once to find them, once to print them. */
import { failure } from '../../domain/failure/failure.ts';
import type { IssuedSheet } from '../../domain/model/packIssue.ts';
import { digestOf, unitsOf } from '../../domain/pack/changeMarks.ts';
import { asCopy } from '../../domain/pack/copies.ts';
import { numberedHeadings, type PackDocument } from '../../domain/pack/document.ts';
import { placeIds } from '../../domain/pack/places.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type PageCount, readPages } from './headingPages.ts';
import { isLaidAlike, laidAs, pagesOfSheets, withBlanks } from './layout.ts';
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
  /** As it is printed, with its blank backs. */
  document: PackDocument;
  pdf: Uint8Array;
  /** Where its headings and sheets stand; null where only some of its pages are in the file. */
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
 * @param guess the pages of a pack that was much the same: where they are still right, one pass is enough.
 */
export async function settle(
  built: PackDocument,
  isIssued: boolean,
  work: Work,
  guess: PageCount | null,
): Promise<Result<Settled>> {
  const { printer, report, signal } = work;
  const copies = built.copies ?? [];
  const [first] = copies;
  let document = first === undefined ? built : asCopy(built, first);
  let known: PageCount | null = null;
  // The blank backs are laid once: they are few, and laying them with every pass might never come to rest.
  let isLaid = false;
  if (guess !== null && namesIn(document).every((id) => guess.pageOf.has(id))) {
    document = laidAs(document, guess);
    known = guess;
  }
  for (let pass = 1; pass <= MAX_PASSES; pass++) {
    report(pass === 1 ? 'firstPass' : 'secondPass');
    signal.throwIfAborted();
    const html = packHtml(document, known?.pageOf ?? null);
    const pdf = await printer.toPdf(html, signal);
    if (known !== null) report('checking');
    signal.throwIfAborted();
    const ids = namesIn(document);
    const found = await readPages(
      pdf,
      [...new Set([...ids, ...placeIds(document)])],
      isIssued && known !== null,
    );
    const missing = ids.find((id) => !found.pageOf.has(id));
    if (missing !== undefined)
      return fail(failure('pack.unstable', null, { reason: `no page for ${missing}` }));
    const laid = isLaid ? { document, pages: found } : withBlanks(document, found, copies.length > 1);
    isLaid = true;
    if (known !== null && isLaidAlike(laid.document, document) && agree(known, found, ids)) {
      // A cancelled pack is never handed out, however late the cancelling came.
      signal.throwIfAborted();
      const issued = isIssued ? issuedOf(document, found) : null;
      if (copies.length > 1) return printCopies(document, found, issued, built, work);
      return ok({ document, pdf, count: found, pages: found.total, html, issued });
    }
    document = laid.document;
    known = laid.pages;
  }
  return fail(failure('pack.unstable', null, { reason: `${MAX_PASSES} passes` }));
}

/** The settled pack once for each copy, in one file: each begins on a leaf of its own and counts its pages anew. */
async function printCopies(
  settled: PackDocument,
  count: PageCount,
  issued: Issued | null,
  { edition, copies = [] }: PackDocument,
  { printer, signal }: Work,
): Promise<Result<Settled>> {
  const { pageOf, total } = count;
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
  return ok({ document: settled, pdf, count, pages: found.total, html, issued });
}

/** What pages are looked up for: headings whose page is said somewhere, and sheets. */
export function namesIn(document: PackDocument): string[] {
  return [...numberedHeadings(document), ...document.sheets.map(({ id }) => id)];
}

export function agree(a: PageCount, b: PageCount, ids: readonly string[]): boolean {
  return a.total === b.total && ids.every((id) => a.pageOf.get(id) === b.pageOf.get(id));
}

/** The digests of what stands on each page. */
export function issuedOf(document: PackDocument, found: PageCount): Issued {
  const counts = pagesOfSheets(document, found);
  const sheets = document.sheets.map((sheet, place): IssuedSheet => {
    const start = found.pageOf.get(sheet.id) ?? 1;
    const pages = Array.from({ length: counts[place] ?? 0 }, (_, at) => start + at);
    return {
      id: sheet.id,
      pages: pages.map(String),
      texts: pages.map((page) => digestOf(found.texts[page - 1] ?? '')),
      units: unitsOf(sheet),
    };
  });
  return { sheets, total: found.total };
}
