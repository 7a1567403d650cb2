/** History of a note, bundles between two computers, and the choice where both changed the same. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

let folder: string;
let taiwa: Taiwa;
let desk: Desk;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiwa-exchange-'));
});
afterEach(async () => {
  expect(taiwa.complaints).toEqual([]);
  await taiwa.quit();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the computer of somebody, who has given their name. */
async function at(author: string, locale: 'en' | 'ja' = 'en'): Promise<void> {
  taiwa = await launchTaiwa({
    library: join(folder, author),
    userData: join(folder, `${author}-user`),
    locale,
    viewport: { width: 1280, height: 800 },
  });
  desk = new Desk(taiwa.page);
  await desk.ready();
  await taiwa.page.evaluate(
    (name) => window.taiwa.calls['settings.change']({ patch: { author: name } }),
    author,
  );
}

const saved = () =>
  taiwa.page
    .getByRole('banner')
    .getByText(/^Saved|保存済み$/)
    .waitFor();
const editor = () => desk.pane('briefing').locator('.note [contenteditable="true"]').first();

async function writeNote(text: string): Promise<void> {
  await desk.goTo('i. AI');
  await desk.pane('briefing').getByRole('button', { name: 'Line to take' }).click();
  await desk.noteEditor.waitFor();
  await taiwa.page.keyboard.type(text);
  await taiwa.page.keyboard.press('Escape');
  await saved();
}

async function rewriteNote(text: string): Promise<void> {
  await desk.goTo('i. AI');
  await editor().click();
  await taiwa.page.keyboard.press('Control+a');
  await taiwa.page.keyboard.type(text);
  await expect.poll(() => noteText()).toContain(text);
  // Saved once the text is in the journal.
  await expect.poll(async () => readFile(join(taiwa.library, 'journal.jsonl'), 'utf8')).toContain(text);
}

const noteText = () => editor().textContent();

async function openExchange() {
  await taiwa.page.getByRole('banner').getByRole('button', { name: 'Send or take in' }).click();
  return taiwa.page.getByRole('dialog', { name: 'Exchange with a colleague' });
}

async function send(path: string): Promise<void> {
  await taiwa.answerSave(path);
  const dialog = await openExchange();
  await dialog.getByRole('button', { name: 'Save bundle…' }).click();
  await dialog
    .getByRole('status')
    .getByText(/^Saved as/)
    .waitFor();
  await dialog.getByRole('button', { name: 'Done' }).click();
}

async function take(path: string): Promise<string> {
  await taiwa.answerOpen(path);
  const dialog = await openExchange();
  await dialog.getByRole('button', { name: 'Take in a bundle…' }).click();
  await dialog.getByText('made by').waitFor();
  const said = (await dialog.getByRole('status').textContent()) ?? '';
  await dialog.getByRole('button', { name: 'Done' }).click();
  return said;
}

test('a note keeps its history, and an earlier version comes back and can be undone', async () => {
  await at('Tanaka');
  await writeNote('Support the code of conduct.');
  await taiwa.quit();
  await at('Tanaka');
  await rewriteNote('Wait for the guidelines.');
  await desk.pane('briefing').getByRole('button', { name: 'History: Line to take' }).click();
  const dialog = taiwa.page.getByRole('dialog', { name: 'History' });
  await dialog.getByText('As it is now').waitFor();
  const entries = dialog.getByRole('listitem');
  expect(await entries.first().textContent()).toContain('Tanaka');
  const first = entries.filter({ hasText: 'Support the code of conduct.' }).last();
  await first.getByRole('button', { name: /^Restore the version of/ }).click();
  await expect.poll(() => noteText()).toBe('Support the code of conduct.');
  await desk.title.click();
  await taiwa.page.keyboard.press('Control+z');
  await expect.poll(() => noteText()).toBe('Wait for the guidelines.');
});

test('a deleted note comes back, also after a restart', async () => {
  await at('Tanaka');
  await writeNote('Not to be lost.');
  await desk.pane('briefing').getByRole('button', { name: 'Delete note: Line to take' }).click();
  await editor().waitFor({ state: 'hidden' });
  await taiwa.quit();
  await at('Tanaka');
  await desk.goTo('i. AI');
  await desk.pane('briefing').getByRole('button', { name: 'Deleted notes…' }).click();
  const dialog = taiwa.page.getByRole('dialog', { name: 'Deleted notes of this round' });
  await dialog.getByText('Not to be lost.').waitFor();
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect.poll(() => noteText()).toBe('Not to be lost.');
});

