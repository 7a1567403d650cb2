/** Makes a pack: in a form without pages at once; as a PDF it lays it out, reads the page of every heading, fills the contents in, and lays it out again. */
import { FailureError, failure } from '../../domain/failure/failure.ts';
import { baseOf, withPageLists } from '../../domain/pack/addendum.ts';
import { buildPack, type PackRequest } from '../../domain/pack/buildPack.ts';
import { unitsOf } from '../../domain/pack/changeMarks.ts';
import type { PackDocument } from '../../domain/pack/document.ts';
import type { FlowingForm, PackForm } from '../../domain/pack/form.ts';
import { type PackPlace, placesOf } from '../../domain/pack/places.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { renderForm } from './forms/renderForm.ts';
import type { PageCount } from './headingPages.ts';
import { finishPdf } from './pdf/finishPdf.ts';
import type { PagePrinter } from './printer.ts';
import { type Issued, type PackStage, type Settled, settle } from './settle.ts';
import { settleAddendum } from './settleAddendum.ts';

export type { PackStage } from './settle.ts';

export interface PackProgress {
  stage: PackStage;
  /** 0 to 1. */
  done: number;
}

export interface Pack {
  bytes: Uint8Array;
  /** Null for a form that has no pages of its own. */
  pages: number | null;
  /** Where each part stands; empty for a form without pages, and for an addendum, which has but some of them. */
  places: PackPlace[];
  /** The pages that its numbers say; null for a form without pages and for an addendum. */
  count: PageCount | null;
  /** What of an issued pack is kept, so that an addendum can be made to it; null for one that is not issued. */
  issued: Issued | null;
}

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
  const { document, pdf, pages, count, issued } = settled.value;
  const places = count === null ? [] : placesOf(document, request, count.pageOf, count.total);
  return ok({ bytes: finishPdf(pdf, document), pages, places, count, issued });
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
  const bytes = renderForm(changedSheets(document.value), form);
  return signal.aborted
    ? fail(failure('pack.cancelled'))
    : ok({ bytes, pages: null, places: [], count: null, issued: null });
}

/** Of an addendum the sheets on which anything changed: a form without pages has no smaller part. */
function changedSheets(document: PackDocument): PackDocument {
  const units = document.addendum?.units;
  if (units === undefined) return document;
  const sheets = document.sheets.filter((sheet) => {
    const issued = units[sheet.id];
    return issued === undefined || unitsOf(sheet).some((unit) => !issued.includes(unit));
  });
  const isOwn = (kind: string) => kind === 'cover' || kind === 'contents';
  return withPageLists({ ...document, sheets: sheets.filter(({ kind }) => !isOwn(kind)) }, null);
}

/** Opens the print dialog with a pack whose contents are right; the pages, or null where the user cancels. */
export async function printPack(
  request: PackRequest,
  printer: PagePrinter,
  progress: (progress: PackProgress) => void,
  signal: AbortSignal,
): Promise<Result<{ pages: number; issued: Issued | null } | null>> {
  const settled = await settlePack(request, printer, progress, signal, null);
  if (!settled.ok) return settled;
  progress({ stage: 'printing', done: DONE.printing });
  return withFailures(signal, async () =>
    (await printer.toPrinter(settled.value.html, signal, settled.value.printed))
      ? ok({ pages: settled.value.pages, issued: settled.value.issued })
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
  const base = request.options.preset === 'addendum' ? baseOf(request.dialogue) : null;
  const work = { printer, report, signal };
  return withFailures(signal, () =>
    base === null
      ? settle(document.value, request.options.issued === true, guess, work)
      : settleAddendum(document.value, base, work),
  );
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
