/** Search over everything as somebody uses it: types, filters, opens a hit where it stands, goes on to the next. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { composeText } from './composing.ts';
import { Desk } from './desk.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

let taiwa: Taiwa;
let desk: Desk;
beforeAll(async () => {
  taiwa = await launchTaiwa({ viewport: { width: 1280, height: 800 } });
  desk = new Desk(taiwa.page);
  await desk.ready();
  await importRelease();
  await desk.goTo('29th round');
  await desk.goTo('i. AI');
  await desk.pane('briefing').getByRole('button', { name: 'Add: Private' }).click();
  await desk.noteEditor.waitFor();
  await taiwa.page.keyboard.type('Zephyrine is our fallback');
  await desk.statement('The EU side explained').focus();
  await press('c');
  await taiwa.page.keyboard.type('Ask about the sandbox');
  await press('Control+Enter');
  await desk.annotations.first().waitFor();
  await taiwa.page
    .getByRole('banner')
    .getByText(/^Saved/)
    .waitFor();
});
beforeEach(async () => {
  await taiwa.page.reload();
  await desk.ready();
});
afterAll(async () => {
  expect(taiwa.complaints).toEqual([]);
  await taiwa.quit();
});

const JAPANESE = `「第30回日EU・ICT政策対話」の結果
令和7年3月6日
総務省は、令和7年3月4日(火)に、欧州委員会通信ネットワーク・コンテンツ・技術総局と第30回日EU・ICT政策対話を開催しました。

1 AI
日本側から、ガイドラインの改定について説明した。
2 海底ケーブル
日本側から、北極海ルートの検討状況について説明した。EU側から、サーバの設置について説明があった。
`;

/** The round after the bundled one, in Japanese. */
async function importRelease(): Promise<void> {
  const { page } = taiwa;
  await press('Control+o');
  await page.getByLabel('Or paste the text').fill(JAPANESE);
  await page.getByRole('button', { name: 'Read the text', exact: true }).click();
  await desk.pane('review').getByRole('option').first().waitFor();
  const imported = await page.evaluate(async () => {
    const view = await window.taiwa.calls['library.view'](undefined);
    const id = view.ok ? view.value.drafts[0]?.id : undefined;
    return id === undefined ? null : window.taiwa.calls['importing.confirm']({ draftId: id });
  });
  expect(imported).toMatchObject({ ok: true });
  await page.reload();
  await desk.ready();
}

const press = (key: string) => taiwa.page.keyboard.press(key);
const dialog = () => taiwa.page.getByRole('dialog');
const field = () => dialog().getByRole('combobox');
const options = () => dialog().getByRole('option');
const said = () => taiwa.page.locator('.app > [role="status"]').textContent();
const status = () => dialog().getByRole('status').textContent();
const focused = () => taiwa.page.evaluate(() => document.activeElement?.textContent ?? '');
const lit = () =>
  taiwa.page.evaluate(() => [...(CSS.highlights.get('taiwa-found') ?? [])].map((range) => range.toString()));
const litInSource = () =>
  taiwa.page.evaluate(() =>
    [...(CSS.highlights.get('taiwa-source-found') ?? [])].map((range) => range.toString()),
  );

/** Opens the search anew and types. */
async function search(text: string): Promise<void> {
  await press('Control+Shift+F');
  await field().waitFor();
  await taiwa.page.keyboard.type(text);
  await expect.poll(status).toMatch(/^(\d+ hits?|No hits)$/);
}

test('a hit is found as one types, and opened in its place, lit and with the focus', async () => {
  await search('provided for submarine');
  await expect.poll(() => options().count()).toBeGreaterThan(0);
  expect(await options().first().getAttribute('aria-selected')).toBe('true');
  await press('Enter');
  await expect.poll(() => dialog().count()).toBe(0);
  await expect.poll(() => desk.title.textContent()).toBe('ii. Submarine cables');
  await expect.poll(focused).toContain('The EU side explained the support being provided');
  expect(await lit()).toEqual(['provided for submarine']);
});

test('the next hit and the one before are a key away, and the ends are said', async () => {
  await search('arctic');
  await press('Escape');
  await search('北極海');
  await press('Enter');
  await expect.poll(lit).toEqual(['北極海']);
  await press('Shift+F3');
  await expect.poll(said).toContain('This is the first hit.');
  await press('F3');
  await expect.poll(litInSource).toEqual(['北極海']);
  expect(await taiwa.page.getByRole('region', { name: 'Search hits' }).textContent()).toContain('Hit 2 of');
  await press('Escape');
  await press('Escape');
  await expect.poll(() => taiwa.page.getByRole('region', { name: 'Search hits' }).count()).toBe(0);
  await expect.poll(litInSource).toEqual([]);
});

