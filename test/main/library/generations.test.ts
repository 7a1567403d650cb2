/** A journal that was cut, and the older states that stand in for what was cut away. */

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import { checkLibrary } from '../../../src/main/library/checkLibrary.ts';
import type { Library } from '../../../src/main/library/types.ts';
import { faultyDisk } from './faultyDisk.ts';
import { inTurn, TIME_IN_TURN } from './inTurn.ts';
import {
  addNote,
  addRound,
  anyCommand,
  crash,
  make,
  NOW,
  newFolder,
  open,
  readIn,
  round,
  tryOpen,
} from './world.ts';

const ROUND = round(7).dialogue;
const OTHER = round(8).dialogue;
const WHOLE = { ok: true, value: { lines: [], isWhole: true } };
/** Every snapshot cuts the journal. */
const CUTTING = { longJournalBytes: 1 };

async function snapshot(library: Library): Promise<void> {
  expect(await library.snapshot()).toEqual({ ok: true, value: null });
}

/** A library with two rounds whose journal was cut more than once, closed properly; the other round was left alone. */
async function cutLibrary(): Promise<{ folder: string; saved: Dialogue }> {
  const folder = await newFolder();
  const library = await open(folder, CUTTING);
  await make(library, addRound(8));
  await make(library, { scope: 'library', command: { type: 'settings.change', patch: { author: '田中' } } });
  await make(library, addRound(7));
  for (const number of [1, 2, 3, 4]) {
    await make(library, addNote(ROUND, number, `note ${number}`));
    await snapshot(library);
  }
  const saved = await readIn(library, ROUND.id);
  await library.close();
  return { folder, saved };
}

describe('a journal that has grown long', () => {
  it('is cut once the snapshots hold it, and the library is whole', async () => {
    const { folder, saved } = await cutLibrary();
    const journal = await readFile(join(folder, 'journal.jsonl'), 'utf8');
    expect(journal).not.toContain('note 4');
    expect(await checkLibrary(folder)).toEqual(WHOLE);
    const library = await open(folder);
    expect(library.recovery).toEqual([]);
    expect(await readIn(library, ROUND.id)).toEqual(saved);
    expect(await readIn(library, OTHER.id)).toEqual(OTHER);
  });

  it('takes edits while it is being cut', async () => {
    const { folder } = await cutLibrary();
    const library = await open(folder, CUTTING);
    const edits = Array.from({ length: 50 }, (_, n) => make(library, addNote(ROUND, 100 + n, `late ${n}`)));
    const cut = library.snapshot();
    await Promise.all([...edits, cut]);
    await snapshot(library);
    const saved = await readIn(library, ROUND.id);
    expect(saved.notes).toHaveLength(54);
    await crash(folder);
    expect(await readIn(await open(folder), ROUND.id)).toEqual(saved);
    expect(await checkLibrary(folder)).toMatchObject({ ok: true, value: { isWhole: true } });
  });

  it('keeps three states of a file', async () => {
    const { folder } = await cutLibrary();
    expect(await readdir(join(folder, 'generations', 'dialogues', ROUND.id))).toHaveLength(3);
    expect(await readdir(join(folder, 'generations', 'library'))).toHaveLength(3);
  });
});

