/** Backups in the window: made, listed, put back; and the way back where the library cannot be read. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

let folder: string;
let taiwa: Taiwa;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiwa-backups-'));
  taiwa = await launchTaiwa({ library: join(folder, 'library'), userData: join(folder, 'user') });
});
afterEach(async () => {
  await taiwa.quit();
  await rm(folder, { recursive: true, force: true });
});

async function openBackups() {
  await new Desk(taiwa.page).ready();
  await taiwa.page.getByRole('banner').getByRole('button', { name: 'Settings' }).click();
  await taiwa.page.getByRole('dialog').getByRole('button', { name: 'Backups…' }).click();
  const dialog = taiwa.page.getByRole('dialog', { name: 'Backups' });
  await dialog.getByRole('button', { name: 'Back up now' }).waitFor();
  return dialog;
}

async function setAuthor(name: string): Promise<void> {
  await taiwa.page.evaluate((author) => window.taiwa.calls['settings.change']({ patch: { author } }), name);
}

async function author(): Promise<string> {
  const view = await taiwa.page.evaluate(() => window.taiwa.calls['library.view'](undefined));
  return view.ok ? view.value.index.settings.author : '';
}

test('a backup is made in a chosen folder, and the library goes back to it with what was there kept', async () => {
  const place = join(folder, '別のドライブ');
  await mkdir(place);
  await setAuthor('田中');
  const dialog = await openBackups();
  await dialog.getByText('There are no backups yet.').waitFor();
  await taiwa.answerOpen(place);
  await dialog.getByRole('button', { name: 'Choose folder…' }).click();
  await dialog.getByText('別のドライブ').waitFor();
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  const restore = dialog.getByRole('button', { name: /^Restore… the backup of/ });
  await restore.waitFor();
  expect(await readdir(place)).toEqual([expect.stringMatching(/^taiwa-.*\.taiwa-backup$/)]);
  await setAuthor('佐藤');

  await restore.click();
  const sure = taiwa.page.getByRole('dialog', { name: /^Go back to/ });
  await sure.getByRole('button', { name: 'Restore' }).click();
  const said = taiwa.page.getByRole('status').filter({ hasText: 'The library is as it was' });
  await said.waitFor();
  expect(await said.textContent()).toContain('before-restore');
  expect(await author()).toBe('田中');
  await new Desk(taiwa.page).ready();
});

test('closing the question changes nothing', async () => {
  const dialog = await openBackups();
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  await setAuthor('佐藤');
  await dialog.getByRole('button', { name: /^Restore… the backup of/ }).click();
  const sure = taiwa.page.getByRole('dialog', { name: /^Go back to/ });
  await sure.getByRole('button', { name: 'Cancel' }).waitFor();
  // The safe button has the focus.
  await taiwa.page.keyboard.press('Enter');
  await sure.waitFor({ state: 'hidden' });
  expect(await author()).toBe('佐藤');
});

test('where nothing of the library can be read, the window lists the backups and goes back to one', async () => {
  const dialog = await openBackups();
  await setAuthor('田中');
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  await dialog.getByRole('button', { name: /^Restore… the backup of/ }).waitFor();
  await taiwa.quit();
  const library = join(folder, 'library');
  await writeFile(join(library, 'library.json'), new Uint8Array(400));
  for (const gone of ['journal.jsonl', 'dialogues', 'generations'])
    await rm(join(library, gone), { recursive: true, force: true });
  taiwa = await launchTaiwa({ library, userData: join(folder, 'user') });
  const alert = taiwa.page.getByRole('alert');
  await alert.getByText('Nothing in the library').waitFor();
  const restore = taiwa.page.getByRole('button', { name: /^Restore… the backup of/ });
  await restore.click();
  await taiwa.page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
  await new Desk(taiwa.page).ready();
  expect(await author()).toBe('田中');
});

test('a library that is gone is missed, and a new one is begun only when the user says so', async () => {
  await new Desk(taiwa.page).ready();
  await taiwa.quit();
  const library = join(folder, 'library');
  await rm(library, { recursive: true });
  taiwa = await launchTaiwa({ library, userData: join(folder, 'user') });
  await taiwa.page.getByRole('alert').getByText('when it was last open here').waitFor();
  expect(await readdir(folder)).not.toContain('library');
  await taiwa.page.getByRole('button', { name: 'Begin a new library here' }).click();
  await new Desk(taiwa.page).ready();
});
