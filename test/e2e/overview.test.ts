/** A round at a glance: everything that its release says about the meeting has its place. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { findingsOn } from './findings.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';
import { readPdf } from './readPdf.ts';

let taiwa: Taiwa;
let desk: Desk;
beforeAll(async () => {
  taiwa = await launchTaiwa({ viewport: { width: 1280, height: 800 } });
  desk = new Desk(taiwa.page);
  await desk.ready();
  await desk.goTo('29th round');
  await desk.pane('briefing').getByRole('region', { name: 'The meeting' }).waitFor();
});
afterAll(async () => {
  expect(taiwa.complaints).toEqual([]);
  await taiwa.quit();
});

const fact = (label: string, section = 'The meeting') =>
  desk
    .pane('briefing')
    .getByRole('region', { name: section })
    .locator('.fact')
    .filter({ has: taiwa.page.getByText(label, { exact: true }) })
    .locator('dd');

test('says when, how and by whom it was held', async () => {
  expect(await fact('Held').textContent()).toBe('Tuesday 20 February 2024');
  expect(await fact('Published').textContent()).toBe('Thursday 22 February 2024');
  expect(await fact('Form').textContent()).toBe('web conference');
  expect(await fact('Hosts').allTextContents()).toEqual([
    expect.stringContaining('Ministry of Internal Affairs and Communications'),
    expect.stringContaining('DG CONNECT'),
  ]);
});

test.each([
  ['Overall result', 'both sides will continue discussions towards further deepening'],
  ['Purpose', 'This policy dialogue aims to deepen mutual understanding'],
  ['Remarks of the publisher', 'The published materials are in Japanese only.'],
  ['Contact', 'TEL: +81 3 5253 5920'],
])('%s is there in the text’s own words', async (section, words) => {
  await desk.pane('briefing').getByRole('region', { name: section }).getByText(words).waitFor();
});

test('says where its text is from, and how to know that it is the same', async () => {
  expect(await fact('File', 'Sources').textContent()).toBe('seed-29-en.txt');
  const hash = await fact('SHA-256', 'Sources').getAttribute('title');
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await fact('Publisher', 'Sources').textContent()).toContain('MIC');
});

test('lists the topics with how much each side said, and leads into them', async () => {
  const rows = desk.pane('briefing').getByRole('table').getByRole('row');
  const cells = await rows.evaluateAll((all) =>
    all.slice(1).map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent)),
  );
  const none = '–none';
  expect(cells).toEqual([
    ['2', '1', '1'],
    ['1', '1', '1'],
    [none, none, '2'],
    ['1', '1', '1'],
    ['1', '1', '1'],
  ]);
  await desk.pane('briefing').getByRole('button', { name: 'Online platforms' }).click();
  await expect.poll(() => desk.title.textContent()).toBe('iv. Online platforms');
  await taiwa.page.getByRole('banner').getByRole('button', { name: '29th round' }).click();
  await expect.poll(() => desk.title.textContent()).toContain('Outcomes of the 29th');
});

test('shows all positions in a matrix, own side first, walked by arrows; each entry leads to its place', async () => {
  const { page } = taiwa;
  await page.keyboard.press('Control+Shift+M');
  const matrix = page.getByRole('dialog', { name: 'All positions: 29th round' });
  await matrix.waitFor();
  expect(await matrix.getByRole('columnheader').allTextContents()).toEqual(['Topic', 'Japan', 'EU', 'Joint']);
  const row = matrix.getByRole('row').filter({ hasText: '5G/Beyond 5G/6G' });
  expect(await row.locator('td .matrix-nothing').allTextContents()).toEqual(
    Array(2).fill('Nothing recorded'),
  );
  expect(await findingsOn(page)).toEqual([]);
  await matrix.getByRole('button', { name: '29·SC·s1' }).focus();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await page.keyboard.press('ArrowRight');
  await expect.poll(focused).toMatch(/^The EU side explained.*29·SC·s2$/);
  // Past the cell of the next topic in which nothing is recorded.
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toMatch(/29·OP·s2$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => desk.title.textContent()).toBe('iv. Online platforms');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toContain('Digital Services Act');
  await page.getByRole('banner').getByRole('button', { name: '29th round' }).click();
  await expect.poll(() => desk.title.textContent()).toContain('Outcomes of the 29th');
});

test('prints the matrix alone, with every position in words and its number', async () => {
  const { page } = taiwa;
  await page.keyboard.press('Control+Shift+M');
  await page
    .getByRole('dialog', { name: 'All positions: 29th round' })
    .getByRole('button', { name: 'Print…' })
    .click();
  const packing = page.getByRole('dialog', { name: 'Make a pack' });
  const file = join(taiwa.userData, 'matrix.pdf');
  await taiwa.answerSave(file);
  await packing.getByRole('button', { name: 'Save as PDF…' }).click();
  await packing.getByText(/matrix\.pdf: \d+ pages?, saved\./).waitFor();
  const pdf = await readPdf(file);
  expect(pdf.outline).toEqual([expect.stringContaining('All positions')]);
  expect(pdf.pages.every(({ width, height }) => width > height)).toBe(true);
  const text = pdf.pages.map((each) => each.text).join(' ');
  for (const number of ['29·AI·s1', '29·SC·s2', '29·CYB·s3']) expect(text).toContain(`[${number}]`);
  expect(text).toContain('Digital Services Act');
  await page.keyboard.press('Escape');
});

test('the address of a source is copied, not opened', async () => {
  const copy = desk.pane('briefing').getByRole('button', { name: 'Copy address' });
  if ((await copy.count()) === 0)
    return expect(await fact('Address', 'Sources').textContent()).toContain('not stated');
  const address = await fact('Address', 'Sources').locator('span').first().textContent();
  await copy.click();
  await desk.pane('briefing').getByRole('button', { name: 'Add: Private' }).click();
  const note = desk.pane('briefing').getByRole('textbox', { name: 'Private: text of the note' });
  await note.waitFor();
  await taiwa.page.keyboard.press('Control+v');
  await expect.poll(() => note.textContent()).toBe(address);
});