test('the history of a statement leads back to what was imported', async () => {
  await at('Tanaka');
  await desk.goTo('i. AI');
  const statement = desk.pane('briefing').locator('.statement').first();
  await desk.pane('briefing').getByRole('button', { name: 'Side of 29·AI·s1' }).click();
  await taiwa.page.getByRole('menuitemradio', { name: 'Joint' }).click();
  await saved();
  await desk.pane('briefing').getByRole('button', { name: 'More on 29·AI·s1' }).click();
  await taiwa.page.getByRole('menuitem', { name: 'History' }).click();
  const dialog = taiwa.page.getByRole('dialog', { name: 'History' });
  await dialog.getByText('As it was imported').waitFor();
  await dialog.getByRole('button', { name: 'Restore the version of As it was imported' }).click();
  await expect.poll(() => desk.side('Japan').locator('[data-statement]').count()).toBe(2);
  await taiwa.page.keyboard.press('Control+z');
  await expect.poll(() => desk.side('Japan').locator('[data-statement]').count()).toBe(1);
  await statement.waitFor();
});

test('two people change one note; whoever takes in the other’s bundle chooses, and both end with the same', async () => {
  await at('Tanaka');
  await writeNote('As agreed.');
  await send(join(folder, '1.taiwa'));
  await taiwa.quit();

  await at('Dupont');
  expect(await take(join(folder, '1.taiwa'))).toContain('1 added');
  await rewriteNote('Give way a little.');
  await send(join(folder, '2.taiwa'));
  await taiwa.quit();

  await at('Tanaka');
  await rewriteNote('Hold the line.');
  expect(await take(join(folder, '2.taiwa'))).toContain('1 to choose');
  const banner = taiwa.page.getByRole('alert').filter({ hasText: 'changed by two people' });
  await banner.getByRole('button', { name: 'Choose…' }).click();
  const dialog = taiwa.page.getByRole('dialog', { name: 'Changed by two people' });
  await dialog.getByRole('button', { name: 'Take this one: the version of Dupont' }).click();
  await dialog.getByText('Everything is settled.').waitFor();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await banner.waitFor({ state: 'hidden' });
  await expect.poll(() => noteText()).toBe('Give way a little.');
});

test('a bundle dropped on the window is taken in', async () => {
  await at('Tanaka');
  await writeNote('As agreed.');
  await send(join(folder, '1.taiwa'));
  await taiwa.quit();
  await at('Dupont');
  const bytes = await readFile(join(folder, '1.taiwa'));
  const transfer = await taiwa.page.evaluateHandle((base64) => {
    const data = new DataTransfer();
    const content = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    data.items.add(new File([content], '1.taiwa'));
    return data;
  }, bytes.toString('base64'));
  await taiwa.page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  const dialog = taiwa.page.getByRole('dialog', { name: 'Exchange with a colleague' });
  await dialog.getByText('made by Tanaka').waitFor();
});

test('edits that cannot be saved go into a copy, and are all there where that is taken in', async () => {
  await at('Tanaka');
  await writeNote('Saved before.');
  await rm(join(taiwa.library, 'journal.jsonl'));
  await editor().click();
  await taiwa.page.keyboard.press('Control+End');
  await taiwa.page.keyboard.type(' Typed when the library was gone.');
  const banner = taiwa.page.getByRole('alert').filter({ hasText: 'Your last edits are not saved' });
  await banner.waitFor();
  expect(await banner.textContent()).toContain('is not there any more');
  const copy = join(folder, 'copy.taiwa');
  await taiwa.answerSave(copy);
  const save = banner.getByRole('button', { name: 'Save a copy…' });
  await save.click();
  await expect.poll(() => banner.textContent()).toContain('copy.taiwa');
  // Leaving asks; the edits are in the copy, so the answer is to quit all the same.
  await taiwa.answerMessage(1);
  await taiwa.quit();

  await at('Dupont');
  expect(await take(copy)).toContain('1 added');
  await desk.goTo('i. AI');
  await expect.poll(() => noteText()).toBe('Saved before. Typed when the library was gone.');
});
