/** A library is open in one Taiwa at a time, on this computer and on others, and no lock that was left keeps it shut. */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Disk, realDisk } from '../../../src/main/library/disk.ts';
import { addNote, addRound, make, NOW, newFolder, open, round, tryOpen } from './world.ts';

const WRITER = fileURLToPath(new URL('../../store/writer.ts', import.meta.url));
const NO_PROCESS = 2 ** 30;

const inUse = (holder: string) => ({ ok: false, error: { code: 'library.inUse', params: { holder } } });

/** A library that is not open, with a lock in it. */
async function lockedBy(holder: { pid?: number; host?: string }, changed = new Date()): Promise<string> {
  const folder = await newFolder();
  await (await open(folder)).close();
  await lock(folder, holder);
  await utimes(join(folder, 'LOCK'), changed, changed);
  return folder;
}

async function lock(folder: string, holder: { pid?: number; host?: string; token?: string }): Promise<void> {
  const whole = {
    pid: NO_PROCESS,
    host: hostname(),
    token: randomUUID(),
    at: new Date().toISOString(),
    ...holder,
  };
  await writeFile(join(folder, 'LOCK'), JSON.stringify(whole));
}

async function halfLocked(): Promise<string> {
  const folder = await lockedBy({});
  await writeFile(join(folder, 'LOCK'), '');
  return folder;
}

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

describe('a library is open once', () => {
  it('and says who holds it', async () => {
    const folder = await newFolder();
    const library = await open(folder);
    expect(await tryOpen(folder)).toMatchObject(inUse(`process ${process.pid}`));
    await library.close();
    await (await open(folder)).close();
    expect(await readdir(folder)).not.toContain('LOCK');
  });

  it('also when another process holds it, until that is killed', async () => {
    const folder = await newFolder();
    const rounds = join(dirname(folder), 'rounds.json');
    await writeFile(rounds, JSON.stringify([1, 2, 3, 4].map(round)));
    const child = fork(WRITER, [folder, '1', rounds], { execArgv: ['--import', 'tsx'] });
    await new Promise((resolve) => child.once('message', resolve));
    expect(await tryOpen(folder)).toMatchObject(inUse(`process ${child.pid}`));
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    await (await open(folder)).close();
  });

  it('also when many start at the same moment', async () => {
    const folders = [
      await newFolder(),
      await lockedBy({}),
      await lockedBy({}, new Date(0)),
      await halfLocked(),
    ];
    for (const folder of folders) {
      const opened = await Promise.all(Array.from({ length: 12 }, () => tryOpen(folder)));
      const holders = opened.filter((each) => each.ok && each.value.readOnly === null);
      expect(holders).toHaveLength(1);
      for (const each of opened) if (each.ok) await each.value.close();
    }
  });
});

describe('a lock that was left', () => {
  it('unfinished and is finished between the look at it and its removal stays with the other start', async () => {
    const folder = await halfLocked();
    const path = join(folder, 'LOCK');
    const other = { pid: process.pid, host: hostname(), token: randomUUID(), at: NOW };
    const disk: Disk = {
      ...realDisk,
      rename: async (from, to) => {
        if (from === path) await writeFile(path, JSON.stringify(other));
        await realDisk.rename(from, to);
      },
    };
    expect(await tryOpen(folder, { disk })).toMatchObject(inUse(`process ${process.pid}`));
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(other);
  });

  it('by a process that is gone is taken over', async () => {
    await (await open(await lockedBy({}))).close();
  });

  it('before the computer was started is taken over, although another process has that number now', async () => {
    await (await open(await lockedBy({ pid: process.pid }, new Date(0)))).close();
  });

  it('half-written is taken over', async () => {
    await (await open(await halfLocked())).close();
  });

  it('is removed by one start alone, however long that takes between its look and the removal', async () => {
    const folder = await lockedBy({});
    const others: unknown[] = [];
    const slow: Disk = {
      ...realDisk,
      rename: async (from, to) => {
        if (from === join(folder, 'LOCK')) others.push(await tryOpen(folder), await tryOpen(folder));
        await realDisk.rename(from, to);
      },
    };
    await (await open(folder, { disk: slow })).close();
    expect(others).toMatchObject([inUse(`process ${NO_PROCESS}`), inUse(`process ${NO_PROCESS}`)]);
  });

  it('by a start that was cut off while it removed another is taken over', async () => {
    const folder = await lockedBy({});
    const { token } = JSON.parse(await readFile(join(folder, 'LOCK'), 'utf8'));
    const guard = join(folder, `.LOCK.${token}.tmp`);
    for (const left of [
      JSON.stringify({ pid: NO_PROCESS, host: hostname(), token: randomUUID(), at: NOW }),
      '',
    ]) {
      await writeFile(guard, left);
      await lock(folder, { token });
      await (await open(folder)).close();
      expect(await readdir(folder)).not.toContain(basename(guard));
    }
  });

  it('by another computer is taken over when that has not been heard of for long, and not before', async () => {
    const folder = await lockedBy({ host: 'pc-17' }, minutesAgo(9));
    expect(await tryOpen(folder)).toMatchObject(inUse('pc-17'));
    expect(JSON.parse(await readFile(join(folder, 'LOCK'), 'utf8')).host).toBe('pc-17');
    await (await open(await lockedBy({ host: 'pc-17' }, minutesAgo(11)))).close();
  });
});

it('a library that another computer took over while this one slept takes no more edits', async () => {
  const folder = await newFolder();
  let now = Date.parse(NOW);
  const library = await open(folder, { now: () => new Date(now) });
  await make(library, addRound(7));
  await library.snapshot();
  const other = { pid: 1, host: 'pc-17', token: randomUUID(), at: NOW };
  await writeFile(join(folder, 'LOCK'), JSON.stringify(other));
  now += 60 * 60_000;
  const before = await readFile(join(folder, 'journal.jsonl'));
  expect(await library.apply(addNote(round(7).dialogue, 1, 'late'))).toMatchObject(inUse('pc-17'));
  expect(await library.snapshot()).toMatchObject(inUse('pc-17'));
  await library.close();
  expect(await readFile(join(folder, 'journal.jsonl'))).toEqual(before);
  expect(JSON.parse(await readFile(join(folder, 'LOCK'), 'utf8'))).toEqual(other);
});
