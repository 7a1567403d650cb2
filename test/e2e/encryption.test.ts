/** An officer puts the library under a passphrase, locks it, and opens it again; nothing typed is lost on the way. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesWith } from '../main/encryption/world.ts';
import { Desk } from './desk.ts';
import { findingsOn } from './findings.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

const PASSPHRASE = '鯨は海底ケーブルを噛まない';
const SECRET = 'Say nothing of landing points';

let folder: string;
let taiwa: Taiwa;
const launch = (locale: 'en' | 'ja') =>
  launchTaiwa({ library: join(folder, 'library'), userData: join(folder, 'user'), locale });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiwa-encryption-'));
});
afterEach(async () => {
  await taiwa.quit();
  await rm(folder, { recursive: true, force: true });
});

async function writeNote(): Promise<void> {
  const desk = new Desk(taiwa.page);
  await desk.ready();
  await desk.pane('briefing').getByRole('button', { name: 'Add: Background' }).click();
  await desk.noteEditor.waitFor();
  await taiwa.page.keyboard.type(SECRET);
  await expect.poll(() => filesWith(SECRET, join(folder, 'library'))).not.toEqual([]);
}

async function encrypt(): Promise<void> {
  const { page } = taiwa;
  await page.getByRole('banner').getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Encryption…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Encryption' });
  const go = dialog.getByRole('button', { name: 'Encrypt the library' });
  await dialog.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await dialog.getByRole('textbox', { name: 'The same once more' }).fill('something else');
  await dialog.getByText('The two are not the same.').waitFor();
  expect(await go.isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'The same once more' }).fill(PASSPHRASE);
  await dialog.getByText('I know that without the passphrase everything is lost').click();
  await go.click();
  await dialog.getByText('The library is encrypted.').waitFor();
  await dialog.getByRole('button', { name: 'Done' }).click();
}

test('a library is encrypted, locked by a key, and opened with its passphrase alone', async () => {
  taiwa = await launch('en');
  const { page } = taiwa;
  await writeNote();
  await encrypt();
  expect(await filesWith(SECRET, join(folder, 'library'))).toEqual([]);
  await page.getByText(SECRET).waitFor();

  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('heading', { name: 'Locked' }).waitFor();
  expect(await page.getByText(SECRET).count()).toBe(0);
  expect(await findingsOn(page)).toEqual([]);
  await page.keyboard.type('not the passphrase');
  await page.keyboard.press('Enter');
  await page.getByText('That is not the passphrase.').waitFor();
  expect(await findingsOn(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByText(SECRET).waitFor();
  await taiwa.quit();

  taiwa = await launch('ja');
  await taiwa.page.getByRole('heading', { name: 'ロックされています' }).waitFor();
  expect(await findingsOn(taiwa.page)).toEqual([]);
  await taiwa.page.getByRole('textbox', { name: 'パスフレーズ' }).fill(PASSPHRASE);
  await taiwa.page.keyboard.press('Enter');
  await taiwa.page.getByText(SECRET).waitFor();
});

test('a bundle goes out under a passphrase, and comes in with it', async () => {
  taiwa = await launch('en');
  const { page } = taiwa;
  await writeNote();
  await page.getByRole('banner').getByRole('button', { name: 'Send or take in' }).click();
  const dialog = page.getByRole('dialog', { name: 'Exchange with a colleague' });
  await dialog.getByText('Encrypt with a passphrase').click();
  const save = dialog.getByRole('button', { name: 'Save bundle…' });
  expect(await save.isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await dialog.getByRole('textbox', { name: 'The same once more' }).fill(PASSPHRASE);
  const file = join(folder, 'closed.taiwa');
  await taiwa.answerSave(file);
  await save.click();
  await dialog.getByRole('status').filter({ hasText: 'closed.taiwa' }).waitFor();

  await taiwa.answerOpen(file);
  await dialog.getByRole('button', { name: 'Take in a bundle…' }).click();
  const asking = page.getByRole('dialog', { name: 'Passphrase of the bundle' });
  await asking.getByRole('textbox').fill('not this one');
  await page.keyboard.press('Enter');
  await asking.getByText('That is not the passphrase').waitFor();
  expect(await findingsOn(page)).toEqual([]);
  await asking.getByRole('textbox').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await dialog.getByRole('status').filter({ hasText: '29' }).waitFor();
});

test('it locks itself with the computer’s screen, and keeps what was typed in that instant', async () => {
  taiwa = await launch('en');
  const { page } = taiwa;
  await writeNote();
  await encrypt();
  await new Desk(page).pane('briefing').getByRole('textbox').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' yet');
  await taiwa.lockScreen();
  await page.getByRole('heading', { name: 'Locked' }).waitFor();
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByText(`${SECRET} yet`).waitFor();
});

test('a backup from before is closed when it is restored, and one with another passphrase asks for it', async () => {
  taiwa = await launch('en');
  const { page } = taiwa;
  await writeNote();
  await page.evaluate(() => window.taiwa.calls['backups.make'](undefined));
  await encrypt();
  await page.getByRole('banner').getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Backups…' }).click();
  await page.getByRole('button', { name: /^Restore… the backup of/ }).click();
  await page
    .getByRole('dialog', { name: /^Go back to/ })
    .getByRole('button', { name: 'Restore' })
    .click();
  await page.getByRole('status').filter({ hasText: 'The library is as it was' }).waitFor();
  await page.getByText(SECRET).waitFor();
  // Only the backup itself, and zipped it does not show its words.
  expect(await filesWith(SECRET, join(folder, 'library'))).toEqual([]);

  await page.getByRole('status').filter({ hasText: 'The library is as it was' }).getByRole('button').click();
  await page.evaluate(() => window.taiwa.calls['backups.make'](undefined));
  await page.evaluate((passphrase) => window.taiwa.calls['encryption.turnOff']({ passphrase }), PASSPHRASE);
  await page.getByRole('banner').getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Backups…' }).click();
  const closed = page.getByRole('listitem').filter({ hasText: 'encrypted' });
  await closed.getByRole('button', { name: /^Restore…/ }).click();
  await page
    .getByRole('dialog', { name: /^Go back to/ })
    .getByRole('button', { name: 'Restore' })
    .click();
  const asking = page.getByRole('dialog', { name: 'Passphrase of the backup' });
  await asking.getByRole('textbox', { name: 'Passphrase' }).fill('not this one');
  await page.keyboard.press('Enter');
  await asking.getByText('That is not the passphrase.').waitFor();
  await asking.getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'The library is as it was' }).waitFor();
  await page.getByText(SECRET).waitFor();
  const view = await page.evaluate(() => window.taiwa.calls['encryption.view'](undefined));
  expect(view).toMatchObject({ ok: true, value: { isOn: true } });
});
