/** A library's backups: made whole, kept in number, and put back. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeBackups } from '../../../src/main/backup/backups.ts';
import { makeBackup } from '../../../src/main/backup/makeBackup.ts';
import { prepareRestore } from '../../../src/main/backup/prepareRestore.ts';
import { openShelf } from '../../../src/main/handlers/shelf.ts';
import { checkLibrary } from '../../../src/main/library/checkLibrary.ts';
import { type Disk, realDisk } from '../../../src/main/library/disk.ts';
import { markRestore } from '../../../src/main/library/restoring.ts';
import type { Library } from '../../../src/main/library/types.ts';
import { faultyDisk } from '../library/faultyDisk.ts';
import { inTurn } from '../library/inTurn.ts';
import { addNote, addRound, crash, make, NOW, newFolder, open, readIn, round } from '../library/world.ts';

const ROUND = round(7).dialogue;
const WHOLE = { ok: true, value: { lines: [], isWhole: true } };
const NEVER = new AbortController().signal;

async function begun(): Promise<{ folder: string; library: Library; backups: string }> {
  const folder = await newFolder();
  const backups = join(dirname(folder), 'backups of 大臣官房');
  await mkdir(backups);
  const opened = await open(folder);
  await make(opened, addRound(7));
  await make(opened, addNote(ROUND, 1, '発言要領'));
  return { folder, library: opened, backups };
}

async function backedUp() {
  const world = await begun();
  const made = await makeBackup(world.library, world.backups, new Date(NOW), realDisk, NEVER);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return { ...world, name: made.value, path: join(world.backups, made.value) };
}

/** Restores as the app does: prepares, decides, closes, and opens what is there then. */
async function restore(path: string, folder: string, current: Library | null, disk: Disk = realDisk) {
  const prepared = await prepareRestore(path, folder, disk, null, NEVER);
  if (!prepared.ok) return prepared;
  await markRestore(folder, prepared.value.from, new Date(NOW), disk);
  await current?.close();
  return { ok: true as const, value: await open(folder) };
}

describe('a backup', () => {
  it('holds the library with every edit that was saved before it', async () => {
    const { folder, library, path, name } = await backedUp();
    expect(name).toMatch(/^taiwa-[0-9a-f]{8}-20260105T090000Z\.taiwa-backup$/);
    const then = await readIn(library, ROUND.id);
    await make(library, addNote(ROUND, 2, 'written later'));
    const restored = await restore(path, folder, library);
    expect(restored).toMatchObject({ ok: true });
    if (!restored.ok) return;
    expect(await readIn(restored.value, ROUND.id)).toEqual(then);
    expect(restored.value.recovery).toEqual([]);
    await make(restored.value, addNote(ROUND, 3, 'and goes on'));
    await restored.value.close();
    expect(await checkLibrary(folder)).toEqual(WHOLE);
  });

  it('keeps what it replaces in set-aside, as a library that can be opened', async () => {
    const { folder, library, path } = await backedUp();
    await make(library, addNote(ROUND, 2, 'written later'));
    const before = await readIn(library, ROUND.id);
    await restore(path, folder, library);
    const [aside = ''] = await readdir(join(folder, 'set-aside'));
    expect(aside).toMatch(/-before-restore$/);
    expect(await readIn(await open(join(folder, 'set-aside', aside)), ROUND.id)).toEqual(before);
  });

  it('can be made while edits come', async () => {
    const { library, backups, folder } = await begun();
    const edits = Array.from({ length: 40 }, (_, n) => make(library, addNote(ROUND, 10 + n, `note ${n}`)));
    const made = makeBackup(library, backups, new Date(NOW), realDisk, NEVER);
    await Promise.all([made, ...edits]);
    const result = await made;
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const restored = await restore(join(backups, result.value), folder, library);
    expect(restored).toMatchObject({ ok: true });
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['changed in the middle', (bytes: Buffer) => Buffer.from(bytes).fill(0, 300, 340)],
    ['emptied', () => Buffer.alloc(0)],
    ['another file', () => Buffer.from('not an archive')],
  ])('that was %s is refused, and the library stays as it is', async (_name, damage) => {
    const { folder, library, path } = await backedUp();
    await writeFile(path, damage(await readFile(path)));
    const names = (await readdir(folder)).sort();
    expect(await restore(path, folder, library)).toMatchObject({
      ok: false,
      error: { code: 'backup.damaged' },
    });
    expect((await readdir(folder)).sort()).toEqual(names);
  });

  it('whose folder is gone is said to have none', async () => {
    const { library, backups } = await begun();
    await rm(backups, { recursive: true });
    const made = await makeBackup(library, backups, new Date(NOW), realDisk, NEVER);
    expect(made).toMatchObject({ ok: false, error: { code: 'backup.folderMissing', where: backups } });
  });

  it('that any call of the disk breaks leaves no file that looks like one', async () => {
    const world = await begun();
    const counting = faultyDisk('ENOSPC', () => false);
    await makeBackup(world.library, world.backups, new Date(NOW), counting.disk, NEVER);
    for (const name of await readdir(world.backups)) await rm(join(world.backups, name));
    for (let failing = 1; failing <= counting.calls.length; failing++) {
      const { disk } = faultyDisk('ENOSPC', (call) => call === failing);
      const made = await makeBackup(world.library, world.backups, new Date(NOW), disk, NEVER);
      const names = await readdir(world.backups);
      // The last call is the sync of the folder: the file is whole by then.
      if (!made.ok && counting.calls[failing - 1] !== 'syncFolder')
        expect(names.filter((name) => name.endsWith('.taiwa-backup'))).toEqual([]);
      for (const name of names) await rm(join(world.backups, name));
    }
  });
});

