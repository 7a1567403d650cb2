/** The host's own dialogs, which stand in where a browser window gives no real paths. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launchTaiwa, type Taiwa } from './launch.ts';

let taiwa: Taiwa;
afterEach(() => taiwa.quit());

test('a file is chosen by walking through folders', async () => {
  const home = mkdtempSync(join(tmpdir(), 'taiwa-home-'));
  mkdirSync(join(home, 'inbox'));
  writeFileSync(join(home, 'inbox', 'empty.txt'), '');
  taiwa = await launchTaiwa({ askUser: true, env: { HOME: home } });
  const { page } = taiwa;
  const answer = page.evaluate(() => window.taiwa.calls['importing.choose'](undefined));
  await page.getByRole('dialog').getByRole('button', { name: 'inbox' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'empty.txt' }).click();
  expect(await answer).toMatchObject({
    ok: true,
    value: { draft: null, failures: [{ code: 'document.empty' }] },
  });
});

test('Esc cancels, and nothing happens', async () => {
  taiwa = await launchTaiwa({ askUser: true });
  const answer = taiwa.page.evaluate(() => window.taiwa.calls['importing.choose'](undefined));
  await taiwa.page.getByRole('dialog').waitFor();
  await taiwa.page.keyboard.press('Escape');
  expect(await answer).toEqual({ ok: true, value: null });
});
