/**
 * Whatever is in a web page, Word document or PDF, its reader gives blocks that are read without losing text, or
 * refuses it: it never fails otherwise. The readers run in one browser page here, not in a window each, so that many
 * documents can be tried.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { checkCovered, numbers } from '../../../scripts/fuzzImporters.ts';
import { claimedSpans } from '../../../src/domain/release/cover.ts';
import { parseRelease } from '../../../src/domain/release/parseRelease.ts';
import { documentBlockSchema, layOut } from '../../../src/domain/release/structure.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';
import { hostBrowser } from '../../e2e/hostLauncher.ts';
import {
  asPrintPage,
  asSitePage,
  asWord,
  ENGLISH,
  JAPANESE,
  printed,
  wordNumber,
  wordOf,
  wordParagraph,
} from '../../fixtures/documents.ts';

const BUILT = fileURLToPath(new URL('../../../out/renderer/', import.meta.url));
const ORIGIN = 'https://parser.invalid';
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.mjs': 'text/javascript' };
/** A PDF that computes longer is ended with its window in the app. */
const LONGEST_MS = 5000;

const outcomeSchema = z.union([
  z.object({ blocks: z.array(documentBlockSchema) }),
  z.object({ refused: z.string() }),
  z.object({ failed: z.string() }),
]);

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const { path, args, env } = hostBrowser();
  browser = await chromium.launch({
    executablePath: path,
    args,
    env: { ...inherited(), ...env },
    chromiumSandbox: process.getuid?.() !== 0,
  });
  page = await browser.newPage();
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    const body = readFileSync(join(BUILT, pathname));
    return route.fulfill({ body, contentType: TYPES[extname(pathname)] ?? 'application/octet-stream' });
  });
  await page.goto(`${ORIGIN}/`);
  // In the test's own code the bundler would make `import` its own.
  await page.addScriptTag({ content: 'window.load = (address) => import(address)' });
});
afterAll(() => browser.close());

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? '']));
}

/** What a reader makes of each document. */
async function readAll(
  reader: string,
  documents: readonly Uint8Array[],
): Promise<z.infer<typeof outcomeSchema>[]> {
  const file = readdirSync(join(BUILT, 'assets')).find((name) => name.startsWith(`${reader}-`));
  const outcomes: unknown = await page.evaluate(
    async ({ address, name, list, longest }) => {
      const load: unknown = Reflect.get(window, 'load');
      const module: unknown = typeof load === 'function' ? await load(address) : null;
      const read: unknown = Reflect.get(Object(module), name);
      if (typeof read !== 'function') throw new Error(`${name} is not in ${address}`);
      const made: unknown[] = [];
      for (const base64 of list) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const tooLong = new Promise((resolve) => setTimeout(() => resolve({ refused: 'timedOut' }), longest));
        try {
          made.push(await Promise.race([read(bytes), tooLong]));
        } catch (error) {
          const isRefusal = error instanceof Error && error.name === 'Refused';
          made.push(isRefusal ? { refused: error.message } : { failed: String(error) });
        }
      }
      return made;
    },
    {
      address: `${ORIGIN}/assets/${basename(file ?? '')}`,
      name: reader,
      list: documents.map((bytes) => Buffer.from(bytes).toString('base64')),
      longest: LONGEST_MS,
    },
  );
  return z.array(outcomeSchema).parse(outcomes);
}

const parties = shippedParties();

function expectSound(outcomes: readonly z.infer<typeof outcomeSchema>[]): void {
  let read = 0;
  for (const outcome of outcomes) {
    expect(outcome).not.toHaveProperty('failed');
    if (!('blocks' in outcome)) continue;
    read++;
    const { text, structure } = layOut(outcome.blocks);
    checkCovered(text, parseRelease(text, parties, structure).dialogues.flatMap(claimedSpans));
  }
  // Else the documents were spoilt so much that nothing was tried.
  expect(read).toBeGreaterThan(outcomes.length / 10);
}

/** Cuts, doubles, moves and spoils pieces of a text. */
function spoilt(text: string, seed: number): string {
  const next = numbers(seed);
  let made = text;
  for (let count = 1 + next(6); count > 0; count--) {
    const at = next(made.length + 1);
    const piece = made.slice(at, at + next(120));
    const to = next(made.length + 1);
    const rest = made.slice(0, at) + made.slice(at + piece.length);
    const junk = [
      '<',
      '>',
      '</',
      '<!--',
      ']]>',
      '&#x0;',
      '&amp;',
      '"',
      "'",
      '<ul><li>',
      '<table>',
      '\0',
      '\uD800',
    ];
    const kinds = [
      rest,
      rest.slice(0, to) + piece + rest.slice(to),
      made.slice(0, at) + piece.repeat(1 + next(4)) + made.slice(at),
      made.slice(0, at) + junk[next(junk.length)] + made.slice(at),
    ];
    made = kinds[next(kinds.length)] ?? made;
  }
  return made;
}

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed + 1);
const utf8 = (text: string) => new TextEncoder().encode(text);

it('web pages, spoilt in 600 ways', async () => {
  const pages = [asSitePage(ENGLISH), asSitePage(JAPANESE)];
  expectSound(
    await readAll(
      'readHtml',
      seeds(600).map((seed) => utf8(spoilt(pages[seed % 2] ?? '', seed))),
    ),
  );
});

it('Word documents, spoilt inside in 400 ways, and as files in 100', async () => {
  const body = [
    wordParagraph(ENGLISH.headline),
    wordParagraph('AI', wordNumber(0)),
    wordParagraph('The Japanese side explained its plan.'),
    wordParagraph('Deep point', wordNumber(2)),
  ].join('');
  const inside = seeds(400).map((seed) => wordOf(seed % 4 === 0 ? body : spoilt(body, seed)));
  const files = seeds(100).map((seed) => flipped(asWord(seed % 2 === 0 ? ENGLISH : JAPANESE), seed));
  expectSound(await readAll('readDocx', [...inside, ...files]));
});

it('PDFs, spoilt in 60 ways', async () => {
  const [one] = await printed(asPrintPage(ENGLISH, 1));
  if (one === undefined) throw new Error('nothing was printed');
  expectSound(
    await readAll(
      'readPdf',
      seeds(60).map((seed) => flipped(one, seed)),
    ),
  );
});

/** Some bytes of a file changed, or its end cut off. */
function flipped(bytes: Uint8Array, seed: number): Uint8Array {
  const next = numbers(seed);
  const made = Uint8Array.from(next(8) === 0 ? bytes.slice(0, next(bytes.length)) : bytes);
  for (let count = next(6); count > 0 && made.length > 0; count--) made[next(made.length)] = next(256);
  return made;
}
