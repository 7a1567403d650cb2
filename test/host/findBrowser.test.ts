/** A browser is looked for where people have it, and where they say it is. */
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findInstalledBrowser } from './findBrowser.ts';

function folderWith(name: string): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'taiwa-browser-'));
  const file = join(folder, name);
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return { folder, file };
}

test('one named in TAIWA_BROWSER is taken before any other', () => {
  const named = folderWith('my-browser').file;
  expect(findInstalledBrowser({ TAIWA_BROWSER: named })?.path).toBe(named);
});

test('one named in TAIWA_BROWSER that is not there is not replaced by another', () => {
  expect(findInstalledBrowser({ TAIWA_BROWSER: '/nowhere/chromium', PATH: process.env.PATH })).toBeNull();
});

test('one on the PATH is found', ({ skip }) => {
  if (process.platform !== 'linux') return skip('only Linux keeps browsers on the PATH');
  const { folder, file } = folderWith('chromium');
  expect(findInstalledBrowser({ PATH: folder })?.path).toBe(file);
});
