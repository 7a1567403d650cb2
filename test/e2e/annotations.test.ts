/** Annotations in earnest: answered, settled, kept private, listed over the rounds, and sent as Web Annotation files. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeText } from './composing.ts';
import { Desk } from './desk.ts';
import { findingsOn } from './findings.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

let taiwa: Taiwa;
let desk: Desk;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiwa-annotations-'));
  taiwa = await launchTaiwa({ viewport: { width: 1280, height: 800 } });
  desk = new Desk(taiwa.page);
  await desk.ready();
  await desk.goTo('i. AI');
});
afterAll(async () => {
  expect(taiwa.complaints).toEqual([]);
  await taiwa.quit();
  await rm(folder, { recursive: true, force: true });
});

const press = (key: string) => taiwa.page.keyboard.press(key);
const dialog = () => taiwa.page.getByRole('dialog');
const saved = () =>
  taiwa.page
    .getByRole('banner')
    .getByText(/^Saved/)
    .waitFor();

/** Comments on some words, as a reader does with the pointer. */
async function comment(statement: string, words: string, said: string, visibility?: string): Promise<void> {
  const before = await desk.annotations.count();
  await desk.selectWords(desk.statement(statement), words);
  await taiwa.page.getByRole('toolbar', { name: 'Annotate the selection' }).getByText('Comment').click();
  await taiwa.page.getByRole('textbox', { name: 'Comment' }).waitFor();
  await taiwa.page.keyboard.type(said);
  if (visibility !== undefined) await taiwa.page.getByRole('radio', { name: visibility }).click();
  await press('Control+Enter');
  await expect.poll(() => desk.annotations.count()).toBe(before + 1);
}

const card = (words: string) => desk.annotations.filter({ hasText: words });

describe('an annotation', () => {
  test('is answered by keyboard, also in Japanese, and undo takes the answer back', async () => {
    await comment('Japanese side explained its efforts', 'Hiroshima AI Process', 'Who has joined?');
    await card('Who has joined?').focus();
    await press('r');
    await taiwa.page.getByRole('textbox', { name: 'Reply' }).waitFor();
    await composeText(taiwa.page, 'きゅうかこく', '九か国');
    await press('Control+Enter');
    await card('九か国').waitFor();
    // The card has the focus again, so that its keys go on.
    await press('r');
    await taiwa.page.getByRole('textbox', { name: 'Reply' }).waitFor();
    await taiwa.page.keyboard.type('Ten since May.');
    await press('Control+Enter');
    await card('Ten since May.').waitFor();
    expect(await card('Who has joined?').getByRole('list', { name: 'Replies' }).locator('> li').count()).toBe(
      2,
    );
    await press('Control+z');
    await expect.poll(() => card('Ten since May.').count()).toBe(0);
    await card('九か国').waitFor();
  });

  test('goes with what was said to it, and comes back with it', async () => {
    await card('Who has joined?').focus();
    await press('Delete');
    await expect.poll(() => desk.annotations.count()).toBe(0);
    await press('Control+z');
    await card('九か国').waitFor();
  });

  test('is settled: off the page and out of the text, but not gone', async () => {
    const { page } = taiwa;
    const painted = () => page.evaluate(() => CSS.highlights.get('taiwa-none')?.size ?? 0);
    await expect.poll(painted).toBe(1);
    await card('Who has joined?').focus();
    await press('x');
    await card('Resolved').waitFor();
    await expect.poll(painted).toBe(0);
    await saved();
    await page.reload();
    await desk.ready();
    await desk.goTo('i. AI');
    await expect.poll(() => desk.annotations.count()).toBe(0);
    await desk.pane('annotations').getByRole('button', { name: 'Resolved (1)' }).click();
    await card('Who has joined?').focus();
    expect(await findingsOn(page)).toEqual([]);
    await press('x');
    await expect.poll(() => card('Who has joined?').getByText('Resolved').count()).toBe(0);
    await expect.poll(painted).toBe(1);
  });

  test('says who may see it', async () => {
    await comment('The EU side explained', 'AI Act', 'Between us.', 'Private');
    await card('Between us.').getByText('Private').waitFor();
    await comment('The EU side explained', 'establishment', 'For the minister.', 'For print');
    await card('For the minister.').getByText('For print').waitFor();
  });
});

