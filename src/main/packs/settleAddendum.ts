/** Lays an addendum out: the whole pack as it is now, of which the pages that changed are printed under their numbers. */
import { failure } from '../../domain/failure/failure.ts';
import { type Base, type LaidSheet, numberPages, withPageLists } from '../../domain/pack/addendum.ts';
import { digestOf } from '../../domain/pack/changeMarks.ts';
import { asCopy } from '../../domain/pack/copies.ts';
import type { PackDocument } from '../../domain/pack/document.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type PageCount, readPages, readPagesAndTexts } from './headingPages.ts';
import { pagesOfSheets } from './layout.ts';
import { packHtml } from './PackPage.tsx';
import { namesIn, type Settled, type Work } from './settle.ts';

/** The lists of its first page, and what changed on the pages of the contents by it, come to rest in a few passes. */
const MAX_PASSES = 6;
const NO_LISTS = { replace: [], insert: [], remove: [] };

export async function settleAddendum(built: PackDocument, base: Base, work: Work): Promise<Result<Settled>> {
  const { printer, report, signal } = work;
  const ids = namesIn(built);
  let document = withPageLists(built, NO_LISTS);
  let numbers = new Map<string, string>();
  let labels: string[] = [];
  let before = '';
  for (let pass = 1; pass <= MAX_PASSES; pass++) {
    report(pass === 1 ? 'firstPass' : 'secondPass');
    signal.throwIfAborted();
    const numbering = labels.length === 0 ? undefined : { labels, total: String(base.total) };
    const html = packHtml(document, numbers, { numbering, isOneSided: true });
    const pdf = await printer.toPdf(html, signal);
    signal.throwIfAborted();
    const { found, texts } = await readPagesAndTexts(pdf, ids);
    const missing = ids.find((id) => !found.pageOf.has(id));
    if (missing !== undefined)
      return fail(failure('pack.unstable', null, { reason: `no page for ${missing}` }));
    const numbered = numberPages(laidSheets(document, found, texts), base);
    const now = JSON.stringify(numbered);
    if (now === before) {
      report('checking');
      return printChanged(document, numbers, numbered, base, work);
    }
    before = now;
    labels = numbered.labels;
    numbers = new Map(ids.map((id) => [id, labels[(found.pageOf.get(id) ?? 1) - 1] ?? '']));
    document = withPageLists(built, numbered.lists);
  }
  return fail(failure('pack.unstable', null, { reason: `${MAX_PASSES} passes` }));
}

async function printChanged(
  document: PackDocument,
  numbers: ReadonlyMap<string, string>,
  { labels, isChanged }: ReturnType<typeof numberPages>,
  base: Base,
  { printer, signal }: Work,
): Promise<Result<Settled>> {
  const copies = document.copies ?? [];
  const changed = isChanged.flatMap((is, place) => (is ? [place + 1] : []));
  const printed =
    copies.length === 0
      ? changed
      : copies.flatMap((_, copy) => changed.map((page) => copy * labels.length + page));
  const html = packHtml(document, numbers, {
    numbering: { labels, total: String(base.total) },
    isOneSided: true,
    ...(copies.length === 0 ? {} : { copies: copies.map((copy) => asCopy(document, copy)) }),
  });
  const pdf = await printer.toPdf(html, signal, printed);
  signal.throwIfAborted();
  const { total } = await readPages(pdf, []);
  if (total !== printed.length)
    return fail(failure('pack.unstable', null, { reason: `${total} pages of ${printed.length}` }));
  return ok({ document, pdf, pages: total, count: null, html, printed, issued: null });
}

function laidSheets(document: PackDocument, found: PageCount, read: readonly string[]): LaidSheet[] {
  const counts = pagesOfSheets(document, found);
  return document.sheets.map(({ id, kind }, place) => {
    const start = (found.pageOf.get(id) ?? 1) - 1;
    const texts = read.slice(start, start + (counts[place] ?? 0));
    return { id, kind, texts: texts.map(digestOf) };
  });
}
