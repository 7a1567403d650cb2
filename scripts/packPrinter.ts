/** Lays packs out on a Chromium without the app around it, as the shell's print window does: to measure by. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Route } from 'playwright-core';
import { build } from 'vite';
import type { PagePrinter } from '../src/main/packs/printer.ts';
import { packPolicy, securityHeaders } from '../src/main/shell/csp.ts';
import { bundledBrowser } from '../test/host/bundledBrowser.ts';
import { findInstalledBrowser } from '../test/host/findBrowser.ts';

const STYLE_SHEET = fileURLToPath(new URL('../src/renderer/print/print.css', import.meta.url));

/** A name that nothing resolves; every request to it is answered here. */
const ADDRESS = 'https://pack.invalid/index.html';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

export interface PackPrinter {
  printer: PagePrinter;
  close(): Promise<void>;
}

/** Starts a browser and builds the print style sheet into a folder of its own. @throws Error where there is no browser. */
export async function openPackPrinter(): Promise<PackPrinter> {
  const found = findInstalledBrowser() ?? bundledBrowser();
  if (found === null) throw new Error('There is no Chromium to lay pages out with.');
  const folder = mkdtempSync(join(tmpdir(), 'taiwa-print-'));
  await buildStyleSheet(folder);
  const browser = await chromium.launch({
    executablePath: found.path,
    args: found.args,
    env: { ...environment(), ...found.env },
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const context = await browser.newContext({ javaScriptEnabled: false, offline: false });
  return {
    printer: {
      toPdf: async (html) => {
        const page = await context.newPage();
        await page.route('**/*', (route) => answer(route, html, folder));
        try {
          await page.goto(ADDRESS, { waitUntil: 'load' });
          const pdf = await page.pdf({
            preferCSSPageSize: true,
            printBackground: true,
            tagged: true,
            outline: true,
          });
          return new Uint8Array(pdf);
        } finally {
          await page.close();
        }
      },
      toPrinter: async () => false,
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function buildStyleSheet(outDir: string): Promise<void> {
  await build({
    configFile: false,
    base: '/',
    logLevel: 'error',
    build: {
      outDir,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: STYLE_SHEET,
        output: {
          assetFileNames: ({ names }) =>
            names.includes('print.css') ? 'assets/print.css' : 'assets/[name]-[hash][extname]',
        },
      },
    },
  });
}

async function answer(route: Route, html: string, folder: string): Promise<void> {
  const url = route.request().url();
  if (url === ADDRESS) {
    const headers = securityHeaders('text/html; charset=utf-8', packPolicy(html));
    return route.fulfill({ body: html, headers });
  }
  const { pathname } = new URL(url);
  const contentType = CONTENT_TYPES[extname(pathname)];
  if (contentType === undefined) return route.abort();
  return route.fulfill({ body: await readFile(join(folder, 'assets', basename(pathname))), contentType });
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
