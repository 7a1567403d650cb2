/** A real disk that is really full: edits are refused and said, and nothing that was saved goes; with room again all goes on. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeBackup } from '../../src/main/backup/makeBackup.ts';
import { checkLibrary } from '../../src/main/library/checkLibrary.ts';
import { realDisk } from '../../src/main/library/disk.ts';
import { type OpenOptions, openLibrary } from '../../src/main/library/openLibrary.ts';
import type { Library } from '../../src/main/library/types.ts';
import { note, round } from './model.ts';

const NOW = new Date('2026-01-05T09:00:00Z');
const WHOLE = { ok: true, value: { lines: [], isWhole: true } };
const ROUND = round(1).dialogue;

let disk: string;
let mounted = false;

beforeEach(() => {
  disk = mkdtempSync(join(tmpdir(), 'taiwa-small-disk-'));
  mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status === 0;
});
afterEach(() => {
  if (mounted) spawnSync('umount', ['-l', disk]);
  rmSync(disk, { recursive: true, force: true });
});

async function opened(options: Partial<OpenOptions> = {}): Promise<Library> {
  const library = await openLibrary(join(disk, 'library'), { now: () => NOW, ...options });
  if (!library.ok) throw new Error(JSON.stringify(library.error));
  return library.value;
}

const add = (library: Library) =>
  library.apply({ scope: 'library', command: { type: 'dialogue.add', ...round(1) } });
const write = (library: Library, number: number, text: string) =>
  library.apply({
    scope: 'dialogue',
    dialogueId: ROUND.id,
    command: { type: 'note.add', note: note(number, text), at: null },
  });

/** Fills the disk to the last byte. */
async function fill(name = 'ballast'): Promise<void> {
  const { bavail, bsize } = await statfs(disk);
  await writeFile(join(disk, name), Buffer.alloc(bavail * bsize));
}
const makeRoom = () => rm(join(disk, 'ballast'));

async function notes(library: Library): Promise<string[]> {
  const read = await library.read(ROUND.id);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.notes.map(({ markdown }) => markdown);
}

/** Longer than what is left of the journal's last block. */
const LONG = '海底ケーブル'.repeat(1_000);

it('saves what is typed on a full disk as long as the reserve lasts, and warns', async ({ skip }) => {
  if (!mounted) return skip('a small disk cannot be mounted here');
  const told: string[] = [];
  const library = await opened({ reserveBytes: 256 * 1024, trouble: ({ code }) => told.push(code) });
  expect(await add(library)).toMatchObject({ ok: true });
  expect(await library.snapshot()).toMatchObject({ ok: true });
  await fill();
  expect(await write(library, 1, LONG)).toMatchObject({ ok: true });
  expect(told).toEqual([]);
  // The room that was given back is somebody else's now.
  await fill('more ballast');
  expect(await write(library, 2, LONG)).toMatchObject({ ok: false, error: { code: 'library.diskFull' } });
  await rm(join(disk, 'more ballast'));
  const { ok } = await library.snapshot();
  expect(ok).toBe(true);
  expect(told).toEqual(['library.diskNearlyFull']);
  await makeRoom();
  await library.close();
  const again = await opened();
  expect(await notes(again)).toEqual([LONG]);
  await again.close();
});

it('refuses an edit and says why, and takes it when there is room again', async ({ skip }) => {
  if (!mounted) return skip('a small disk cannot be mounted here');
  const library = await opened();
  expect(await add(library)).toMatchObject({ ok: true });
  expect(await write(library, 1, 'before')).toMatchObject({ ok: true });
  await fill();
  const full = { ok: false, error: { code: 'library.diskFull' } };
  expect(await write(library, 2, LONG)).toMatchObject(full);
  expect(await notes(library)).toEqual(['before']);
  await makeRoom();
  expect(await write(library, 2, LONG)).toMatchObject({ ok: true });
  await library.close();
  const again = await opened();
  expect(await notes(again)).toEqual(['before', LONG]);
  await again.close();
  expect(await checkLibrary(join(disk, 'library'))).toEqual(WHOLE);
});

it('loses nothing where snapshots, the cut of the journal and a backup find no room', async ({ skip }) => {
  if (!mounted) return skip('a small disk cannot be mounted here');
  const library = await opened({ longJournalBytes: 1 });
  await add(library);
  await write(library, 1, 'first');
  await library.snapshot();
  await write(library, 2, LONG);
  await fill();
  expect(await library.snapshot()).toMatchObject({ ok: false, error: { code: 'library.diskFull' } });
  const backup = await makeBackup(library, disk, NOW, realDisk, new AbortController().signal);
  expect(backup).toMatchObject({ ok: false, error: { code: 'library.diskFull' } });
  expect((await readdir(disk)).sort()).toEqual(['ballast', 'library']);
  await library.close();
  // It stays full over a restart: everything is read from what is there.
  const full = await opened({ longJournalBytes: 1 });
  expect(await notes(full)).toEqual(['first', LONG]);
  await full.close();
  await makeRoom();
  const again = await opened({ longJournalBytes: 1 });
  expect(await notes(again)).toEqual(['first', LONG]);
  expect(await again.snapshot()).toMatchObject({ ok: true });
  await again.close();
  expect(await checkLibrary(join(disk, 'library'))).toEqual(WHOLE);
});
