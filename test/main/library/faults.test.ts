/** Every call to the disk fails in turn, or is the last one before the power goes: nothing acknowledged is lost. */
import { appendFile, cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../src/main/library/checkLibrary.ts';
import type { Disk } from '../../../src/main/library/disk.ts';
import { type Fault, faultyDisk } from './faultyDisk.ts';
import { inTurn, TIME_IN_TURN } from './inTurn.ts';
import { addNote, addRound, crash, make, newFolder, open, readIn, round, tryOpen } from './world.ts';

const ROUND = round(7).dialogue;
/** A full disk, a broken one, a lost drive, one that lets nothing be written, too many open files, a virus scanner. */
const CODES = ['ENOSPC', 'EIO', 'ENXIO', 'EROFS', 'EMFILE', 'EPERM'];
/** Each code is tried with one call in so many in the short form. */
const CALLS_A_CODE = 6;

const WRITES = ['open', 'create', 'rename', 'remove', 'makeFolder', 'syncFolder'];

/** A day's work; gives the notes that were acknowledged, in their order. Never throws, whatever the disk does. */
async function work(folder: string, disk: Disk): Promise<string[]> {
  const opened = await tryOpen(folder, { disk });
  if (!opened.ok) return [];
  const library = opened.value;
  const acknowledged: string[] = [];
  await library.apply(addRound(7));
  for (const number of [1, 2, 3, 4]) {
    const markdown = `note ${number}`;
    if ((await library.apply(addNote(ROUND, number, markdown))).ok) acknowledged.push(markdown);
    if (number === 2) await library.snapshot();
  }
  await library.read(ROUND.id);
  await library.close();
  return acknowledged;
}

/** The acknowledged notes are there, in their order, and nothing is said to be missing. */
async function expectKept(folder: string, acknowledged: string[], isBegun = false): Promise<void> {
  await crash(folder);
  const checked = await checkLibrary(folder);
  if (checked.ok) expect(checked.value).toMatchObject({ isWhole: true });
  else {
    expect(['library.notALibrary', 'library.folderMissing']).toContain(checked.error.code);
    expect({ acknowledged, isBegun }).toEqual({ acknowledged: [], isBegun: false });
  }
  const library = await open(folder);
  const notes = library.index().dialogues.length === 0 ? [] : (await readIn(library, ROUND.id)).notes;
  const kept = notes.map((note) => note.markdown);
  expect(kept.filter((markdown) => acknowledged.includes(markdown))).toEqual(acknowledged);
  expect(library.recovery.filter((notice) => notice.kind === 'damaged')).toEqual([]);
  await library.close();
}

/** How many calls the work makes on a sound disk. */
async function callsOf(task: (disk: Disk) => Promise<unknown>): Promise<number> {
  const { disk, calls } = faultyDisk('EIO', () => false);
  await task(disk);
  return calls.length;
}

describe('nothing acknowledged is lost', () => {
  it.each(CODES)(
    'when any one call of a day fails with %s',
    async (code) => {
      const first = await newFolder();
      const calls = await callsOf((disk) => work(first, disk));
      const attempt = async (fault: number): Promise<void> => {
        const folder = await newFolder();
        await expectKept(folder, await work(folder, faultyDisk(code, (call) => call === fault).disk));
      };
      await inTurn(1, calls, attempt, CALLS_A_CODE);
    },
    TIME_IN_TURN,
  );

  it(
    'when the disk fails from any call of a day on',
    async () => {
      const first = await newFolder();
      await inTurn(1, await callsOf((disk) => work(first, disk)), async (fault) => {
        const folder = await newFolder();
        await expectKept(folder, await work(folder, faultyDisk('EIO', (call) => call >= fault).disk));
      });
    },
    TIME_IN_TURN,
  );

  const lasts: [string, (fault: number) => Fault][] = [
    ['any one call fails', (fault) => (call) => call === fault],
    ['any call is the last', (fault) => (call) => call >= fault],
  ];
  describe.each(lasts)('when %s while a library is put right', (_name, faultAt) => {
    it(
      'that stopped, with its index zeroed, its round cut off, a torn line and a half-written file',
      async () => {
        const damaged = await newFolder();
        const at = (file: string) => join(damaged, file);
        const notes = [...(await work(damaged, faultyDisk('EIO', () => false).disk)), 'note 5'];
        await make(await open(damaged), addNote(ROUND, 5, 'note 5'));
        await crash(damaged);
        await writeFile(at(`dialogues/${ROUND.id}.json`), '{"format":"taiwa-dia');
        await appendFile(at('journal.jsonl'), '{"s":9');
        await writeFile(at('.library.json.00000000-0000-4000-8000-000000000000.tmp'), 'half');
        await writeFile(at('library.json'), Buffer.alloc(500));
        await expectPutRight(damaged, notes, faultAt);
      },
      TIME_IN_TURN ?? 120_000,
    );

    it(
      'whose journal is not what its index says and is written anew',
      async () => {
        const damaged = await newFolder();
        const notes = await work(damaged, faultyDisk('EIO', () => false).disk);
        const lines = (await readFile(join(damaged, 'journal.jsonl'), 'utf8')).split('\n');
        // A line that the snapshots hold is no good, and the last line end is gone.
        const journal = [...lines.slice(0, 2), 'x', ...lines.slice(3, -1)].join('\n');
        await writeFile(join(damaged, 'journal.jsonl'), journal);
        await expectPutRight(damaged, notes, faultAt);
      },
      TIME_IN_TURN ?? 120_000,
    );
  });
});

/** Opens copies of a library, each with another call that fails, and expects everything in the next opening. */
async function expectPutRight(
  damaged: string,
  notes: string[],
  faultAt: (fault: number) => Fault,
): Promise<void> {
  const copy = async () => {
    const folder = await newFolder();
    await cp(damaged, folder, { recursive: true });
    return folder;
  };
  const openIn = (folder: string) => async (disk: Disk) => {
    const opened = await tryOpen(folder, { disk });
    if (!opened.ok) return;
    await opened.value.read(ROUND.id);
    await opened.value.close();
  };
  await inTurn(1, await callsOf(openIn(await copy())), async (fault) => {
    const folder = await copy();
    await openIn(folder)(faultyDisk('EIO', faultAt(fault)).disk);
    await expectKept(folder, notes, true);
  });
}

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

  it('for a moment leaves nothing of the edit in the journal', async () => {
    const folder = await newFolder();
    let isFull = false;
    const { disk } = faultyDisk('ENOSPC', (_call, name) => isFull && name === 'write');
    const library = await open(folder, { disk });
    await make(library, addRound(7));
    const before = await readFile(join(folder, 'journal.jsonl'));
    isFull = true;
    expect((await library.apply(addNote(ROUND, 1, 'while it is full'))).ok).toBe(false);
    expect(await readFile(join(folder, 'journal.jsonl'))).toEqual(before);
    isFull = false;
    await library.close();
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
  const { disk } = faultyDisk('EROFS', (_call, name) => WRITES.includes(name));
  const library = await open(folder, { disk });
  expect(library.readOnly).toMatchObject({ code: 'library.folderReadOnly', where: folder });
  expect((await readIn(library, ROUND.id)).topics).toHaveLength(2);
  expect(await library.apply(addNote(ROUND, 1, 'x'))).toMatchObject({
    ok: false,
    error: { code: 'library.folderReadOnly' },
  });
  await library.close();
});
