/** Making a pack through its dialog: choose, save, print, stop; private notes only after a second question. */
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openLibrary } from '../../src/main/library/openLibrary.ts';
import { briefedRound, NOW, PRIVATE_WORDS } from '../fixtures/dialogues.ts';
import { Desk } from './desk.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';
import { readPdf } from './readPdf.ts';

let folder: string;
let taiwa: Taiwa;
let desk: Desk;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiwa-packing-'));
  const library = join(folder, 'library');
  await mkdir(library);
  const opened = await openLibrary(library, { now: () => new Date(NOW) });
  if (!opened.ok) throw new Error(opened.error.code);
  const command = { type: 'dialogue.add', ...(await briefedRound()) } as const;
  await opened.value.apply({ scope: 'library', command });
  await opened.value.close();
  taiwa = await launchTaiwa({ library, viewport: { width: 1280, height: 800 } });
  desk = new Desk(taiwa.page);
});
afterAll(async () => {
  await taiwa.quit();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  // Nothing chosen before stands in the dialog; only what the library keeps.
  await taiwa.page.reload();
  await openDialog();
});
afterEach(() => expect(taiwa.complaints).toEqual([]));

async function openDialog(): Promise<void> {
  await desk.ready();
  await taiwa.page.getByRole('banner').getByRole('button', { name: 'Make pack' }).click();
  await dialog().waitFor();
}

async function restart(): Promise<void> {
  await taiwa.quit();
  taiwa = await launchTaiwa({ library: taiwa.library, viewport: { width: 1280, height: 800 } });
  desk = new Desk(taiwa.page);
  await openDialog();
}

const dialog = () => taiwa.page.getByRole('dialog', { name: 'Make a pack' });
const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click();
const box = (name: string | RegExp) => dialog().getByRole('checkbox', { name });
/** The box itself is drawn by us; a reader clicks its label. */
const tick = (name: string | RegExp) =>
  dialog()
    .locator('label', { has: taiwa.page.getByRole('checkbox', { name }) })
    .click();

async function saved() {
  await taiwa.answerSave(join(folder, 'pack.pdf'));
  await press('Save as PDF…');
  await dialog()
    .getByText(/pack\.pdf: \d+ pages, saved\./)
    .waitFor();
  return readPdf(join(folder, 'pack.pdf'));
}

test('a pack is saved where the reader says, with what was chosen and nothing else', async () => {
  await dialog().getByLabel('Briefing for').fill('the Vice-Minister');
  await dialog().getByRole('combobox', { name: 'Marking' }).fill('TLP:AMBER');
  await tick('Online platforms');
  await press('Move up: Submarine cables');
  const pdf = await saved();
  const text = pdf.pages.map((page) => page.text).join('\n');
  expect(pdf.title).toContain('Briefing for the Vice-Minister');
  // The window that laid it out waits for the next pages without these.
  const hidden = () =>
    taiwa.page
      .context()
      .pages()
      .filter((page) => page !== taiwa.page);
  await expect
    .poll(async () => (await Promise.all(hidden().map((page) => page.content()))).join(''))
    .not.toContain('Vice-Minister');
  for (const page of pdf.pages) expect(page.text).toContain('TLP:AMBER');
  const contents = pdf.pages[1]?.text ?? '';
  expect(contents).toMatch(/JEU29-1 Submarine cables .*JEU29-2 AI /);
  expect(contents).not.toContain('Online platforms');
  expect(text).not.toContain(PRIVATE_WORDS);
  expect(text).not.toContain('Which budget line?');
  await expect.poll(() => dialog().getByText(`pack.pdf: ${pdf.pages.length} pages, saved.`).count()).toBe(1);
});

test('private notes are printed only after a second question, whose likely answer is no', async () => {
  await tick(/Private notes/);
  const question = taiwa.page.getByRole('dialog', { name: 'Print private notes?' });
  await question.waitFor();
  await taiwa.page.keyboard.press('Enter');
  await question.waitFor({ state: 'hidden' });
  expect(await box(/Private notes/).isChecked()).toBe(false);
  await tick(/Private notes/);
  await question.getByRole('button', { name: 'Print them' }).click();
  expect(await box(/Private notes/).isChecked()).toBe(true);
  const pdf = await saved();
  expect(pdf.pages.map((page) => page.text).join('\n')).toContain(PRIVATE_WORDS);
});

