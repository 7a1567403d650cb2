/** Reads a PDF into blocks: its text and where it stands, never its pictures, scripts or forms. */
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { Aside } from '../aside.ts';
import { type Reader, Refused } from '../reader.ts';
import { noteAnnotations } from './annotations.ts';
import { gutterFor, inReadingOrder } from './columns.ts';
import { linesOf } from './lines.ts';
import { blocksOf } from './paragraphs.ts';
import { withoutReadings } from './ruby.ts';
import { type Page, withoutRunning } from './running.ts';
import { sheetsOf } from './stretches.ts';

const MOST_PAGES = 2000;
const MOST_TEXT = 20 * 1024 * 1024;
const MOST_STRETCHES = 2_000_000;
const LARGEST_IMAGE = 4e7;

// The page is nobody's window: what computes in its own thread holds nobody up, and a thread more takes long to start.
Reflect.set(globalThis, 'pdfjsWorker', { WorkerMessageHandler });

/** @throws Refused where the file is protected, too long, or has no text. */
export const readPdf: Reader = async (bytes) => {
  const loading = getDocument({
    data: bytes,
    cMapUrl: new URL('/cmaps/', location.href).href,
    cMapPacked: true,
    useWorkerFetch: false,
    stopAtErrors: false,
    enableXfa: false,
    useWasm: false,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: LARGEST_IMAGE,
    verbosity: VerbosityLevel.ERRORS,
  });
  loading.onPassword = () => {
    throw new Refused('protected');
  };
  const document = await loading.promise.catch((error: unknown) => {
    throw isPasswordError(error) ? new Refused('protected') : new Refused('damaged');
  });
  if (document.numPages > MOST_PAGES) throw new Refused('tooComplex');
  const aside = new Aside();
  const pages = await pagesOf(document, aside);
  if (pages.length === 0) throw new Refused('noText');
  let gutter: number | null = null;
  const flows = withoutRunning(pages, aside).flatMap(({ lines }) => {
    gutter = gutterFor(lines, gutter) ?? gutter;
    return inReadingOrder(lines, gutter);
  });
  return { blocks: blocksOf(flows), encoding: 'utf-8', leftOut: aside.take() };
};

/** The lines of every page that has text. */
async function pagesOf(document: PDFDocumentProxy, aside: Aside): Promise<Page[]> {
  const pages: Page[] = [];
  let text = 0;
  let stretches = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number).catch(refuseDamaged);
    const [content, annotations] = await Promise.all([
      page.getTextContent().catch(refuseDamaged),
      // Comments that are damaged do not keep the text from being read.
      page.getAnnotations().catch(() => []),
    ]);
    for (const sheet of sheetsOf(content, page, aside)) {
      text += sheet.stretches.reduce((sum, each) => sum + each.text.length, 0);
      stretches += sheet.stretches.length;
      if (text > MOST_TEXT || stretches > MOST_STRETCHES) throw new Refused('tooComplex');
      if (sheet.stretches.length > 0)
        pages.push({ height: sheet.height, lines: linesOf(withoutReadings(sheet.stretches, aside)) });
    }
    noteAnnotations(annotations, aside);
    page.cleanup();
  }
  return pages;
}

function refuseDamaged(): never {
  throw new Refused('damaged');
}

function isPasswordError(error: unknown): boolean {
  return error instanceof Refused || (error instanceof Error && error.name === 'PasswordException');
}
