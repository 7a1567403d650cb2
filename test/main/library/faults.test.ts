/** Every call to the disk fails in turn, or is the last one before the power goes: nothing acknowledged is lost. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../src/main/library/checkLibrary.ts';
import { type Disk, type DiskFile, realDisk } from '../../../src/main/library/disk.ts';
import { openLibrary } from '../../../src/main/library/openLibrary.ts';
import { addNote, addRound, make, NOW, newFolder, open, readIn, round } from './world.ts';

const ROUND = round(7).dialogue;

type Fault = (call: number) => boolean;

/** The real disk, of whose calls those fail that `fails` picks, counted from 1. A write that fails may be half done. */
function faultyDisk(code: string, fails: Fault): { disk: Disk; calls: () => number } {
  let calls = 0;
  const tried =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>, half?: (...args: A) => Promise<unknown>) =>
    async (...args: A): Promise<R> => {
      calls += 1;
      if (!fails(calls)) return work(...args);
      await half?.(...args);
      throw Object.assign(new Error(`${code}: fault`), { code });
    };
  const file = (real: DiskFile): DiskFile => ({
    write: tried(real.write, (bytes, position) => real.write(bytes.subarray(0, bytes.length / 2), position)),
    sync: tried(real.sync),
    truncate: tried(real.truncate),
    close: real.close,
  });
  const disk: Disk = {
    ...realDisk,
    open: tried(async (path) => file(await realDisk.open(path))),
    create: tried(async (path) => file(await realDisk.create(path))),
    rename: tried(realDisk.rename),
    remove: tried(realDisk.remove),
    makeFolder: tried(realDisk.makeFolder),
    syncFolder: tried(realDisk.syncFolder),
  };
  return { disk, calls: () => calls };
}

/** A day's work; gives the notes that were acknowledged, in their order. */
async function work(folder: string, disk: Disk): Promise<string[]> {
  const opened = await openLibrary(folder, { now: () => new Date(NOW), disk });
  if (!opened.ok) return [];
  const library = opened.value;
  const acknowledged: string[] = [];
  await library.apply(addRound(7));
  for (const number of [1, 2, 3, 4]) {
    const markdown = `note ${number}`;
    if ((await library.apply(addNote(ROUND, number, markdown))).ok) acknowledged.push(markdown);
    if (number === 2) await library.snapshot();
  }
  await library.close().catch(() => undefined);
  return acknowledged;
}

async function callsOfTheDay(): Promise<number> {
  const { disk, calls } = faultyDisk('EIO', () => false);
  expect(await work(await newFolder(), disk)).toHaveLength(4);
  return calls();
}

async function expectKept(folder: string, acknowledged: string[]): Promise<void> {
  await rm(join(folder, 'LOCK'), { force: true });
  const checked = (await realDisk.about(folder)) === null ? null : await checkLibrary(folder);
  expect(checked === null || (checked.ok && checked.value.isWhole)).toBe(true);
  const library = await open(folder);
  const notes = library.index().dialogues.length === 0 ? [] : (await readIn(library, ROUND.id)).notes;
  const kept = notes.map((note) => note.markdown);
  expect(kept.filter((markdown) => acknowledged.includes(markdown))).toEqual(acknowledged);
  await library.close();
}

describe('nothing acknowledged is lost', () => {
  it.each(['ENOSPC', 'EIO', 'EROFS'])('when any one call fails with %s', async (code) => {
    const calls = await callsOfTheDay();
    for (let fault = 1; fault <= calls; fault++) {
      const folder = await newFolder();
      await expectKept(folder, await work(folder, faultyDisk(code, (call) => call === fault).disk));
    }
  });

  it('when the disk fails from any call on', async () => {
    const calls = await callsOfTheDay();
    for (let last = 0; last < calls; last++) {
      const folder = await newFolder();
      await expectKept(folder, await work(folder, faultyDisk('EIO', (call) => call > last).disk));
    }
  });
});

describe('a disk that is full', () => {
  it('is said, keeps what was saved, and takes the edit again once there is room', async () => {
    const folder = await newFolder();
    let isFull = false;
    const { disk } = faultyDisk('ENOSPC', () => isFull);
    const library = await open(folder, { disk });
    await make(library, addRound(7));
    isFull = true;
    const refused = await library.apply(addNote(ROUND, 1, 'while it is full'));
    expect(refused).toMatchObject({ ok: false, error: { code: 'library.diskFull', where: folder } });
    expect((await readIn(library, ROUND.id)).notes).toEqual([]);
    isFull = false;
    await make(library, addNote(ROUND, 1, 'while it is full'));
    await library.close();
    await expectKept(folder, ['while it is full']);
  });

  it('refuses every edit that stood behind the one that failed, since each was made on top of it', async () => {
    const folder = await newFolder();
    let isFull = false;
    const { disk } = faultyDisk('ENOSPC', () => isFull);
    const library = await open(folder, { disk });
    await make(library, addRound(7));
    await make(library, addNote(ROUND, 1, 'kept'));
    isFull = true;
    const applied = await Promise.all(
      [2, 3, 4].map((number) => library.apply(addNote(ROUND, number, `lost ${number}`))),
    );
    expect(applied.map((each) => each.ok)).toEqual([false, false, false]);
    isFull = false;
    expect((await readIn(library, ROUND.id)).notes.map((note) => note.markdown)).toEqual(['kept']);
    await library.close();
  });
});

it('a folder that lets nothing be written opens for reading and says why', async () => {
  const folder = await newFolder();
  const first = await open(folder);
  await make(first, addRound(7));
  await first.close();
  const { disk } = faultyDisk('EROFS', () => true);
  const library = await open(folder, { disk });
  expect(library.readOnly).toMatchObject({ code: 'library.folderReadOnly', where: folder });
  expect((await readIn(library, ROUND.id)).topics).toHaveLength(2);
  expect(await library.apply(addNote(ROUND, 1, 'x'))).toMatchObject({
    ok: false,
    error: { code: 'library.folderReadOnly' },
  });
  await library.close();
});
