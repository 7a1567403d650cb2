/** Where a library can be: a folder of its own, made where only it is missing, and nobody else's. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../src/main/library/checkLibrary.ts';
import { realDisk } from '../../../src/main/library/disk.ts';
import { addRound, make, newFolder, open, tryOpen } from './world.ts';

let folder: string;

beforeEach(async () => {
  folder = await newFolder();
});

const at = (file: string) => join(folder, file);
const failing = (code: string) => ({ ok: false, error: { code } });

describe('a folder', () => {
  it('that is missing is made where its parent is there', async () => {
    await (await open(folder)).close();
    expect((await stat(folder)).isDirectory()).toBe(true);
  });

  // Windows gives the rights of the parent, which is the user's own.
  it.skipIf(process.platform === 'win32')('that is made can be entered by this user alone', async () => {
    await (await open(folder)).close();
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('whose parent is missing too is not made', async () => {
    expect(await tryOpen(join(folder, 'inner'))).toMatchObject(failing('library.folderMissing'));
    await expect(stat(folder)).rejects.toThrow('ENOENT');
    expect(await checkLibrary(folder)).toMatchObject(failing('library.folderMissing'));
  });

  it('that is a file is refused', async () => {
    await writeFile(folder, 'x');
    expect(await tryOpen(folder)).toMatchObject(failing('library.notALibrary'));
    expect(await tryOpen(join(folder, 'inner'))).toMatchObject(failing('library.folderMissing'));
    expect(await readFile(folder, 'utf8')).toBe('x');
  });

  it('of other things is refused, and nothing is put into it', async () => {
    await mkdir(folder);
    await writeFile(at('accounts.xlsx'), 'x');
    expect(await tryOpen(folder)).toMatchObject(failing('library.notALibrary'));
    expect(await checkLibrary(folder)).toMatchObject(failing('library.notALibrary'));
    expect(await readdir(folder)).toEqual(['accounts.xlsx']);
  });

  it('that is empty but for what the system puts there becomes a library', async () => {
    await mkdir(folder);
    await writeFile(at('.DS_Store'), 'x');
    expect(await checkLibrary(folder)).toMatchObject(failing('library.notALibrary'));
    const library = await open(folder);
    await make(library, addRound(7));
    await library.close();
    expect(await readdir(folder)).toContain('.DS_Store');
  });

  it('of a library is opened whatever else lies in it', async () => {
    const library = await open(folder);
    await make(library, addRound(7));
    await library.close();
    await writeFile(at('library (conflicted copy).json'), 'x');
    const again = await open(folder);
    expect(again.index().dialogues).toHaveLength(1);
    await again.close();
    expect(await readFile(at('library (conflicted copy).json'), 'utf8')).toBe('x');
  });

  it('that cannot be made is said to be so', async () => {
    const makeFolder = async () => {
      throw Object.assign(new Error('refused'), { code: 'EACCES' });
    };
    const disk = { ...realDisk, makeFolder };
    expect(await tryOpen(folder, { disk })).toMatchObject(failing('library.folderReadOnly'));
  });
});

describe('a file that a save left half-written', () => {
  const LEFT = '.library.json.00000000-0000-4000-8000-000000000000.tmp';

  it('is cleared away and told of', async () => {
    const library = await open(folder);
    await make(library, addRound(7));
    await library.close();
    await writeFile(at(LEFT), 'half');
    expect(await checkLibrary(folder)).toMatchObject({
      ok: true,
      value: { isWhole: true, lines: [expect.stringContaining(LEFT)] },
    });
    const again = await open(folder);
    expect(again.recovery).toEqual([{ kind: 'unfinished', file: LEFT, edits: 0, keptAs: null }]);
    await again.close();
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('stays where it is none of ours', async () => {
    await (await open(folder)).close();
    const theirs = LEFT.replace('library.json', 'budget.xlsx');
    await writeFile(at(theirs), 'half');
    await (await open(folder)).close();
    expect(await readdir(folder)).toContain(theirs);
  });
});
