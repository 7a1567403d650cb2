/** Serves the built files of the window. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { readingPolicy, securityHeaders, windowPolicy } from './csp.ts';
import type { Answerer } from './scheme.ts';

/** The window's address. */
export const WINDOW_ADDRESS = 'app://bundle/index.html';

/** The address of the page that reads one untrusted document. */
export const READING_ADDRESS = 'app://parser/reading.html';

/** Stands in the built page where each load's own nonce goes; `electron.vite.config.ts` writes it. */
const NONCE_PLACEHOLDER = '__NONCE__';

/** A built file is the page or a file in `assets/`, with a plain name: no path leads out of the folder. */
const BUILT_FILE = /^\/(?:index\.html|assets\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)$/;

/** The same of the reading page, with the character maps that Japanese PDFs need. */
const READING_FILE = /^\/(?:reading\.html|(?:assets|cmaps)\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)$/;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
};

/** Answers for the host `bundle` out of a folder of built files. */
export function serveBundle(folder: string): Answerer {
  return async (path) => {
    const contentType = CONTENT_TYPES[extname(path)];
    if (!BUILT_FILE.test(path) || contentType === undefined) return null;
    const bytes = await readBuilt(join(folder, path.slice(1)));
    if (bytes === null) return null;
    const nonce = randomBytes(16).toString('base64');
    const body = path === '/index.html' ? withNonce(bytes, nonce) : new Uint8Array(bytes);
    return new Response(body, { headers: securityHeaders(contentType, windowPolicy(nonce)) });
  };
}

/** Answers for the host `parser` out of the same folder. */
export function serveReading(folder: string): Answerer {
  return async (path) => {
    const contentType = CONTENT_TYPES[extname(path)];
    if (!READING_FILE.test(path) || contentType === undefined) return null;
    const bytes = await readBuilt(join(folder, path.slice(1)));
    if (bytes === null) return null;
    return new Response(new Uint8Array(bytes), { headers: securityHeaders(contentType, readingPolicy()) });
  };
}

async function readBuilt(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function withNonce(page: Buffer, nonce: string): string {
  return page.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce);
}
