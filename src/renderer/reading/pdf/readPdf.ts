/** Reads a PDF into blocks: its text and where it stands, never its pictures, scripts or forms. */
import { GlobalWorkerOptions, getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';
import { type Reader, Refused } from '../reader.ts';
import { gutterFor, inReadingOrder } from './columns.ts';
import { linesOf, type Stretch } from './lines.ts';
import { blocksOf } from './paragraphs.ts';
import { type Page, withoutRunning } from './running.ts';

const MOST_PAGES = 2000;
const MOST_TEXT = 20 * 1024 * 1024;
const MOST_STRETCHES = 2_000_000;
const LARGEST_IMAGE = 4e7;

/** @throws Refused where the file is protected, too long, or has no text. */
export const readPdf: Reader = async (bytes) => {
  GlobalWorkerOptions.workerSrc = workerAddress;
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
  const pages: Page[] = [];
  let text = 0;
  let stretches = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [left = 0, foot = 0, , top = 0] = page.view;
    const read = stretchesOf((await page.getTextContent()).items, left, foot);
    text += read.reduce((sum, each) => sum + each.text.length, 0);
    stretches += read.length;
    if (text > MOST_TEXT || stretches > MOST_STRETCHES) throw new Refused('tooComplex');
    pages.push({ height: top - foot, lines: linesOf(read) });
    page.cleanup();
  }
  if (text === 0) throw new Refused('noText');
  let gutter: number | null = null;
  const flows = withoutRunning(pages).flatMap(({ lines }) => {
    gutter = gutterFor(lines, gutter) ?? gutter;
    return inReadingOrder(lines, gutter);
  });
  return { blocks: blocksOf(flows), encoding: 'utf-8' };
};

function isPasswordError(error: unknown): boolean {
  return error instanceof Refused || (error instanceof Error && error.name === 'PasswordException');
}

/** Text as it stands on the page; what is turned on its side (a mark across the page) is no text of the document. */
function stretchesOf(items: readonly unknown[], left: number, foot: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const item of items) {
    if (!isTextItem(item)) continue;
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform;
    if (Math.abs(b) > Math.abs(a) || item.str === '') continue;
    const size = Math.hypot(b, d) || item.height;
    stretches.push({ text: asTyped(item.str), x: x - left, y: y - foot, width: item.width, size });
  }
  return stretches;
}

/** Fonts draw a letter and its radical alike, and many PDFs name the radical: nobody typed `⽇` for `日`. */
function asTyped(text: string): string {
  return text.replace(/[\u2E80-\u2FDF]/gu, (radical) => radical.normalize('NFKC')).replaceAll('\u2027', '・');
}

interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

function isTextItem(item: unknown): item is TextItem {
  return typeof item === 'object' && item !== null && 'str' in item && 'transform' in item;
}
