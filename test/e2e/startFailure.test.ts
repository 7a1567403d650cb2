/** A library that cannot be opened: the window says what, where and what to do, and nothing is written. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launchTaiwa } from './launch.ts';

test.each([
  ['en', 'The library could not be opened', 'Try again'],
  ['ja', 'ライブラリを開けませんでした', '再試行'],
] as const)('is said in the language of the computer (%s)', async (locale, title, button) => {
  const folder = mkdtempSync(join(tmpdir(), 'taiwa-no-library-'));
  const library = join(folder, 'a-file-not-a-folder');
  writeFileSync(library, 'something else');
  const taiwa = await launchTaiwa({ library, locale });
  const alert = taiwa.page.getByRole('alert');
  await alert.getByRole('heading', { name: title }).waitFor();
  expect(await alert.textContent()).toContain('a-file-not-a-folder');
  await alert.getByRole('button', { name: button }).waitFor();
  expect(readdirSync(folder)).toEqual(['a-file-not-a-folder']);
  expect(await taiwa.quit()).toBe(0);
});

test.each([
  ['en', 'is open in another Taiwa (pc-17)', 'Close it there first. Nothing was changed.'],
  ['ja', '別の Taiwa(pc-17)で開かれています', 'そちらを閉じてください。何も変更していません。'],
] as const)(
  'a library that a second computer has open is refused by its name (%s)',
  async (locale, who, hint) => {
    const library = join(mkdtempSync(join(tmpdir(), 'taiwa-shared-')), 'library');
    mkdirSync(library);
    const holder = { pid: 1, host: 'pc-17', token: 'theirs', at: new Date().toISOString() };
    writeFileSync(join(library, 'LOCK'), JSON.stringify(holder));
    const taiwa = await launchTaiwa({ library, locale });
    const alert = taiwa.page.getByRole('alert');
    await alert.getByText(who).waitFor();
    expect(await alert.textContent()).toContain(hint);
    expect(readdirSync(library)).toEqual(['LOCK']);
    expect(JSON.parse(readFileSync(join(library, 'LOCK'), 'utf8'))).toEqual(holder);
    expect(await taiwa.quit()).toBe(0);
  },
);
