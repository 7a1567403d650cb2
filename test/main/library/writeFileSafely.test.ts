/** A file that is written is the old one or the new one, whole, whatever stands in the way. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Disk, realDisk } from '../../../src/main/library/disk.ts';
import { writeFileSafely } from '../../../src/main/library/writeFileSafely.ts';
import { faultyDisk } from './faultyDisk.ts';
import { newFolder } from './world.ts';

const NEW = Buffer.from('the new one');

let file: string;

beforeEach(async () => {
  file = join(dirname(await newFolder()), 'pack.pdf');
  await writeFile(file, 'the old one');
});

const refused = (code: string) => Object.assign(new Error(code), { code });

describe('a file', () => {
  it('is replaced by the new one, and nothing is left beside it', async () => {
    await writeFileSafely(file, NEW);
    expect(await readFile(file)).toEqual(NEW);
    expect(await readdir(dirname(file))).toEqual(['pack.pdf']);
  });

  it('may have as long a name as the system allows', async () => {
    const long = join(dirname(file), `${'対'.repeat(80)}.pdf`);
    await writeFileSafely(long, NEW);
    expect(await readFile(long)).toEqual(NEW);
  });

  it.each(['create', 'write', 'sync', 'close', 'read', 'rename'])(
    'stays as it was when %s fails',
    async (call) => {
      const { disk } = faultyDisk('EIO', (_number, name) => name === call);
      await expect(writeFileSafely(file, NEW, disk)).rejects.toThrow('EIO');
      expect(await readFile(file, 'utf8')).toBe('the old one');
      expect(await readdir(dirname(file))).toEqual(['pack.pdf']);
    },
  );

  it('stays as it was when the disk gives back other bytes than it was given', async () => {
    const disk: Disk = { ...realDisk, read: async () => Buffer.from('the nev one') };
    await expect(writeFileSafely(file, NEW, disk)).rejects.toThrow('read back differently');
    expect(await readFile(file, 'utf8')).toBe('the old one');
  });
});

describe.each(['EPERM', 'EBUSY', 'EACCES'])('while another program holds it (%s)', (code) => {
  /** A disk that refuses to rename so many times; gives how long it was waited for, in milliseconds. */
  function held(times: number): { disk: Disk; waited: () => number } {
    let left = times;
    let waited = 0;
    const disk: Disk = {
      ...realDisk,
      rename: async (from, to) => {
        if (left-- > 0) throw refused(code);
        await realDisk.rename(from, to);
      },
      pause: async (ms) => {
        waited += ms;
      },
    };
    return { disk, waited: () => waited };
  }

  it('is written as soon as that lets go', async () => {
    const { disk } = held(8);
    await writeFileSafely(file, NEW, disk);
    expect(await readFile(file)).toEqual(NEW);
  });

  it('is given up after ten seconds', async () => {
    const { disk, waited } = held(Number.POSITIVE_INFINITY);
    await expect(writeFileSafely(file, NEW, disk)).rejects.toThrow(code);
    expect(waited()).toBeGreaterThanOrEqual(10_000);
    expect(waited()).toBeLessThan(12_000);
    expect(await readdir(dirname(file))).toEqual(['pack.pdf']);
  });
});
