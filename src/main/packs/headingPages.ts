/**
 * Reads off a printed PDF on which page each heading stands (Chromium names a destination for every linked id), and
 * what its pages say.
 */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import { loadPdfJs } from './pdfJs.ts';

/** ISO 32000-1 §12.3.2: a destination is an array that begins with a reference to its page. */
const destinationSchema = z
  .tuple([z.object({ num: z.number().int(), gen: z.number().int() })])
  .rest(z.unknown());

export interface PageCount {
  /** Page of each named destination, from 1. */
  pageOf: Map<string, number>;
  total: number;
}

/** What stands nearer to the upper or the lower edge is in the margins, in points: 18 mm. */
const MARGIN = 51;
/** The word over a draft is larger than anything that is said. */
const LARGEST = 60;

const itemSchema = z.object({
  str: z.string(),
  transform: z.array(z.number()).length(6),
  height: z.number(),
});

/** The pages on which the parts with these ids stand. */
export function readPages(pdf: Uint8Array, ids: readonly string[]): Promise<PageCount> {
  return withDocument(pdf, (document) => pagesIn(document, ids));
}

/** The words between the margins of each page: what an addendum is compared by. */
export function readTexts(pdf: Uint8Array): Promise<string[]> {
  return withDocument(pdf, textsIn);
}

/** Both, for a file that is opened but once. */
export function readPagesAndTexts(
  pdf: Uint8Array,
  ids: readonly string[],
): Promise<{ found: PageCount; texts: string[] }> {
  return withDocument(pdf, async (document) => ({
    found: await pagesIn(document, ids),
    texts: await textsIn(document),
  }));
}

async function pagesIn(document: PDFDocumentProxy, ids: readonly string[]): Promise<PageCount> {
  const destinations: Record<string, unknown> = ids.length === 0 ? {} : await document.getDestinations();
  const pageOf = new Map<string, number>();
  for (const id of ids) {
    const destination = destinationSchema.safeParse(destinations[id]);
    if (destination.success) pageOf.set(id, (await document.getPageIndex(destination.data[0])) + 1);
  }
  return { pageOf, total: document.numPages };
}

async function textsIn(document: PDFDocumentProxy): Promise<string[]> {
  const texts: string[] = [];
  for (let page = 1; page <= document.numPages; page++)
    texts.push(await textOf(await document.getPage(page)));
  return texts;
}

/** @param pdf is copied: pdf.js takes over the bytes it is given. */
async function withDocument<T>(
  pdf: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const { getDocument, VerbosityLevel } = await loadPdfJs();
  const loading = getDocument({
    data: Uint8Array.from(pdf),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isEvalSupported: false,
  });
  try {
    return await read(await loading.promise);
  } finally {
    await loading.destroy();
  }
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const [, , , height = 0] = page.view;
  const { items } = await page.getTextContent();
  return items
    .flatMap((item) => {
      const read = itemSchema.safeParse(item);
      if (!read.success) return [];
      const [, , , , , y = 0] = read.data.transform;
      const isBody = y > MARGIN && y < height - MARGIN && read.data.height < LARGEST;
      return isBody ? [read.data.str] : [];
    })
    .join(' ')
    .replace(/\s+/gu, ' ');
}