test('a marking too high for the app is refused before anything is made', async () => {
  await dialog().getByRole('combobox', { name: 'Marking' }).fill('SECRET');
  await dialog().getByText('Taiwa does not print “SECRET”').waitFor();
  expect(await dialog().getByRole('button', { name: 'Save as PDF…' }).isDisabled()).toBe(true);
  await dialog().getByRole('combobox', { name: 'Marking' }).fill('LIMITE');
  expect(await dialog().getByRole('button', { name: 'Save as PDF…' }).isDisabled()).toBe(false);
});

test('without a topic there is nothing to print', async () => {
  for (const name of ['AI', 'Submarine cables', '5G/Beyond 5G/6G', 'Online platforms', 'Cybersecurity'])
    await tick(name);
  await dialog().getByText('Choose at least one topic.').waitFor();
  expect(await dialog().getByRole('button', { name: 'Print…' }).isDisabled()).toBe(true);
});

test('a pack that is stopped leaves no file, and says so', async () => {
  await taiwa.answerSave(join(folder, 'stopped.pdf'));
  await press('Save as PDF…');
  await dialog().getByRole('progressbar').waitFor();
  await press('Stop');
  await dialog().getByText('Stopped. Nothing was written.').waitFor();
  expect((await readdir(folder)).filter((name) => name.includes('stopped'))).toEqual([]);
});

test('a folder that is gone is said, and the choices stay', async () => {
  await dialog().getByLabel('Briefing for').fill('the Vice-Minister');
  await taiwa.answerSave(join(folder, 'gone', 'pack.pdf'));
  await press('Save as PDF…');
  await dialog().getByText(/gone/).waitFor();
  expect(await dialog().getByLabel('Briefing for').inputValue()).toBe('the Vice-Minister');
});

test('the marking is proposed again the next time', async () => {
  await dialog().getByRole('combobox', { name: 'Marking' }).fill('取扱注意');
  await saved();
  await restart();
  expect(await dialog().getByRole('combobox', { name: 'Marking' }).inputValue()).toBe('取扱注意');
});

const choose = async (field: string, option: string) => {
  await dialog()
    .locator('.field', { has: taiwa.page.getByText(field, { exact: true }) })
    .getByRole('button')
    .click();
  await taiwa.page.getByRole('option', { name: option, exact: true }).click();
};
const thumbnails = () => dialog().getByRole('navigation', { name: 'Go to page' }).getByRole('button');

test('the pages stand beside the choices and follow them, with what is left out', async () => {
  await thumbnails().first().waitFor();
  await dialog().getByText('2 private notes left out.').waitFor();
  const whole = await thumbnails().count();
  await choose('Kind of pack', 'Speaking cards (A6)');
  await expect.poll(() => thumbnails().count()).toBeLessThan(whole);
  const cards = await thumbnails().count();
  await expect.poll(() => dialog().locator('.preview-words').first().textContent()).toContain('JEU29-1');
  const pdf = await saved();
  expect(pdf.pages).toHaveLength(cards);
});

test('a page of the preview is gone to by its small picture', async () => {
  await thumbnails().nth(4).waitFor();
  await dialog().getByRole('button', { name: 'Page 5', exact: true }).click();
  const fifth = dialog().locator('[data-page="5"]');
  await expect
    .poll(() =>
      fifth.evaluate((page) => {
        const sheets = page.parentElement?.getBoundingClientRect();
        return Math.abs(page.getBoundingClientRect().top - (sheets?.top ?? 0)) < 40;
      }),
    )
    .toBe(true);
});