describe('a restore', () => {
  it('that stops at any call of the disk is finished by the next opening, or did not begin', async () => {
    const code = 'EIO';
    const prepare = async () => {
      const { folder, library, path } = await backedUp();
      const old = await readIn(library, ROUND.id);
      await make(library, addNote(ROUND, 2, 'written later'));
      const present = await readIn(library, ROUND.id);
      const prepared = await prepareRestore(path, folder, realDisk, null, NEVER);
      if (!prepared.ok) throw new Error(prepared.error.code);
      return { folder, library, from: prepared.value.from, old, present };
    };
    const swap = async ({ folder, library, from }: Awaited<ReturnType<typeof prepare>>, disk: Disk) => {
      await library.close();
      await markRestore(folder, from, new Date(NOW), disk);
      const stranger = { known: () => 0, remember: () => {} };
      const opened = openShelf(folder, { now: () => new Date(NOW), disk }, stranger);
      await opened.library;
    };
    const counting = faultyDisk(code, () => false);
    await swap(await prepare(), counting.disk);
    await inTurn(1, counting.calls.length, async (failing) => {
      const world = await prepare();
      const { disk } = faultyDisk(code, (call) => call >= failing);
      await swap(world, disk).catch(() => undefined);
      await crash(world.folder);
      const again = await open(world.folder);
      const read = await readIn(again, ROUND.id);
      expect([world.old, world.present]).toContainEqual(read);
      expect(again.recovery.filter((notice) => notice.kind === 'damaged')).toEqual([]);
      await again.close();
      expect((await readdir(world.folder)).filter((name) => /restore/i.test(name))).toEqual([]);
    });
  });
});

describe('daily backups', () => {
  it('are made when the newest is a day old, and the oldest go', async () => {
    const { folder, library, backups } = await begun();
    let now = new Date('2026-01-05T09:00:00Z');
    const kept = makeBackups({
      folder,
      wanted: () => ({ backupFolder: backups, backupsKept: 3 }),
      disk: realDisk,
      now: () => now,
    });
    const days = async () => (await kept.view()).files.map((each) => each.madeAt.slice(0, 10));
    await kept.makeIfDue(library);
    now = new Date('2026-01-05T20:00:00Z');
    await kept.makeIfDue(library);
    expect(await days()).toEqual(['2026-01-05']);
    for (const day of ['06', '07', '08']) {
      now = new Date(`2026-01-${day}T21:00:00Z`);
      await kept.makeIfDue(library);
    }
    expect(await days()).toEqual(['2026-01-08', '2026-01-07', '2026-01-06']);
  });

  it('are made after the clock was put back, and do not remove each other', async () => {
    const { folder, library, backups } = await begun();
    let now = new Date('2036-01-05T09:00:00Z');
    const kept = makeBackups({
      folder,
      wanted: () => ({ backupFolder: backups, backupsKept: 2 }),
      disk: realDisk,
      now: () => now,
    });
    await kept.make(library);
    await kept.make(library);
    now = new Date('2026-01-05T09:00:00Z');
    await kept.makeIfDue(library);
    expect((await kept.view()).files.map((each) => each.madeAt.slice(0, 4))).toEqual(['2036', '2026']);
  });

  it('leave the backups of other libraries in the same folder alone', async () => {
    const one = await begun();
    const other = await begun();
    await makeBackup(other.library, one.backups, new Date(NOW), realDisk, NEVER);
    const kept = makeBackups({
      folder: one.folder,
      wanted: () => ({ backupFolder: one.backups, backupsKept: 1 }),
      disk: realDisk,
      now: () => new Date('2026-02-05T09:00:00Z'),
    });
    await kept.make(one.library);
    await kept.make(one.library);
    expect((await kept.view()).files.map((each) => each.isOwn)).toEqual([true, false]);
  });

  it('go beside the library until the user chooses a folder', async () => {
    const { folder, library } = await begun();
    const kept = makeBackups({
      folder,
      wanted: () => ({ backupFolder: null, backupsKept: 3 }),
      disk: realDisk,
      now: () => new Date(NOW),
    });
    expect(await kept.view()).toMatchObject({ isBesideLibrary: true, files: [], trouble: null });
    await kept.make(library);
    expect(await readdir(join(folder, 'backups'))).toHaveLength(1);
  });
});
