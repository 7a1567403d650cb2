/** Bringing a document in through the window: look first, then add; what cannot be read is said and changes nothing. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

const RELEASE = `Outcomes of the 31st Japan-EU ICT Policy Dialogue
March 5, 2026
The Ministry of Internal Affairs and Communications held the 31st Japan-EU ICT Policy Dialogue with the European Commission on March 3, 2026 by web conference.

1. AI
The Japanese side explained its guidelines for AI business. The EU side explained the AI Act, and both sides agreed to continue the exchange of views.
2. Quantum
Both sides exchanged views on quantum networks. Progress was reported.
`;

let taiwa: Taiwa;
let desk: Desk;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiwa-import-'));
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
const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click();
const rounds = () => desk.pane('library').getByRole('row', { name: /round/ });
const review = () => desk.pane('review');
const pressInReview = (name: string) => review().getByRole('button', { name, exact: true }).click();
const row = (text: string) => review().getByRole('option', { name: text });

async function openDialog(): Promise<void> {
  await taiwa.page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
  await dialog().waitFor();
}

async function openFiles(...files: [name: string, content: string | Uint8Array][]): Promise<void> {
  const paths = files.map(([name]) => join(folder, name));
  for (const [name, content] of files) await writeFile(join(folder, name), content);
  await taiwa.answerOpen(...paths);
  await press('Open files…');
}

async function startAgain(): Promise<void> {
  await taiwa.quit();
  taiwa = await launchTaiwa({ library: taiwa.library, viewport: { width: 1280, height: 800 } });
  desk = new Desk(taiwa.page);
  await desk.ready();
}

describe('a document', () => {
  test('is shown as it was understood, then added, and opens', async () => {
    await openDialog();
    await openFiles(['round-31.txt', RELEASE]);
    await review()
      .getByRole('heading', { name: 'Outcomes of the 31st Japan-EU ICT Policy Dialogue' })
      .waitFor();
    const found = await review().textContent();
    expect(found).toContain('round-31.txt');
    expect(found).toContain('Tuesday 3 March 2026');
    expect(found).toContain('web conference');
    expect(found).toContain('2 topics · 5 statements · 1 to check');
    expect(await review().getByRole('group', { name: '1. AI' }).getByRole('option').count()).toBe(3);
    expect(await rounds().count()).toBe(0);
    await pressInReview('Add to the library');
    await expect
      .poll(() => desk.title.textContent())
      .toBe('Outcomes of the 31st Japan-EU ICT Policy Dialogue');
    expect(await rounds().count()).toBe(2);
    await startAgain();
    expect(await rounds().count()).toBe(2);
  });

  test('that is dropped on the window is read', async () => {
    await taiwa.page.evaluate((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.txt', { type: 'text/plain' }));
      const event = { bubbles: true, cancelable: true, dataTransfer: transfer };
      window.dispatchEvent(new DragEvent('dragover', event));
      window.dispatchEvent(new DragEvent('drop', event));
    }, RELEASE);
    await review().getByText('dropped.txt').waitFor();
    await pressInReview('Add to the library');
    await expect.poll(() => rounds().count()).toBe(2);
  });
});

describe('a review', () => {
  test('corrects everything by keyboard, and takes it back', async () => {
    const { keyboard } = taiwa.page;
    await openDialog();
    await openFiles(['round-31.txt', RELEASE]);
    await row('Progress was reported.').waitFor();
    await review().getByRole('option').first().focus();
    // To the first one to check; its sentence is lit in the source beside it.
    await keyboard.press('r');
    await expect.poll(() => row('Progress was reported.').getAttribute('aria-selected')).toBe('true');
    await keyboard.press('e');
    await row('EU Progress was reported.').waitFor();
    await keyboard.press('Control+z');
    await row('Joint Progress was reported.').waitFor();
    await keyboard.press('Enter');
    await review().getByText('nothing to check').waitFor();
    // The sentence of two sides is joined, and split again where the reader cuts it.
    await row('Japan The Japanese side explained its guidelines').focus();
    await keyboard.press('ArrowDown');
    await keyboard.press('m');
    await row('EU The EU side explained the AI Act, and both sides agreed').waitFor();
    await keyboard.press('s');
    await dialog().getByRole('slider').waitFor();
    await keyboard.press('End');
    await keyboard.press('Enter');
    await row('EU views.').waitFor();
    await keyboard.press('Control+z');
    await row('EU views.').waitFor({ state: 'detached' });
    // A statement goes to a topic of its own, which is renamed.
    await keyboard.press('t');
    await dialog().getByRole('button', { name: 'Topic' }).click();
    await taiwa.page.getByRole('option', { name: 'A new topic' }).click();
    await dialog().getByLabel('Its title').fill('AI Act');
    await press('Move');
    await review().getByRole('group', { name: 'AI Act' }).getByRole('option').waitFor();
    await row('EU The EU side explained the AI Act').focus();
    await keyboard.press('F2');
    await dialog().getByLabel('Its title').fill('The Artificial Intelligence Act');
    await keyboard.press('Enter');
    await review().getByRole('group', { name: 'The Artificial Intelligence Act' }).waitFor();
    // What is taken out is listed, and becomes a statement again.
    await row('EU The EU side explained the AI Act').focus();
    await keyboard.press('Delete');
    await review().getByText('1 left over').waitFor();
    await row('The EU side explained the AI Act').focus();
    await keyboard.press('Enter');
    await press('Add it');
    await review().getByText('nothing left over').waitFor();
    await pressInReview('Add to the library');
    await expect.poll(() => rounds().count()).toBe(2);
    await desk.pane('library').getByRole('row', { name: 'The Artificial Intelligence Act' }).waitFor();
  });

  test('corrects the facts of the meeting, and says what is no date', async () => {
    await openDialog();
    await openFiles(['round-31.txt', RELEASE]);
    await pressInReview('Correct…');
    await dialog().getByLabel('Held on').fill('2026-02-30');
    await dialog().getByText('“2026-02-30” is not a date').waitFor();
    await dialog().getByLabel('Held on').fill('２０２６-03-04, 2026-03-03');
    await dialog().getByLabel('Round').fill('32');
    await press('Save');
    await review().getByText('32nd round').waitFor();
    await pressInReview('Add to the library');
    await desk.pane('library').getByRole('row', { name: '32nd round' }).waitFor();
  });

  test('says what the text contradicts itself in, in the language of the window', async () => {
    await taiwa.page.evaluate(() => window.taiwa.calls['settings.change']({ patch: { language: 'ja' } }));
    await taiwa.page.reload();
    await desk.ready();
    const text = RELEASE.replace('held the 31st', 'held the 30th');
    await taiwa.page.evaluate((t) => window.taiwa.calls['importing.paste']({ text: t }), text);
    await taiwa.page.reload();
    await desk
      .pane('library')
      .getByRole('button', { name: /pasted-text/ })
      .click();
    await review().getByText('は第30回としていますが、第31回として扱います。').waitFor();
  });

  test('that is left is kept as it was, also after a restart, until it is added or discarded', async () => {
    await openDialog();
    await openFiles(['round-31.txt', RELEASE]);
    await row('Progress was reported.').click();
    await taiwa.page.keyboard.press('j');
    await row('Japan Progress was reported.').waitFor();
    await pressInReview('Keep for later');
    await rounds().first().waitFor();
    expect(await rounds().count()).toBe(1);
    await startAgain();
    const waiting = () => desk.pane('library').getByRole('button', { name: /round-31.txt/ });
    await waiting().click();
    await row('Japan Progress was reported.').waitFor();
    await pressInReview('Discard…');
    await press('Cancel');
    await row('Japan Progress was reported.').waitFor();
    await pressInReview('Discard…');
    await press('Discard');
    await rounds().first().waitFor();
    await expect.poll(() => waiting().count()).toBe(0);
    await startAgain();
    expect(await waiting().count()).toBe(0);
    expect(await rounds().count()).toBe(1);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['an empty file', '', 'has no text in it'],
    [
      'a binary',
      new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0, 0, 0, 200, 201, 0, 9]),
      'is not a document that can be read',
    ],
    ['a text without topics', 'The meeting room has moved to the third floor.\n', 'No topics were found'],
  ])(
    '%s is said with its name and what to do, and another can be opened',
    async (_name, content, message) => {
      await openDialog();
      await openFiles(['bad.txt', content]);
      const alert = dialog().getByRole('alert');
      await alert.waitFor();
      expect(await alert.textContent()).toContain(message);
      expect(await alert.textContent()).toContain('bad.txt');
      await openFiles(['good.txt', RELEASE]);
      await row('Progress was reported.').waitFor();
    },
  );

  test('a dialog that is cancelled changes nothing', async () => {
    await openDialog();
    await taiwa.answerOpen();
    await press('Open files…');
    await dialog().getByLabel('Or paste the text').waitFor();
    expect(await dialog().getByRole('alert').count()).toBe(0);
  });
});
