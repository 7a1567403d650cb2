/** A printer of packs on a browser alone, without the app around it: for benches and for many packs in a row. */
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
  return {
    toPdf: async (document, _signal, pages) => {
      html = preloadFonts(document, styles, PRINT_STYLESHEET);
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
