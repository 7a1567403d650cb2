/** A library in a folder that goes to other computers by itself is opened, and the reader is told. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cautions } from '../../../src/main/library/caution.ts';
import { realDisk } from '../../../src/main/library/disk.ts';
import { openLibrary } from '../../../src/main/library/openLibrary.ts';

function place(...names: string[]): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'taiwa-caution-')), ...names);
  mkdirSync(folder, { recursive: true });
  return folder;
}

it.each([
  ['OneDrive', ['OneDrive - Ministry', 'Documents', 'library']],
  ['Dropbox', ['Dropbox (Mission)', 'library']],
  ['Google Drive', ['マイドライブ', 'library']],
  ['iCloud Drive', ['Mobile Documents', 'com~apple~CloudDocs', 'library']],
  ['Nextcloud', ['Nextcloud', 'library']],
])('the folder of %s is known by its name', async (program, names) => {
  expect(await cautions(place(...names), realDisk)).toEqual([
    { kind: 'synced', file: program, edits: 0, keptAs: null },
  ]);
});

it('a folder is known by what the program left above it', async () => {
  const folder = place('shared', 'library');
  mkdirSync(join(folder, '..', '.stfolder'));
  expect(await cautions(folder, realDisk)).toMatchObject([{ kind: 'synced', file: 'Syncthing' }]);
});

it('a folder with a name of its own is not suspected', async () => {
  expect(await cautions(place('Boxes', 'my one drive', 'Documents', 'library'), realDisk)).toEqual([]);
});

it('copies that a sync program left are named, and nothing else is', async () => {
  const folder = place('library');
  mkdirSync(join(folder, 'dialogues'));
  const copies = [
    'library (1).json',
    'library-PC17.json',
    "library (Dupont's conflicted copy 2026-11-24).json",
    'journal.sync-conflict-20261124-101500-ABCDEFG.jsonl',
    'dialogues/japan-eu-29-DESKTOP-7.json',
  ];
  const own = [
    'library.json',
    'journal.jsonl',
    'dialogues/japan-eu-29.json',
    'dialogues/japan-eu-29-2.json',
    '.library.json.01234567-89ab-cdef-0123-456789abcdef.tmp',
    'readme.txt',
  ];
  for (const name of [...copies, ...own]) writeFileSync(join(folder, name), '{}');
  const found = await cautions(folder, realDisk);
  expect(found.map(({ kind }) => kind)).toEqual(copies.map(() => 'copied'));
  expect(found.map(({ file }) => file).sort()).toEqual([...copies].sort());
});

it('the library there opens for work, and says so each time', async () => {
  const folder = place('OneDrive', 'library');
  const opened = await openLibrary(folder, { now: () => new Date() });
  if (!opened.ok) throw new Error(opened.error.code);
  expect(opened.value.readOnly).toBeNull();
  expect(opened.value.recovery).toMatchObject([{ kind: 'synced', file: 'OneDrive' }]);
  await opened.value.close();
});
