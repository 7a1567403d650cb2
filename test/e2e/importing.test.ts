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

async function openDialog(): Promise<void> {
  await taiwa.page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
  await dialog().waitFor();
}

async function openFile(name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, content);
  await taiwa.answerOpen(path);
  await press('Open a file…');
}

describe('a document', () => {
  test('is shown as it was understood, then added, and opens', async () => {
    await openDialog();
    await openFile('round-31.txt', RELEASE);
    await dialog()
      .getByRole('heading', { name: 'Outcomes of the 31st Japan-EU ICT Policy Dialogue' })
      .waitFor();
    const found = await dialog().textContent();
    expect(found).toContain('round-31.txt');
    expect(found).toContain('Tuesday 3 March 2026');
    expect(found).toContain('web conference');
    expect(await dialog().getByRole('row', { name: '1. AI 1 1 1' }).count()).toBe(1);
    expect(found).toContain('1 statement to check');
    expect(found).toContain('Progress was reported.');
    expect(await rounds().count()).toBe(1);
    await press('Add to the library');
    await dialog().waitFor({ state: 'hidden' });
    await expect
      .poll(() => desk.title.textContent())
      .toBe('Outcomes of the 31st Japan-EU ICT Policy Dialogue');
    expect(await rounds().count()).toBe(2);
    await taiwa.quit();
    taiwa = await launchTaiwa({ library: taiwa.library, viewport: { width: 1280, height: 800 } });
    desk = new Desk(taiwa.page);
    await desk.ready();
    expect(await rounds().count()).toBe(2);
  });

  test('that is pasted can be looked at and left, and nothing was added', async () => {
    await openDialog();
    await dialog().getByLabel('Or paste the text').fill(RELEASE);
    await press('Read the text');
    await dialog().getByText('One dialogue found').waitFor();
    await press('Back');
    // What was pasted is still there, to be mended and read again.
    expect(await dialog().getByLabel('Or paste the text').inputValue()).toBe(RELEASE);
    await taiwa.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    expect(await rounds().count()).toBe(1);
  });

  test('that is dropped on the window is read', async () => {
    await taiwa.page.evaluate((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.txt', { type: 'text/plain' }));
      const event = { bubbles: true, cancelable: true, dataTransfer: transfer };
      window.dispatchEvent(new DragEvent('dragover', event));
      window.dispatchEvent(new DragEvent('drop', event));
    }, RELEASE);
    await dialog().getByText('dropped.txt').waitFor();
    await press('Add to the library');
    await expect.poll(() => rounds().count()).toBe(2);
  });

  test('that the library holds already is refused by name; another one on the same round stands beside it', async () => {
    await openDialog();
    await openFile('first.txt', RELEASE);
    await press('Add to the library');
    await dialog().waitFor({ state: 'hidden' });
    await openDialog();
    await openFile('again.txt', RELEASE);
    await dialog().getByText('The library already has this round.').waitFor();
    await press('Add to the library');
    await dialog().getByRole('alert').getByText('already').waitFor();
    await press('Back');
    await openFile('corrected.txt', RELEASE.replace('quantum networks', 'quantum networks and sensing'));
    await press('Add to the library');
    await dialog().waitFor({ state: 'hidden' });
    expect(await rounds().count()).toBe(3);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['an empty file', '', 'has no text in it'],
    [
      'a binary',
      new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0, 0, 0, 200, 201, 0, 9]),
      'is not a text file',
    ],
    ['a text without topics', 'The meeting room has moved to the third floor.\n', 'No topics were found'],
  ])(
    '%s is said with its name and what to do, and another can be opened',
    async (_name, content, message) => {
      await openDialog();
      await openFile('bad.txt', content);
      const alert = dialog().getByRole('alert');
      await alert.waitFor();
      expect(await alert.textContent()).toContain(message);
      expect(await alert.textContent()).toContain('bad.txt');
      await openFile('good.txt', RELEASE);
      await dialog().getByText('One dialogue found').waitFor();
      await press('Back');
    },
  );

  test('a dialog that is cancelled changes nothing', async () => {
    await openDialog();
    await taiwa.answerOpen(null);
    await press('Open a file…');
    await dialog().getByLabel('Or paste the text').waitFor();
    expect(await dialog().getByRole('alert').count()).toBe(0);
  });
});
