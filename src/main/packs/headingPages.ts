/** Reads off a printed PDF on which page each heading stands: Chromium names a destination for every linked id. */
import { z } from 'zod';

/** ISO 32000-1 §12.3.2: a destination is an array that begins with a reference to its page. */
const destinationSchema = z
  .tuple([z.object({ num: z.number().int(), gen: z.number().int() })])
  .rest(z.unknown());

export interface PageCount {
  /** Page of each named destination, from 1. */
  pageOf: Map<string, number>;
  total: number;
}

/** @param pdf is copied: pdf.js takes over the bytes it is given. */
export async function readPages(pdf: Uint8Array, ids: readonly string[]): Promise<PageCount> {
  // Only who prints needs it; a start that loads it is a third of a second longer.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    data: Uint8Array.from(pdf),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isEvalSupported: false,
  });
  try {
    const document = await loading.promise;
    const destinations: Record<string, unknown> = await document.getDestinations();
    const pageOf = new Map<string, number>();
    for (const id of ids) {
      const destination = destinationSchema.safeParse(destinations[id]);
      if (destination.success) pageOf.set(id, (await document.getPageIndex(destination.data[0])) + 1);
    }
    return { pageOf, total: document.numPages };
  } finally {
    await loading.destroy();
  }
}
