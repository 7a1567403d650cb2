/** A library that cannot be opened: the window says what, where and what to do, and nothing is written. */
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
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