describe('the list of annotations', () => {
  const items = () => dialog().locator('.listed');
  const choose = async (filter: string, answer: string) => {
    await dialog().getByRole('button', { name: filter }).click();
    await taiwa.page.getByRole('option', { name: answer, exact: true }).click();
  };

  test('has all of them, asks what is wanted, and leads to the place', async () => {
    await press('Control+Shift+H');
    await expect.poll(() => items().count()).toBe(3);
    expect(await findingsOn(taiwa.page)).toEqual([]);
    await choose('Who sees it', 'For print');
    await expect.poll(() => items().count()).toBe(1);
    await items().getByRole('button', { name: 'Go to: establishment' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await expect
      .poll(() => card('For the minister.').evaluate((element) => element === document.activeElement))
      .toBe(true);
  });

  test('writes a Web Annotation file without what is private', async () => {
    const file = join(folder, 'ours.jsonld');
    await taiwa.answerSave(file);
    await press('Control+Shift+H');
    await dialog().getByRole('button', { name: 'Show all' }).click();
    await dialog().getByRole('button', { name: 'Export…: 29th round' }).click();
    await dialog().getByText('2 annotations written to “ours.jsonld”. 1 private one stayed here.').waitFor();
    const written = await readFile(file, 'utf8');
    expect(written).toContain('Who has joined?');
    expect(written).toContain('九か国');
    expect(written).not.toContain('Between us.');
    expect(JSON.parse(written)).toMatchObject({ type: 'AnnotationCollection', total: 3 });
  });

  test('takes in what another program made, places it by its words, and asks about what it cannot place', async () => {
    const file = join(folder, 'theirs.jsonld');
    const made = (id: string, exact: string, bodyValue: string) => ({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `https://example.org/${id}`,
      type: 'Annotation',
      bodyValue,
      target: { source: 'https://example.org/29', selector: { type: 'TextQuoteSelector', exact } },
    });
    const sent = [
      made('1', 'progress of discussions on the AI Act', 'Since passed.'),
      made('2', 'the establishing of an AI Offices', 'Which office?'),
    ];
    await writeFile(file, JSON.stringify(sent));
    await taiwa.answerOpen(file);
    await dialog().getByRole('button', { name: 'Take in annotations for this round…' }).click();
    await dialog()
      .getByText(/“theirs.jsonld”: 2 annotations taken in/)
      .waitFor();
    await dialog()
      .getByText(/· [12] without a place/)
      .waitFor();
    await press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await card('Which office?').waitFor();
    const question = card('Which office?').getByRole('button', { name: 'Put it here' });
    await question.click();
    await expect.poll(() => question.count()).toBe(0);
    // One step back for where it was put, one for all that came in.
    await press('Control+z');
    await question.waitFor();
    await press('Control+z');
    await expect.poll(() => card('Which office?').count()).toBe(0);
    await expect.poll(() => desk.annotations.count()).toBe(3);
  });

  test('says clearly what is no annotation file', async () => {
    const file = join(folder, 'other.json');
    await writeFile(file, '{"title": "no"}');
    await taiwa.answerOpen(file);
    await press('Control+Shift+H');
    await dialog().getByRole('button', { name: 'Take in annotations for this round…' }).click();
    await taiwa.page.getByText('“other.json” is no annotation file').first().waitFor();
    await press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await expect.poll(() => desk.annotations.count()).toBe(3);
  });
});

test('in Japanese: the list and the margin have no findings', async () => {
  await taiwa.page.evaluate(() => window.taiwa.calls['settings.change']({ patch: { language: 'ja' } }));
  await taiwa.page.reload();
  await desk.ready();
  await desk.goTo('i. AI');
  await card('九か国').waitFor();
  expect(await findingsOn(taiwa.page)).toEqual([]);
  await press('Control+Shift+H');
  await dialog().locator('.listed').first().waitFor();
  await dialog().getByText('3件', { exact: false }).first().waitFor();
  expect(await findingsOn(taiwa.page)).toEqual([]);
  await press('Escape');
  await dialog().waitFor({ state: 'hidden' });
});
