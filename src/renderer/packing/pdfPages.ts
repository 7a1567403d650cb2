/** Opens a PDF in a worker and draws its pages; loaded only when there is something to preview. */
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  TextLayer,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';

export interface PdfPages {
  /** Sizes in points, in the order of the pages. */
  sizes: { width: number; height: number }[];
  /** Draws a page into a canvas as wide as asked, in CSS pixels; a stop leaves it as it is. */
  draw(page: number, canvas: HTMLCanvasElement, width: number, signal: AbortSignal): Promise<void>;
  /** Lays the page's words over it, so that they can be selected. */
  layWords(page: number, place: HTMLElement, width: number, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

interface WorkerPolicy {
  createScriptURL(address: string): string;
}
interface WorkerPolicies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): WorkerPolicy;
}

let worker: Worker | null = null;

export async function openPdf(base64: string): Promise<PdfPages> {
  worker ??= startWorker();
  GlobalWorkerOptions.workerPort = worker;
  const loading = getDocument({
    data: bytesOf(base64),
    useWasm: false,
    isEvalSupported: false,
    // Its own fonts are in it; drawn as shapes, so that no font is added to the window.
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await loading.promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, (_, place) => document.getPage(place + 1)),
  );
  return {
    sizes: pages.map((page) => {
      const { width, height } = page.getViewport({ scale: 1 });
      return { width, height };
    }),
    draw: (page, canvas, width, signal) => draw(pageOf(pages, page), canvas, width, signal),
    layWords: (page, place, width, signal) => layWords(pageOf(pages, page), place, width, signal),
    close: () => closeDocument(document),
  };
}

/** A loop, not a call for each byte: a pack of two hundred pages has three million. */
function bytesOf(base64: string): Uint8Array {
  const signs = atob(base64);
  const bytes = new Uint8Array(signs.length);
  for (let at = 0; at < signs.length; at++) bytes[at] = signs.charCodeAt(at);
  return bytes;
}

async function closeDocument(document: PDFDocumentProxy): Promise<void> {
  await document.loadingTask.destroy();
}

function pageOf(pages: readonly PDFPageProxy[], page: number): PDFPageProxy {
  const found = pages[page - 1];
  if (found === undefined) throw new Error(`There is no page ${page}.`);
  return found;
}

async function draw(page: PDFPageProxy, canvas: HTMLCanvasElement, width: number, signal: AbortSignal) {
  const density = window.devicePixelRatio || 1;
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width / natural.width) * density });
  // Drawn out of sight, so that the page before stays until the new one is whole.
  const fresh = document.createElement('canvas');
  fresh.width = Math.round(viewport.width);
  fresh.height = Math.round(viewport.height);
  const task = page.render({ canvas: fresh, viewport });
  const stop = () => task.cancel();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await task.promise;
    if (signal.aborted) return;
    canvas.width = fresh.width;
    canvas.height = fresh.height;
    canvas.getContext('2d')?.drawImage(fresh, 0, 0);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function layWords(page: PDFPageProxy, place: HTMLElement, width: number, signal: AbortSignal) {
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: width / natural.width });
  place.replaceChildren();
  place.style.setProperty('--scale-factor', String(viewport.scale));
  place.style.setProperty('--total-scale-factor', String(viewport.scale));
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: place, viewport });
  const stop = () => layer.cancel();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await layer.render();
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** The window's policy admits a worker only through a policy of Trusted Types; this one admits this address alone. */
function startWorker(): Worker {
  const policies: unknown = Reflect.get(window, 'trustedTypes');
  const address = isPolicies(policies)
    ? policies
        .createPolicy('taiwa-pdf-worker', {
          createScriptURL: (asked) => {
            if (asked !== workerAddress) throw new TypeError('Only the reader of PDFs is started here.');
            return asked;
          },
        })
        .createScriptURL(workerAddress)
    : workerAddress;
  return new Worker(address, { type: 'module' });
}

function isPolicies(value: unknown): value is WorkerPolicies {
  return typeof value === 'object' && value !== null && 'createPolicy' in value;
}
