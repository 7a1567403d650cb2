/** A printer of packs on a browser alone, without the app around it: for benches and for many packs in a row. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { PRINT_STYLESHEET } from '../../src/main/packs/PackPage.tsx';
import { rangesOf, written } from '../../src/main/packs/pageRanges.ts';
import { preloadFonts } from '../../src/main/packs/preloadFonts.ts';
import type { PagePrinter } from '../../src/main/packs/printer.ts';
import { serveBundle } from '../../src/main/shell/bundle.ts';
import { hostBrowser } from './hostLauncher.ts';

const ORIGIN = 'https://pack.bench.invalid';

export async function launchBrowser(): Promise<Browser> {
  const { path, args, env } = hostBrowser();
  return chromium.launch({
    executablePath: path,
    args: [...args, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...process.env, ...env },
  });
}

/** Serves the built style sheet and fonts as the app does; the window has been built before. */
export async function pagePrinter(browser: Browser): Promise<PagePrinter> {
  const { context, show } = await served(browser);
  return {
    toPdf: async (document, _signal, pages) => {
      show(document);
      const page = await context.newPage();
      await page.goto(ORIGIN);
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
        ...(pages === undefined ? {} : { pageRanges: rangesOf(pages).map(written).join(',') }),
      });
      await page.close();
      return pdf;
    },
    toPrinter: () => Promise.reject(new Error('nothing is printed on paper here')),
  };
}

/** Lays a document out and prints it; gives the milliseconds. */
export type PagedPrinter = (html: string) => Promise<number>;

/** paged.js on the same pages, where somebody has installed it (`npm install --no-save pagedjs`); else null. */
export async function pagedPrinter(browser: Browser): Promise<PagedPrinter | null> {
  const polyfill = fileURLToPath(
    new URL('../../node_modules/pagedjs/dist/paged.polyfill.js', import.meta.url),
  );
  if (!existsSync(polyfill)) return null;
  const { context, show } = await served(browser);
  await context.addInitScript(() => Object.assign(window, { PagedConfig: { auto: false } }));
  return async (html) => {
    show(html);
    const page = await context.newPage();
    const before = performance.now();
    await page.goto(ORIGIN);
    await page.addScriptTag({ path: polyfill });
    await page.evaluate('window.PagedPolyfill.preview()');
    await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const took = performance.now() - before;
    await page.close();
    return took;
  };
}

/** A context that shows one document at a time, with the style sheet and the fonts that it names. */
async function served(browser: Browser) {
  const context = await browser.newContext();
  const built = serveBundle(fileURLToPath(new URL('../../out/renderer/', import.meta.url)));
  const sheet = await built(PRINT_STYLESHEET);
  if (sheet === null) throw new Error('The window is not built.');
  const styles = await sheet.text();
  let html = '';
  await context.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    const file = await built(pathname);
    if (file === null) return route.fulfill({ status: 404 });
    const contentType = file.headers.get('content-type') ?? '';
    return route.fulfill({ contentType, body: Buffer.from(await file.arrayBuffer()) });
  });
  const show = (document: string) => {
    html = preloadFonts(document, styles, PRINT_STYLESHEET);
  };
  return { context, show };
}
