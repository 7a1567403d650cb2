/** Makes a pack: in a form without pages at once; as a PDF it lays it out, reads the page of every heading, fills the contents in, and lays it out again. */
import { FailureError, failure } from '../../domain/failure/failure.ts';
import { buildPack, type PackRequest } from '../../domain/pack/buildPack.ts';
import { numberedHeadings, type PackDocument } from '../../domain/pack/document.ts';
import type { FlowingForm, PackForm } from '../../domain/pack/form.ts';
import { type PackPlace, placeIds, placesOf } from '../../domain/pack/places.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { renderForm } from './forms/renderForm.ts';
import { type PageCount, readPages } from './headingPages.ts';
import { packHtml } from './PackPage.tsx';
import { finishPdf } from './pdf/finishPdf.ts';
import type { PagePrinter } from './printer.ts';

export type PackStage = 'outline' | 'firstPass' | 'secondPass' | 'checking' | 'printing';

export interface PackProgress {
  stage: PackStage;
  /** 0 to 1. */
  done: number;
}

export interface Pack {
  bytes: Uint8Array;
  /** Null for a form that has no pages of its own. */
  pages: number | null;
  /** Where each part stands; empty for a form without pages. */
  places: PackPlace[];
  /** The pages that its numbers say; null for a form without pages. */
  count: PageCount | null;
}

/** A pack whose pages are settled. */
interface Settled {
  document: PackDocument;
  pdf: Uint8Array;
  count: PageCount;
  html: string;
}

/** Two passes settle it; one more is a margin. Beyond that something is wrong. */
const MAX_PASSES = 4;

/** How far the work is when a stage begins. */
const DONE: Record<PackStage, number> = {
  outline: 0,
  firstPass: 0.05,
  secondPass: 0.5,
  checking: 0.95,
  printing: 1,
};

/**
 * Makes a pack, a PDF unless another form is asked for. Writes nothing.
 * @param guess the pages of a pack that was much the same: where they are still right, one pass is enough.
 * Fails with `pack.markingTooHigh`, `pack.cancelled`, `print.failed`, or `pack.unstable` where the page numbers of
 * the contents do not become those of the pages.
 */
export async function makePack(
  request: PackRequest,
  printer: PagePrinter,
  progress: (progress: PackProgress) => void,
  signal: AbortSignal,
  form: PackForm = 'pdf',
  guess: PageCount | null = null,
): Promise<Result<Pack>> {
  if (form !== 'pdf') return flowingPack(request, progress, signal, form);
  const settled = await settlePack(request, printer, progress, signal, guess);
  if (!settled.ok) return settled;
  const { document, pdf, count } = settled.value;
  const places = placesOf(document, request, count.pageOf, count.total);
  return ok({ bytes: finishPdf(pdf, document), pages: count.total, places, count });
}

/** A form without pages needs no printer and is done at once. */
async function flowingPack(
  request: PackRequest,
  progress: (progress: PackProgress) => void,
  signal: AbortSignal,
  form: FlowingForm,
): Promise<Result<Pack>> {
  progress({ stage: 'outline', done: DONE.outline });
  // The table of the commitments is all that there is of it.
  const asked: PackRequest =
    form === 'csv' ? { ...request, options: { ...request.options, sections: ['commitments'] } } : request;
  const document = buildPack(asked);
  if (!document.ok) return document;
  const bytes = renderForm(document.value, form);
  return signal.aborted
    ? fail(failure('pack.cancelled'))
    : ok({ bytes, pages: null, places: [], count: null });
}

/** Opens the print dialog with a pack whose contents are right; the pages, or null where the user cancels. */
export async function printPack(
  request: PackRequest,
  printer: PagePrinter,
  progress: (progress: PackProgress) => void,
  signal: AbortSignal,
): Promise<Result<{ pages: number } | null>> {
  const settled = await settlePack(request, printer, progress, signal, null);
  if (!settled.ok) return settled;
  progress({ stage: 'printing', done: DONE.printing });
  return withFailures(signal, async () =>
    (await printer.toPrinter(settled.value.html, signal))
      ? ok({ pages: settled.value.count.total })
      : ok(null),
  );
}

async function settlePack(
  request: PackRequest,
  printer: PagePrinter,
  progress: (progress: PackProgress) => void,
  signal: AbortSignal,
  guess: PageCount | null,
): Promise<Result<Settled>> {
  const report = (stage: PackStage) => progress({ stage, done: DONE[stage] });
  report('outline');
  const document = buildPack(request);
  if (!document.ok) return document;
  return withFailures(signal, () => settle(document.value, printer, report, signal, guess));
}

async function settle(
  document: PackDocument,
  printer: PagePrinter,
  report: (stage: PackStage) => void,
  signal: AbortSignal,
  guess: PageCount | null,
): Promise<Result<Settled>> {
  const ids = numberedHeadings(document);
  const all = [...new Set([...ids, ...placeIds(document)])];
  let known = guess !== null && ids.every((id) => guess.pageOf.has(id)) ? guess : null;
  for (let pass = 1; pass <= MAX_PASSES; pass++) {
    report(pass === 1 ? 'firstPass' : 'secondPass');
    signal.throwIfAborted();
    const html = packHtml(document, known?.pageOf ?? null);
    const pdf = await printer.toPdf(html, signal);
    if (known !== null) report('checking');
    signal.throwIfAborted();
    const found = await readPages(pdf, all);
    const missing = ids.find((id) => !found.pageOf.has(id));
    if (missing !== undefined)
      return fail(failure('pack.unstable', null, { reason: `no page for ${missing}` }));
    if (ids.length === 0 || (known !== null && agree(known, found, ids))) {
      // A cancelled pack is never handed out, however late the cancelling came.
      signal.throwIfAborted();
      return ok({ document, pdf, count: found, html });
    }
    known = found;
  }
  return fail(failure('pack.unstable', null, { reason: `${MAX_PASSES} passes` }));
}

function agree(a: PageCount, b: PageCount, ids: readonly string[]): boolean {
  return a.total === b.total && ids.every((id) => a.pageOf.get(id) === b.pageOf.get(id));
}

async function withFailures<T>(signal: AbortSignal, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (signal.aborted) return fail(failure('pack.cancelled'));
    if (error instanceof FailureError) return fail(error.failure);
    throw error;
  }
}