describe('after the journal was cut', () => {
  it.each([
    ['a damaged round', `dialogues/${ROUND.id}.json`, 'recovered'],
    ['a damaged round that nobody has edited since', `dialogues/${OTHER.id}.json`, 'recovered'],
    ['a damaged index', 'library.json', 'recovered'],
  ])('%s comes back whole from its older state', async (_name, file, kind) => {
    const { folder, saved } = await cutLibrary();
    await writeFile(join(folder, file), '{"format":');
    expect(await checkLibrary(folder)).toMatchObject({ ok: true, value: { isWhole: true } });
    const library = await open(folder);
    expect(await readIn(library, ROUND.id)).toEqual(saved);
    expect(await readIn(library, OTHER.id)).toEqual(OTHER);
    expect(library.index().settings.author).toBe('田中');
    expect(library.recovery).toEqual([
      { kind, file, edits: expect.any(Number), keptAs: expect.stringMatching(/^set-aside\//) },
    ]);
    await library.close();
    expect(await checkLibrary(folder)).toEqual(WHOLE);
  });

  it('a round that is gone comes back with the edits made since', async () => {
    const { folder } = await cutLibrary();
    const library = await open(folder);
    await make(library, addNote(ROUND, 9, 'the last'));
    const saved = await readIn(library, ROUND.id);
    await library.close();
    await rm(join(folder, 'dialogues', `${ROUND.id}.json`));
    const again = await open(folder);
    expect(await readIn(again, ROUND.id)).toEqual(saved);
    expect(again.recovery).toMatchObject([{ kind: 'restored', file: `dialogues/${ROUND.id}.json` }]);
  });

  it('a round that came after it is whole, though its file was not written yet', async () => {
    const { folder } = await cutLibrary();
    const library = await open(folder);
    await make(library, addRound(9));
    await make(library, addNote(round(9).dialogue, 1, 'at once'));
    const saved = await readIn(library, round(9).dialogue.id);
    await crash(folder);
    expect(await checkLibrary(folder)).toMatchObject({ ok: true, value: { isWhole: true } });
    const again = await open(folder);
    expect(await readIn(again, round(9).dialogue.id)).toEqual(saved);
    expect(again.recovery.map(({ kind }) => kind)).toEqual(['recovered']);
  });

  it('a round whose last state is gone too is said to lack something', async () => {
    const { folder } = await cutLibrary();
    await writeFile(join(folder, 'dialogues', `${ROUND.id}.json`), '');
    const states = join(folder, 'generations', 'dialogues', ROUND.id);
    const newest = (await readdir(states)).sort().at(-1) ?? '';
    await writeFile(join(states, newest), '');
    expect(await checkLibrary(folder)).toMatchObject({ ok: true, value: { isWhole: false } });
    const library = await open(folder);
    expect((await readIn(library, ROUND.id)).notes.length).toBeLessThan(4);
    expect(library.recovery.map((notice) => notice.kind)).toContain('damaged');
  });
});

describe('a library whose journal is cut at every snapshot', () => {
  it('reopens as it was in memory, whatever was edited and wherever it stopped', async () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: anyCommand().map((command) => ({ kind: 'edit' as const, command })) },
      { weight: 2, arbitrary: fc.constant({ kind: 'snapshot' as const }) },
      { weight: 1, arbitrary: fc.constantFrom({ kind: 'close' as const }, { kind: 'crash' as const }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const folder = await newFolder();
        let library = await open(folder, CUTTING);
        await make(library, addRound(7));
        let saved = await readIn(library, ROUND.id);
        for (const each of steps) {
          if (each.kind === 'edit')
            await library.apply({ scope: 'dialogue', dialogueId: ROUND.id, command: each.command });
          else if (each.kind === 'snapshot') await snapshot(library);
          else {
            await (each.kind === 'close' ? library.close() : crash(folder));
            library = await open(folder, CUTTING);
            expect(await readIn(library, ROUND.id)).toEqual(saved);
          }
          saved = await readIn(library, ROUND.id);
        }
        await library.close();
        expect(await checkLibrary(folder)).toEqual(WHOLE);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it.each(['ENOSPC', 'EIO', 'EPERM'])(
    'loses nothing when any one call of the disk fails with %s or is the last',
    async (code) => {
      const work = async (folder: string, disk: ReturnType<typeof faultyDisk>['disk']) => {
        const acknowledged: string[] = [];
        const opened = await tryOpen(folder, { ...CUTTING, disk, now: () => new Date(NOW) });
        for (const number of [1, 2, 3]) {
          const text = `note ${number}`;
          if (!opened.ok) break;
          if ((await opened.value.apply(addNote(ROUND, number, text))).ok) acknowledged.push(text);
          await opened.value.snapshot();
        }
        await crash(folder);
        return acknowledged;
      };
      const prepared = async () => {
        const folder = await newFolder();
        const library = await open(folder);
        await make(library, addRound(7));
        await library.close();
        return folder;
      };
      const counting = faultyDisk(code, () => false);
      await work(await prepared(), counting.disk);
      const from = counting.calls.indexOf('sync');
      const fails = async (failing: number, isLast: boolean) => {
        const folder = await prepared();
        const { disk } = faultyDisk(code, (call) => (isLast ? call >= failing : call === failing));
        const acknowledged = await work(folder, disk);
        const again = await open(folder);
        const notes = (await readIn(again, ROUND.id)).notes.map((each) => each.markdown);
        expect(notes).toEqual(expect.arrayContaining(acknowledged));
        expect(again.recovery.filter((notice) => notice.kind === 'damaged')).toEqual([]);
        await again.close();
      };
      const last = counting.calls.length;
      await inTurn(from, last, (call) => fails(call, false), 12);
      await inTurn(from, last, (call) => fails(call, true), 12);
    },
    TIME_IN_TURN ?? 120_000,
  );
});
