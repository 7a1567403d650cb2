/** What the window says of the library's state: recovered, newer, read-only, not to be opened, not saved. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLibrary } from '../../src/main/library/openLibrary.ts';
import { briefedRound, NOW } from '../fixtures/dialogues.ts';
import { Desk } from './desk.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

let folder: string;
let library: string;
let taiwa: Taiwa;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiwa-state-'));
  library = join(folder, 'library');
  const opened = await openLibrary(library, { now: () => new Date(NOW) });
  if (!opened.ok) throw new Error(opened.error.code);
  const command = { type: 'dialogue.add', ...(await briefedRound()) } as const;
  await opened.value.apply({ scope: 'library', command });
  await opened.value.apply({ scope: 'library', command: { type: 'library.seeded' } });
  await opened.value.close();
});
afterEach(async () => {
  await taiwa.quit();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  taiwa = await launchTaiwa({ library, viewport: { width: 1280, height: 800 } });
}

/** Starts where the library can only be read, which the window says with these words; nothing can be written. */
async function startReadOnly(why: string): Promise<void> {
  await start();
  const banner = taiwa.page.getByRole('alert').filter({ hasText: 'reading only' });
  await banner.waitFor();
  expect(await banner.textContent()).toContain(why);
  const desk = new Desk(taiwa.page);
  await desk.goTo('i. AI');
  await desk.statement('Hiroshima').waitFor();
  expect(await desk.pane('briefing').getByRole('button', { name: 'Add note' }).count()).toBe(0);
}

const index = () => join(library, 'library.json');

test('a damaged library.json is set aside and made anew, and the window says so until it is read', async () => {
  await writeFile(index(), new Uint8Array(300));
  await start();
  const notice = taiwa.page.getByRole('status').filter({ hasText: 'put right' });
  await notice.waitFor();
  expect(await notice.textContent()).toMatch(/library\.json was damaged .* kept as set-aside\//s);
  await new Desk(taiwa.page).statement('Hiroshima').waitFor();
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await notice.waitFor({ state: 'hidden' });
});

test('a library in the folder of a sync program says so, and names the copies that it left', async () => {
  const synced = join(folder, 'OneDrive - Ministry');
  await rename(library, synced);
  await writeFile(join(synced, 'library-PC17.json'), '{}');
  library = synced;
  await start();
  const banner = taiwa.page.getByRole('alert').filter({ hasText: 'OneDrive' });
  await banner.waitFor();
  const words = await banner.textContent();
  expect(words).toContain('copies this library’s folder to other computers');
  expect(words).toContain('library-PC17.json');
  // It is a warning: the library is there to be worked on.
  const desk = new Desk(taiwa.page);
  await desk.goTo('i. AI');
  await desk.pane('briefing').getByRole('button', { name: 'Add note' }).first().waitFor();
  await taiwa.page.screenshot({ path: 'test-results/synced.png' });
  await banner.getByRole('button', { name: 'Dismiss' }).click();
  await banner.waitFor({ state: 'hidden' });
});

test('a library of a newer Taiwa opens for reading only, and no byte of it changes', async () => {
  const newer = (await readFile(index(), 'utf8')).replace('"version":2', '"version":3');
  await writeFile(index(), newer);
  await startReadOnly('newer Taiwa');
  expect(await taiwa.page.getByRole('banner').getByRole('button', { name: 'Import' }).count()).toBe(0);
  await taiwa.quit();
  expect(await readFile(index(), 'utf8')).toBe(newer);
  await start();
  await new Desk(taiwa.page).ready();
});

test('a library on a drive that may only be read opens for reading only, and says why', async ({ skip }) => {
  // The rights of a folder do not bind root; a drive that is mounted for reading only does.
  const isReadOnly =
    spawnSync('mount', ['--bind', library, library]).status === 0 &&
    spawnSync('mount', ['-o', 'remount,ro,bind', library]).status === 0;
  skip(!isReadOnly, 'no drive may be mounted here');
  try {
    const before = await readFile(index(), 'utf8');
    await startReadOnly('cannot be written to');
    await taiwa.quit();
    expect(await readFile(index(), 'utf8')).toBe(before);
  } finally {
    spawnSync('umount', ['-l', library]);
  }
  await start();
  await new Desk(taiwa.page).ready();
});

test('a library that another Taiwa holds is not opened, and the window says who and what to do', async () => {
  const lock = {
    pid: process.pid,
    host: (await import('node:os')).hostname(),
    token: 'x',
    at: new Date().toISOString(),
  };
  await writeFile(join(library, 'LOCK'), JSON.stringify(lock));
  await start();
  const alert = taiwa.page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(/could not be opened/);
  expect(await alert.textContent()).toContain(`process ${process.pid}`);
});

test('a second start of the same Taiwa ends at once, and the window of the first comes to the front', async () => {
  await start();
  const desk = new Desk(taiwa.page);
  await desk.statement('Hiroshima').waitFor();
  const { userData } = taiwa;
  const before = await desk.annotations.count();
  await taiwa.minimize();
  expect(await taiwa.isMinimized()).toBe(true);
  await expect(launchTaiwa({ library, userData })).rejects.toThrow();
  await expect.poll(() => taiwa.isMinimized()).toBe(false);
  await desk.statement('Hiroshima').focus();
  await taiwa.page.keyboard.press('h');
  await taiwa.page
    .getByRole('banner')
    .getByText(/^Saved/)
    .waitFor();
  expect(await desk.annotations.count()).toBe(before + 1);
});

test('settings count at once and are there the next time', async () => {
  await start();
  await taiwa.page.getByRole('banner').getByRole('button', { name: 'Settings' }).click();
  const dialog = taiwa.page.getByRole('dialog');
  await dialog.getByLabel('Your name').fill('田中');
  await dialog.getByRole('button', { name: /Keep earlier versions/ }).click();
  await taiwa.page.getByRole('option', { name: '10 years' }).click();
  await dialog.getByText('日本語', { exact: true }).click();
  await dialog.getByRole('heading', { name: '設定' }).waitFor();
  await dialog.getByRole('button', { name: '完了' }).click();
  await taiwa.quit();
  await start();
  await taiwa.page.getByRole('banner').getByRole('button', { name: '設定' }).click();
  expect(await taiwa.page.getByLabel('氏名').inputValue()).toBe('田中');
  expect(await taiwa.page.getByRole('button', { name: /過去の版/ }).textContent()).toContain('10年');
});
