/** Loads pdf.js into this process, once it is needed: a start that loads it is a third of a second longer. */

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let loaded: Promise<PdfJs> | null = null;

/** @throws Error where the installation is damaged. */
export function loadPdfJs(): Promise<PdfJs> {
  loaded ??= load();
  return loaded;
}

/**
 * Its build for older engines (Node 20 is one) puts a `JSON` of its own in the place of the engine's, for the whole
 * process: one that goes through every text letter by letter. pdf.js does without it, and so does everybody else.
 */
async function load(): Promise<PdfJs> {
  const { parse, stringify } = JSON;
  try {
    const pdfJs = await import('pdfjs-dist/legacy/build/pdf.mjs');
    // Its other half, which it would load itself, and which does the same, with the first file.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return pdfJs;
  } finally {
    Object.assign(JSON, { parse, stringify });
  }
}