test('the small pictures are gone through with the arrow keys, and say which page is read', async () => {
  await thumbnails().nth(4).waitFor();
  await thumbnails().first().focus();
  await taiwa.page.keyboard.press('ArrowDown');
  await taiwa.page.keyboard.press('ArrowDown');
  const current = dialog().locator('.preview-thumbnail[aria-current="page"]');
  await expect.poll(() => current.getAttribute('aria-label')).toBe('Page 3');
  await taiwa.page.keyboard.press('End');
  await expect.poll(() => current.getAttribute('aria-label')).toBe(`Page ${await thumbnails().count()}`);
  expect(await current.evaluate((each) => each === document.activeElement)).toBe(true);
});

test('a page leads back to the note it was made from', async () => {
  await thumbnails().first().waitFor();
  const policy = dialog().getByRole('button', { name: 'Open in the window: Handling policy' });
  await policy.focus();
  await taiwa.page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'hidden' });
  await expect.poll(() => desk.title.textContent()).toContain('Submarine cables');
  await expect
    .poll(() => taiwa.page.evaluate(() => document.activeElement?.closest('[data-note]')?.textContent ?? ''))
    .toContain('海底ケーブルの多ルート化');
});

test('choices kept as a template come back with the next start, without the private notes', async () => {
  await choose('Kind of pack', 'For the head of delegation');
  await dialog().getByRole('combobox', { name: 'Marking' }).fill('LIMITE');
  await tick(/Private notes/);
  await taiwa.page
    .getByRole('dialog', { name: 'Print private notes?' })
    .getByRole('button', { name: 'Print them' })
    .click();
  await dialog().getByText('2 private notes are in this pack.').waitFor();
  await press('Save as template…');
  const naming = taiwa.page.getByRole('dialog', { name: 'Save as template…' });
  await naming.getByLabel('Name of the template').fill('Minister');
  await naming.getByRole('button', { name: 'Save', exact: true }).click();
  await naming.waitFor({ state: 'hidden' });
  await restart();
  await choose('Template', 'Minister');
  await dialog()
    .getByRole('button', { name: /For the head of delegation/ })
    .waitFor();
  expect(await dialog().getByRole('combobox', { name: 'Marking' }).inputValue()).toBe('LIMITE');
  expect(await box(/Private notes/).isChecked()).toBe(false);
});

test('an issued pack is kept in the log with who holds its copies, and what changes goes out as an addendum', async () => {
  await dialog().getByLabel('Version', { exact: true }).fill('1');
  await dialog().getByLabel('Numbered copies').fill('Minister\nVice-Minister');
  await tick(/^Issued/);
  const issued = await saved();
  const half = issued.pages.length / 2;
  expect(issued.pages.map((page) => page.text).join('')).not.toContain('DRAFT');
  for (const [place, holder] of ['Minister', 'Vice-Minister'].entries()) {
    expect(issued.pages[place * half]?.text).toContain(`${place + 1}: ${holder}`);
    expect(issued.pages[place * half + 1]?.text).toContain(`Copy ${place + 1}`);
  }

  await taiwa.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
  await desk.goTo('ii. Submarine cables');
  const briefing = desk.pane('briefing');
  const policy = briefing.getByRole('article', { name: 'Handling policy' });
  await policy.getByRole('paragraph').first().click();
  await policy.getByRole('textbox', { name: 'Handling policy: text of the note' }).waitFor();
  await taiwa.page.keyboard.press('Control+End');
  await taiwa.page.keyboard.type(' Ask for the landing points.');
  await openDialog();
  await choose('Kind of pack', 'Addendum to the last issue');
  await dialog().getByLabel('Version', { exact: true }).fill('1.1');
  const addendum = await saved();
  expect(addendum.pages.length).toBeLessThan(half);
  expect(addendum.pages[0]?.text).toMatch(/Addendum.*1\.1/s);
  const words = addendum.pages.map((page) => page.text).join('\n');
  expect(words).toContain('Ask for the landing points.');
  expect(words).not.toContain('Digital Services Act');
});

test('a pack is saved as a Word document where that is asked for', async () => {
  await choose('File', 'Word: to edit further');
  await taiwa.answerSave(join(folder, 'pack.docx'));
  await press('Save…');
  await dialog().getByText('pack.docx: saved.').waitFor();
  const bytes = await readFile(join(folder, 'pack.docx'));
  expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
});
