/**
 * Lays pages out in a hidden window of its own, in which no script runs and nothing is loaded from elsewhere. The window
 * waits a while for the next pages, emptied: to open another and to bring it the fonts is half of what a preview takes.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { BrowserWindow, type Session, type WebContentsPrintOptions } from 'electron';
import { FailureError, failure } from '../../domain/failure/failure.ts';
import { reasonOf } from '../handlers/answer.ts';
import { PRINT_STYLESHEET } from '../packs/PackPage.tsx';
import { rangesOf, written } from '../packs/pageRanges.ts';
import { preloadFonts } from '../packs/preloadFonts.ts';
import { takesOtherFonts } from '../packs/printedFonts.ts';
import type { PagePrinter } from '../packs/printer.ts';
import { packPolicy, securityHeaders } from './csp.ts';
import type { Answerer } from './scheme.ts';
import { printPreferences } from './webPreferences.ts';

export interface PrintRoom {
  printer: PagePrinter;
  /** Answers for the host `pack`. */
  answer: Answerer;
}

/** A page with nothing on it. */
const EMPTY = '/empty/index.html';

/** How long a window waits for the next pages: it takes memory. */
const LONGEST_SPARE_MS = 120_000;

/**
 * A printer whose documents are served from memory, each under an address of its own.
 * @param built serves the built style sheet and fonts that the documents name.
 */
export function makePrintRoom(session: () => Session, built: Answerer): PrintRoom {
  const documents = new Map<string, string>();
  let styles: Promise<string> | null = null;

  const builtStyles = async (): Promise<string> => {
    const sheet = await built(PRINT_STYLESHEET);
    if (sheet === null) throw new Error(`${PRINT_STYLESHEET} is not among the built files`);
    return sheet.text();
  };

  let spare: BrowserWindow | null = null;
  let giveUp: NodeJS.Timeout | undefined;

  const takeSpare = (): BrowserWindow | null => {
    clearTimeout(giveUp);
    const window = spare;
    spare = null;
    return window?.isDestroyed() === true ? null : window;
  };

  /** Keeps the window, with nothing in it that was to be printed. */
  const putBack = async (window: BrowserWindow): Promise<void> => {
    if (window.isDestroyed()) return;
    try {
      await window.loadURL(`app://pack${EMPTY}`);
    } catch {
      // One that cannot even be emptied is not to be used again.
      if (!window.isDestroyed()) window.destroy();
      return;
    }
    takeSpare()?.destroy();
    spare = window;
    giveUp = setTimeout(() => takeSpare()?.destroy(), LONGEST_SPARE_MS).unref();
  };

  const withWindow = async <T>(html: string, use: (window: BrowserWindow) => Promise<T>): Promise<T> => {
    const path = `/${randomUUID()}/index.html`;
    styles ??= builtStyles();
    documents.set(path, preloadFonts(html, await styles, PRINT_STYLESHEET));
    const window =
      takeSpare() ?? new BrowserWindow({ show: false, webPreferences: printPreferences(session()) });
    try {
      await window.loadURL(`app://pack${path}`);
      return await use(window);
    } finally {
      documents.delete(path);
      await putBack(window);
    }
  };

  return {
    answer: async (path) => {
      const html = path === EMPTY ? '<!doctype html><title></title>' : documents.get(path);
      if (html === undefined) return path.startsWith('/assets/') ? built(path) : null;
      return new Response(html, { headers: securityHeaders('text/html; charset=utf-8', packPolicy(html)) });
    },
    printer: {
      toPdf: (html, signal, pages) =>
        asPrintFailure(
          withWindow(html, (window) => layOut(window, signal, pages)),
          signal,
        ),
      toPrinter: (html, signal, pages) =>
        asPrintFailure(
          withWindow(html, (window) => printOnPaper(window, signal, pages)),
          signal,
        ),
    },
  };
}

/** Letters that no bundled font has (emoji, rare scripts) are in one of the computer's however often they are printed. */
const ATTEMPTS = 6;
const PAUSE_MS = 40;

async function layOut(
  window: BrowserWindow,
  signal: AbortSignal,
  pages?: readonly number[],
): Promise<Uint8Array> {
  const stop = () => {
    if (!window.isDestroyed()) window.destroy();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    for (let attempt = 1; ; attempt++) {
      signal.throwIfAborted();
      const pdf = await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        displayHeaderFooter: false,
        ...(pages === undefined ? {} : { pageRanges: rangesOf(pages).map(written).join(',') }),
      });
      // The first print has asked for the fonts that had not come; the next one finds them.
      if (attempt === ATTEMPTS || !takesOtherFonts(pdf)) return pdf;
      await pause(attempt * PAUSE_MS, undefined, { signal });
    }
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** What the dialog begins with; a pack is bound at its long edge. */
const PAPER = {
  silent: false,
  printBackground: true,
  pageSize: 'A4',
  duplexMode: 'longEdge',
} as const satisfies WebContentsPrintOptions;

function printOnPaper(
  window: BrowserWindow,
  signal: AbortSignal,
  pages?: readonly number[],
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    // The system's dialog cannot be called back; what it answers later is nobody's any more.
    const stop = () => reject(new Error('stopped'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    // Electron counts pages from 0 here, and from 1 for a PDF.
    const pageRanges = pages && rangesOf(pages).map(({ from, to }) => ({ from: from - 1, to: to - 1 }));
    window.webContents.print(
      { ...PAPER, ...(pageRanges === undefined ? {} : { pageRanges }) },
      (printed, reason) => {
        signal.removeEventListener('abort', stop);
        // Electron reports a dialog that the user closed as this reason.
        if (printed || /cancel/i.test(reason)) resolve(printed);
        else reject(new Error(reason));
      },
    );
  });
}

async function asPrintFailure<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (signal.aborted) throw new FailureError(failure('pack.cancelled'));
    throw new FailureError(failure('print.failed', null, { reason: reasonOf(error) }));
  }
}
