/** The ledger of commitments: what the wording proposes, what is said of it by keys, kept after a restart, and undone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeText } from './composing.ts';
import { Desk } from './desk.ts';
import { findingsOn } from './findings.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

let taiwa: Taiwa;
let desk: Desk;
beforeAll(async () => {
  taiwa = await launchTaiwa({ viewport: { width: 1280, height: 800 } });
  desk = new Desk(taiwa.page);
  await desk.ready();
});
afterAll(async () => {
  expect(taiwa.complaints).toEqual([]);
  await taiwa.quit();
});

const dialog = () => taiwa.page.getByRole('dialog');
const press = (key: string) => taiwa.page.keyboard.press(key);
const row = (words: string) => dialog().getByRole('row').filter({ hasText: words });
const WORDS = 'OECD Ministerial Council Meeting';
const close = async () => {
  await press('Escape');
  await dialog().waitFor({ state: 'hidden' });
};

describe('the ledger of commitments', () => {
  test('proposes what the round promises, and nothing else', async () => {
    await press('Control+Shift+K');
    await row(WORDS).waitFor();
    await expect.poll(() => row(WORDS).locator('select').inputValue()).toBe('proposed');
    expect(await dialog().getByRole('row').filter({ hasText: 'establishment of the AI Act' }).count()).toBe(
      0,
    );
    expect(await findingsOn(taiwa.page)).toEqual([]);
  });

  test('keeps who is to do it, until when and how it stands, each field as it is left', async () => {
    await row(WORDS).locator('select').selectOption('inProgress');
    await dialog().getByRole('textbox', { name: 'Who: 29·AI·s2' }).fill('MIC');
    await press('Tab');
    await taiwa.page.keyboard.type('30th round');
    await press('Enter');
    await close();
    await taiwa.page
      .getByRole('banner')
      .getByText(/^Saved/)
      .waitFor();
    await taiwa.page.reload();
    await desk.ready();
    await desk.pane('library').getByRole('button', { name: 'Commitments…' }).click();
    await expect.poll(() => row(WORDS).locator('select').inputValue()).toBe('inProgress');
    expect(await dialog().getByRole('textbox', { name: 'Who: 29·AI·s2' }).inputValue()).toBe('MIC');
    expect(await dialog().getByRole('textbox', { name: 'Due: 29·AI·s2' }).inputValue()).toBe('30th round');
  });

  test('takes what is done off the list, and undo brings it back', async () => {
    await row(WORDS).locator('select').selectOption('done');
    await row(WORDS).waitFor({ state: 'detached' });
    await close();
    await press('Control+z');
    await press('Control+Shift+K');
    await expect.poll(() => row(WORDS).locator('select').inputValue()).toBe('inProgress');
  });

  test('leads to the statement', async () => {
    await dialog().getByRole('button', { name: '29·AI·s2: go to the statement' }).focus();
    await press('Enter');
    await dialog().waitFor({ state: 'hidden' });
    const focused = desk.pane('briefing').locator('[data-statement]:focus');
    await expect.poll(() => focused.textContent()).toContain(WORDS);
  });

  test('in Japanese, with what is composed, in the dark', async () => {
    await taiwa.page.evaluate(() =>
      window.taiwa.calls['settings.change']({ patch: { language: 'ja', theme: 'dark' } }),
    );
    await taiwa.page.reload();
    await desk.ready();
    await press('Control+Shift+K');
    const evidence = dialog().getByRole('textbox', { name: '根拠・結果：29·AI·s2' });
    await evidence.focus();
    await composeText(taiwa.page, 'きょうどうせいめい', '共同声明');
    await press('Enter');
    await expect.poll(() => evidence.inputValue()).toBe('共同声明');
    expect(await findingsOn(taiwa.page)).toEqual([]);
    await close();
  });
});
