/**
 * The built readers of web pages, Word documents and PDFs in one browser page, so that many documents can be tried; the
 * app gives each document a window of its own. `npm run build` first.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { z } from 'zod';
import { type PageFormat, readSchema } from '../../../src/contract/reading.ts';
import { hostBrowser } from '../../e2e/hostLauncher.ts';

const BUILT = fileURLToPath(new URL('../../../out/renderer/', import.meta.url));
const ORIGIN = 'https://parser.invalid';
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.mjs': 'text/javascript' };
/** A document that computes longer is ended with its window in the app. */
const LONGEST_MS = 5000;
/** When a page does not even say that time is up, it computes. */
const STUCK_MS = LONGEST_MS + 3000;

const READERS: Readonly<Record<PageFormat, string>> = { html: 'readHtml', docx: 'readDocx', pdf: 'readPdf' };

const outcomeSchema = z.union([
  readSchema,
  z.object({ refused: z.string() }),
  /** What no reader may do: throw anything else. */
  z.object({ failed: z.string() }),
]);
export type ReadOutcome = z.infer<typeof outcomeSchema>;

export interface PageReaders {
  /** What a reader makes of a document; `refused: 'timedOut'` where it takes too long. */
  read(format: PageFormat, bytes: Uint8Array): Promise<ReadOutcome>;
  close(): Promise<void>;
}

/** Launches a browser for the readers. */
export async function openReaders(): Promise<PageReaders> {
  const { path, args, env } = hostBrowser();
  const browser = await chromium.launch({
    executablePath: path,
    args,
    env: { ...inherited(), ...env },
    chromiumSandbox: process.getuid?.() !== 0,
  });
  let page: Promise<Page> | null = null;
  return {
    async read(format, bytes) {
      page ??= openPage(browser);
      const opened = await page;
      const outcome = await Promise.race([readIn(opened, format, bytes), stuck()]);
      if ('refused' in outcome && /timedOut|stuck/.test(outcome.refused)) {
        // It may still compute: the next document gets a page of its own.
        page = null;
        void opened.close().catch(() => undefined);
      }
      if (!('refused' in outcome) || outcome.refused !== 'stuck') return outcome;
      // A small page or Word document has nothing to compute; a PDF may hold a program of drawing.
      return format === 'pdf' ? { refused: 'timedOut' } : { failed: 'the page hangs' };
    },
    close: () => browser.close(),
  };
}

function stuck(): Promise<ReadOutcome> {
  return new Promise((resolve) => setTimeout(() => resolve({ refused: 'stuck' }), STUCK_MS).unref());
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    const body = readFileSync(join(BUILT, pathname));
    return route.fulfill({ body, contentType: TYPES[extname(pathname)] ?? 'application/octet-stream' });
  });
  await page.goto(`${ORIGIN}/`);
  // In the test's own code the bundler would make `import` its own.
  await page.addScriptTag({ content: 'window.load = (address) => import(address)' });
  return page;
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? '']));
}

async function readIn(page: Page, format: PageFormat, bytes: Uint8Array): Promise<ReadOutcome> {
  const name = READERS[format];
  const file = readdirSync(join(BUILT, 'assets')).find((each) => each.startsWith(`${name}-`));
  const outcome: unknown = await page.evaluate(
    async ({ address, reader, base64, longest }) => {
      const load: unknown = Reflect.get(window, 'load');
      const module: unknown = typeof load === 'function' ? await load(address) : null;
      const read: unknown = Reflect.get(Object(module), reader);
      if (typeof read !== 'function') throw new Error(`${reader} is not in ${address}`);
      const given = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const tooLong = new Promise((resolve) => setTimeout(() => resolve({ refused: 'timedOut' }), longest));
      try {
        return await Promise.race([read(given), tooLong]);
      } catch (error) {
        const isRefusal = error instanceof Error && error.name === 'Refused';
        return isRefusal ? { refused: error.message } : { failed: String(error) };
      }
    },
    {
      address: `${ORIGIN}/assets/${basename(file ?? '')}`,
      reader: name,
      base64: Buffer.from(bytes).toString('base64'),
      longest: LONGEST_MS,
    },
  );
  return outcomeSchema.parse(outcome);
}
