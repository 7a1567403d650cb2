/** A round in several documents: both languages side by side, the other side's own words, and corrected releases. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

const ENGLISH = `Outcomes of the 31st Japan-EU ICT Policy Dialogue
March 5, 2026
The Ministry of Internal Affairs and Communications held the 31st Japan-EU ICT Policy Dialogue with the European Commission on March 3, 2026 by web conference.

1. AI
The Japanese side explained its AI guidelines for business. The EU side explained the implementation of the AI Act.
2. Submarine cables
The Japanese side introduced its support for Arctic submarine cables, and both sides agreed to continue cooperation.
`;

const JAPANESE = `日EU・ICT政策対話（第31回）の結果
令和8年3月5日
総務省は、欧州委員会とともに、令和8年3月3日に日EU・ICT政策対話（第31回）をweb会議で開催しました。

1 AI
　日本側から、AI事業者ガイドラインについて説明した。EU側からは、AI法の実施状況について説明があった。
2 海底ケーブル
　日本側から、北極海底ケーブルへの支援について紹介し、双方で今後の協力を継続することで一致した。
`;

let taiwa: Taiwa;
let desk: Desk;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiwa-sources-'));
  taiwa = await launchTaiwa({ viewport: { width: 1280, height: 800 } });
  desk = new Desk(taiwa.page);
  await desk.ready();
});
afterEach(async () => {
  expect(taiwa.complaints).toEqual([]);
  await taiwa.quit();
  await rm(folder, { recursive: true, force: true });
});

const dialog = () => taiwa.page.getByRole('dialog');
const review = () => desk.pane('review');
const pressInReview = (name: string) => review().getByRole('button', { name, exact: true }).click();
const rounds = () => desk.pane('library').getByRole('row', { name: /round/ });
const counterpart = (of: string) =>
  desk.pane('briefing').locator('.statement').filter({ hasText: of }).locator('.counterpart');

async function openFiles(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await taiwa.answerOpen(...Object.keys(files).map((name) => join(folder, name)));
  await taiwa.page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
  await dialog().getByRole('button', { name: 'Open files…' }).click();
  await review().getByRole('option').first().waitFor();
}

async function add(): Promise<void> {
  await pressInReview('Add to the library');
  await desk.pane('briefing').getByRole('table').waitFor();
}

test('both languages opened at once are one round, each statement with its counterpart', async () => {
  await openFiles({ 'en.txt': ENGLISH, 'ja.txt': JAPANESE });
  await review().getByText('2 topics').waitFor();
  await add();
  expect(await rounds().count()).toBe(2);
  await desk.goTo('AI');
  await counterpart('The EU side explained')
    .getByText('EU側からは、AI法の実施状況について説明があった。')
    .waitFor();
  expect(await counterpart('The Japanese side explained').textContent()).toContain('AI事業者ガイドライン');
  // The interface in Japanese shows the Japanese words first.
  await taiwa.page.evaluate(() => window.taiwa.calls['settings.change']({ patch: { language: 'ja' } }));
  await taiwa.page.reload();
  await desk.ready();
  await desk.goTo('海底ケーブル');
  await counterpart('北極海底ケーブル').getByText('Arctic submarine cables').waitFor();
});

test('another language is attached to the round that is there, a difference is flagged, and it is undone', async () => {
  await openFiles({ 'en.txt': ENGLISH });
  await add();
  await openFiles({ 'ja.txt': JAPANESE });
  await review().getByText('Another source of “Outcomes of the 31st').first().waitFor();
  await pressInReview('What changes…');
  await dialog().getByText('2 topics have their counterpart').waitFor();
  await dialog().getByRole('button', { name: 'Close' }).last().click();
  await add();
  expect(await rounds().count()).toBe(2);
  await desk.goTo('AI');
  const other = counterpart('The EU side explained');
  await other.hover();
  await other.getByRole('button', { name: 'How it corresponds to the other source' }).click();
  await taiwa.page.getByRole('menuitem', { name: 'The content differs…' }).click();
  await dialog().getByLabel('In your words').fill('The Japanese text says “status”.');
  await dialog().getByRole('button', { name: 'Flag it' }).click();
  await desk.pane('briefing').getByText('The Japanese text says “status”.').waitFor();
  await taiwa.page.keyboard.press('Control+z');
  await desk.pane('briefing').getByText('The Japanese text says “status”.').waitFor({ state: 'detached' });
  // The source itself is taken back, too.
  await taiwa.page.keyboard.press('Control+z');
  await expect.poll(() => counterpart('The EU side explained').count()).toBe(0);
});

test('a pairing that is wrong is parted, and a statement is paired by hand', async () => {
  await openFiles({ 'en.txt': ENGLISH, 'ja.txt': JAPANESE });
  await add();
  await desk.goTo('AI');
  const other = counterpart('The EU side explained');
  await other.hover();
  await other.getByRole('button', { name: 'How it corresponds to the other source' }).click();
  await taiwa.page.getByRole('menuitem', { name: 'They do not belong together' }).click();
  await other.waitFor({ state: 'detached' });
  const alone = desk.pane('briefing').locator('.statement').filter({ hasText: 'The EU side explained' });
  await alone.hover();
  await alone.getByRole('button', { name: 'Pair with its counterpart in the other source' }).click();
  await taiwa.page.getByRole('menuitem', { name: 'EU側からは、AI法の実施状況' }).click();
  await other.getByText('EU側からは、AI法の実施状況について説明があった。').waitFor();
});

test('a corrected release shows what it changes, and what was written stays', async () => {
  await openFiles({ 'en.txt': ENGLISH });
  await add();
  await desk.goTo('AI');
  await desk.statement('The EU side explained').focus();
  await taiwa.page.keyboard.press('h');
  await desk.annotations.first().waitFor();
  const corrected = ENGLISH.replace('its AI guidelines', 'its revised AI guidelines').replace(
    'both sides agreed to continue cooperation',
    'the EU side asked about costs',
  );
  await openFiles({ 'corrected.txt': corrected });
  await pressInReview('What changes…');
  await dialog().getByText('revised', { exact: false }).first().waitFor();
  const rows = await dialog().getByRole('row').allTextContents();
  expect(rows).toContain('Annotations100');
  expect(await dialog().locator('del').allTextContents()).toContain(
    'both sides agreed to continue cooperation.',
  );
  await dialog().getByRole('button', { name: 'Close' }).last().click();
  await add();
  expect(await rounds().count()).toBe(2);
  await desk.goTo('AI');
  await desk.statement('its revised AI guidelines').waitFor();
  expect(await desk.annotations.count()).toBe(1);
});

test('the same document again is left out', async () => {
  await openFiles({ 'en.txt': ENGLISH });
  await add();
  await openFiles({ 'again.txt': ENGLISH });
  await review().getByText('Leave this one out').first().waitFor();
  await pressInReview('Add to the library');
  await expect.poll(() => rounds().count()).toBe(2);
});
