/** A release as a web page, a Word document and a PDF, from the window's dialog or a drop to a round in the library. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  asPrintPage,
  asSitePage,
  asWord,
  ENGLISH,
  JAPANESE,
  ofRound,
  printed,
  type Release,
} from '../fixtures/documents.ts';
import { Desk } from './desk.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

/** Within this a hostile file must have been refused. */
const REFUSED_WITHIN_MS = 10_000;

let taiwa: Taiwa;
let desk: Desk;
let folder: string;
let pdfs: Uint8Array[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiwa-formats-'));
  pdfs = await printed(asPrintPage(ofRound(ENGLISH, 33), 1), asPrintPage(ofRound(JAPANESE, 36), 1));
  taiwa = await launchTaiwa({ viewport: { width: 1280, height: 800 } });
  desk = new Desk(taiwa.page);
  await desk.ready();
});
afterAll(async () => {
  expect(taiwa.complaints).toEqual([]);
  await taiwa.quit();
  await rm(folder, { recursive: true, force: true });
});

const dialog = () => taiwa.page.getByRole('dialog');
const review = () => desk.pane('review');
const round = (number: number) =>
  desk.pane('library').getByRole('row', { name: new RegExp(`^${number}(?:st|nd|rd|th) round`) });

async function open(name: string, content: string | Uint8Array): Promise<void> {
  if (!(await dialog().isVisible()))
    await taiwa.page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
  await dialog().waitFor();
  const path = join(folder, name);
  await writeFile(path, content);
  await taiwa.answerOpen(path);
  await dialog().getByRole('button', { name: 'Open files…', exact: true }).click();
}

async function drop(name: string, content: string | Uint8Array): Promise<void> {
  await taiwa.page.evaluate(
    async ([fileName, base64]) => {
      const bytes = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], fileName ?? ''));
      const event = { bubbles: true, cancelable: true, dataTransfer: transfer };
      window.dispatchEvent(new DragEvent('dragover', event));
      window.dispatchEvent(new DragEvent('drop', event));
    },
    [name, Buffer.from(content).toString('base64')],
  );
}

const ways: [string, Release, number, string, typeof open, (release: Release) => string | Uint8Array][] = [
  ['an English web page, opened', ENGLISH, 31, 'en.html', open, (release) => asSitePage(release)],
  ['an English Word document, dropped', ENGLISH, 32, 'en.docx', drop, asWord],
  ['an English PDF, opened', ENGLISH, 33, 'en.pdf', open, () => pdfs[0] ?? ''],
  ['a Japanese web page, dropped', JAPANESE, 34, 'ja.html', drop, (release) => asSitePage(release)],
  ['a Japanese Word document, opened', JAPANESE, 35, 'ja.docx', open, asWord],
  ['a Japanese PDF, dropped', JAPANESE, 36, 'ja.pdf', drop, () => pdfs[1] ?? ''],
];

/** What the file says beside its text is listed where the reader looks. */
async function checkLeftOut(name: string): Promise<void> {
  const list = review().getByText('Left out of the text:');
  if (name.endsWith('.docx')) return expect(await list.count()).toBe(0);
  await list.click();
  const words = name.endsWith('.html') ? ['MENU Policy', 'BREADCRUMB', 'FOOTER Copyright'] : ['1/1'];
  for (const each of words) await review().getByRole('region').getByText(each).waitFor();
}

test.each(ways)('%s, becomes a round', async (_what, base, number, name, bring, make) => {
  const release = ofRound(base, number);
  await bring(name, make(release));
  await review().getByRole('heading', { name: release.headline }).waitFor();
  expect(await review().textContent()).toContain(name);
  for (const [at, { title }] of release.topics.entries())
    expect(
      await review()
        .getByRole('group', { name: `(${at + 1}) ${title}` })
        .count(),
    ).toBe(1);
  expect(await review().getByRole('option').count()).toBe(5);
  await checkLeftOut(name);
  await review().getByRole('button', { name: 'Add to the library', exact: true }).click();
  await round(number).waitFor();
  await expect.poll(() => desk.title.textContent()).toContain(release.headline);
});

/** A PDF whose two forms draw each other over and over: it computes until it is stopped. */
function endless(): string {
  const object = (number: number, body: string) => `${number} 0 obj\n${body}\nendobj\n`;
  const drawing = '/F Do '.repeat(80_000);
  const form = (other: number) =>
    `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F ${other} 0 R>>>>/Length ${drawing.length}>>stream\n${drawing}\nendstream`;
  return `%PDF-1.7\n${object(1, '<</Type/Catalog/Pages 2 0 R>>')}${object(2, '<</Type/Pages/Kids[3 0 R]/Count 1>>')}${object(3, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</F 5 0 R>>>>/Contents 4 0 R>>')}${object(4, `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`)}${object(5, form(6))}${object(6, form(5))}trailer<</Root 1 0 R>>`;
}

describe('what is no honest document', () => {
  const cases: [string, string, () => string | Uint8Array, RegExp][] = [
    [
      'a packed bomb',
      'bomb.docx',
      () => zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024).fill(0x20) }),
      /too large or too deeply nested/,
    ],
    [
      'nesting without end',
      'deep.html',
      () => `<!doctype html>${'<div>'.repeat(100_000)}x`,
      /too large or too deeply nested/,
    ],
    ['a broken PDF', 'broken.pdf', () => (pdfs[0] ?? new Uint8Array()).slice(0, 3000), /damaged/],
  ];

  test.each(cases)('%s is refused in words, and the next one is read', async (_what, name, make, words) => {
    const content = make();
    const before = performance.now();
    await open(name, content);
    const alert = dialog().getByRole('alert');
    await alert.waitFor();
    expect(performance.now() - before).toBeLessThan(REFUSED_WITHIN_MS);
    expect(await alert.textContent()).toMatch(words);
    expect(await alert.textContent()).toContain(name);
    // The button that stopped the reading had the focus and is gone; the dialog takes it.
    await expect.poll(() => dialog().evaluate((shown) => shown.contains(document.activeElement))).toBe(true);
    await taiwa.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await desk.title.waitFor();
  });

  test('a reading that takes long is stopped by the user, and nothing is kept of it', async () => {
    await open('endless.pdf', endless());
    const stop = dialog().getByRole('button', { name: 'Stop', exact: true });
    await stop.click();
    await stop.waitFor({ state: 'detached' });
    expect(await dialog().getByRole('alert').count()).toBe(0);
    await open('after.html', asSitePage(ofRound(ENGLISH, 37)));
    await review().getByText('after.html').waitFor();
    await review().getByRole('button', { name: 'Add to the library', exact: true }).click();
    await round(37).waitFor();
    expect(
      await desk
        .pane('library')
        .getByRole('button', { name: /endless/ })
        .count(),
    ).toBe(0);
  });
});