test('Escape leaves the search for where the focus was', async () => {
  await desk.goTo('29th round');
  await desk.goTo('i. AI');
  await desk.statement('The EU side explained').focus();
  await press('/');
  await field().waitFor();
  await taiwa.page.keyboard.type('5g');
  await options().first().waitFor();
  await press('Escape');
  await expect.poll(() => dialog().count()).toBe(0);
  await expect.poll(focused).toContain('The EU side explained');
});

test('a private note is found by its owner, and opened', async () => {
  await search('zephyrine');
  await expect.poll(() => options().allTextContents()).toEqual([expect.stringContaining('Private note')]);
  await press('Enter');
  await expect.poll(lit).toEqual(['Zephyrine']);
});

test('an annotation is found by its comment, and opened in the margin', async () => {
  await search('sandbox');
  await press('Enter');
  await expect.poll(lit).toEqual(['sandbox']);
  expect(await focused()).toContain('Ask about the sandbox');
});

test('what is typed into a note can be found at once', async () => {
  await desk.goTo('29th round');
  await desk.goTo('Cybersecurity');
  await desk.pane('briefing').getByRole('button', { name: 'Add: Background' }).click();
  await desk.noteEditor.waitFor();
  await taiwa.page.keyboard.type('quokka');
  await taiwa.page
    .getByRole('banner')
    .getByText(/^Saved/)
    .waitFor();
  await search('quokka');
  await expect.poll(() => options().count()).toBe(1);
});

test('a term is found in the other language, below what was typed, and says so', async () => {
  await search('海底ケーブル');
  await expect.poll(() => options().count()).toBeGreaterThan(3);
  const texts = await options().allTextContents();
  expect(texts[0]).toContain('海底ケーブル');
  const first = texts.findIndex((text) => text.includes('for “海底ケーブル”: Submarine cable'));
  expect(first).toBeGreaterThan(0);
  expect(texts.slice(first).every((text) => text.includes('for “海底ケーブル”'))).toBe(true);
});

test('filters are set by keyboard, say how much they would let through, and are taken off', async () => {
  await search('ai');
  const all = await options().count();
  await press('Tab');
  if ((await focused()) === '') await press('Tab');
  await press('ArrowRight');
  await press('ArrowRight');
  await press('Enter');
  await expect.poll(() => options().count()).toBeLessThan(all);
  for (const text of await options().allTextContents()) expect(text).toMatch(/^Statement/);
  await press('Tab');
  await press('Enter');
  await taiwa.page.getByRole('listbox', { name: 'Side' }).waitFor();
  await taiwa.page.getByRole('option', { name: /^EU/ }).click();
  await expect
    .poll(async () => (await options().allTextContents()).every((text) => text.endsWith('EU')))
    .toBe(true);
  await dialog().getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(() => options().count()).toBe(all);
});

test('where nothing is found it says so, and what to do', async () => {
  await search('xyzzy');
  await dialog().getByText('Nothing found for “xyzzy”').waitFor();
  await press('Enter');
  expect(await dialog().count()).toBe(1);
});

describe('through a Japanese input method', () => {
  test('words are looked for as they are composed, and Enter confirms them without opening a hit', async () => {
    await press('/');
    await field().waitFor();
    await composeText(taiwa.page, 'ほっきょくかい', '北極海');
    await expect.poll(() => options().count()).toBeGreaterThan(0);
    expect(await dialog().count()).toBe(1);
    expect(await field().inputValue()).toBe('北極海');
    await press('Enter');
    await expect.poll(lit).toEqual(['北極海']);
  });

  test('kana find the katakana that they become, and サーバー finds サーバ', async () => {
    await press('/');
    await field().waitFor();
    const session = await taiwa.page.context().newCDPSession(taiwa.page);
    await session.send('Input.imeSetComposition', { text: 'さーばーn', selectionStart: 5, selectionEnd: 5 });
    // The n is no kana yet: what was composed before it is looked for.
    await expect
      .poll(() => options().allTextContents())
      .toContainEqual(expect.stringContaining('サーバの設置'));
    await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    await session.detach();
  });
});

test('in Japanese', async () => {
  await taiwa.page.evaluate(() => window.taiwa.calls['settings.change']({ patch: { language: 'ja' } }));
  await taiwa.page.reload();
  await desk.ready();
  await press('Control+Shift+F');
  await taiwa.page.getByRole('combobox', { name: 'すべてを検索' }).waitFor();
  await composeText(taiwa.page, 'かいてい', '海底');
  await expect.poll(status).toMatch(/^\d+件$/);
  expect((await options().allTextContents()).join()).toMatch(/議題.*海底ケーブル/);
  await press('Enter');
  await expect.poll(lit).toEqual(['海底']);
  await taiwa.page.getByRole('region', { name: '検索結果の移動' }).getByText('「海底」の検索結果').waitFor();
  await taiwa.page.evaluate(() => window.taiwa.calls['settings.change']({ patch: { language: 'en' } }));
});
