/** Reads a printed pack back as a reader of it would: text, boxes, outline, where its links lead. */
import { readFile } from 'node:fs/promises';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import { loadPdfJs } from '../../src/main/packs/pdfJs.ts';

const { getDocument, VerbosityLevel } = await loadPdfJs();

export interface PdfPage {
  width: number;
  height: number;
  /** Stretches of text with their boxes, in points from the page's lower left corner. */
  items: { text: string; x: number; y: number; width: number; height: number }[];
  text: string;
}

export interface ReadPdf {
  bytes: Buffer;
  pages: PdfPage[];
  title: string;
  lang: string | null;
  outline: string[];
  tagged: boolean;
  /** The page, from 1, of each place that something inside the file links to. */
  placeOf: Map<string, number>;
}

const itemSchema = z.object({
  str: z.string(),
  transform: z.array(z.number()).length(6),
  width: z.number(),
  height: z.number(),
});
const infoSchema = z.object({ Title: z.string(), Language: z.string().nullish() });
const outlineSchema: z.ZodType<Outline[]> = z.lazy(() =>
  z.array(z.object({ title: z.string(), items: outlineSchema })),
);
interface Outline {
  title: string;
  items: Outline[];
}

export async function readPdf(file: string): Promise<ReadPdf> {
  const bytes = await readFile(file);
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await loading.promise;
    const info = infoSchema.parse((await document.getMetadata()).info);
    const marks: unknown = await document.getMarkInfo();
    return {
      bytes,
      pages: await Promise.all(
        Array.from({ length: document.numPages }, (_, place) => readPage(document, place + 1)),
      ),
      title: info.Title,
      lang: info.Language ?? null,
      outline: flat(outlineSchema.parse((await document.getOutline()) ?? [])),
      tagged: Reflect.get(Object(marks), 'Marked') === true,
      placeOf: await places(document),
    };
  } finally {
    await loading.destroy();
  }
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const [, , width = 0, height = 0] = page.view;
  const content = await page.getTextContent();
  const items = content.items.flatMap((item) => {
    const read = itemSchema.safeParse(item);
    if (!read.success || read.data.str.trim() === '') return [];
    const [, , , , x = 0, y = 0] = read.data.transform;
    return [{ text: read.data.str, x, y, width: read.data.width, height: read.data.height }];
  });
  return { width, height, items, text: items.map((item) => item.text).join(' ') };
}

async function places(document: PDFDocumentProxy): Promise<Map<string, number>> {
  const destinations: Record<string, unknown> = await document.getDestinations();
  const entries = Object.entries(destinations).map(async ([name, destination]): Promise<[string, number]> => {
    const [reference] = z
      .tuple([z.object({ num: z.number(), gen: z.number() })])
      .rest(z.unknown())
      .parse(destination);
    return [name, (await document.getPageIndex(reference)) + 1];
  });
  return new Map(await Promise.all(entries));
}

function flat(outline: Outline[]): string[] {
  return outline.flatMap((item) => [item.title, ...flat(item.items)]);
}
