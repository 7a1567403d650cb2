/** What was acknowledged is there the next time, whether or not the app was closed properly. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import { checkLibrary } from '../../../src/main/library/checkLibrary.ts';
import { realDisk } from '../../../src/main/library/disk.ts';
import { openLibrary } from '../../../src/main/library/openLibrary.ts';
import type { Library } from '../../../src/main/library/types.ts';
import { addNote, addRound, anyCommand, make, NOW, newFolder, open, readIn, round } from './world.ts';

/** Leaves the library as a crash would: nothing is written any more, the lock stays. */
async function crash(folder: string): Promise<void> {
  await realDisk.remove(join(folder, 'LOCK'));
}

const clean = { ok: true, value: { lines: [], isWhole: true } };

describe('a library', () => {
  it('keeps a note over a restart', async () => {
    const folder = await newFolder();
    const { dialogue } = round(7);
    const library = await open(folder);
    await make(library, addRound(7));
    await make(library, addNote(dialogue, 1, '発言要領：**AI**'));
    await library.close();
    const again = await open(folder);
    expect(again.recovery).toEqual([]);
    expect((await readIn(again, dialogue.id)).notes.map((note) => note.markdown)).toEqual([
      '発言要領：**AI**',
    ]);
    await again.close();
    expect(await checkLibrary(folder)).toEqual(clean);
  });

  it('keeps a note that was acknowledged just before a crash, and says that it was recovered', async () => {
    const folder = await newFolder();
    const { dialogue } = round(7);
    const library = await open(folder);
    await make(library, addRound(7));
    await library.snapshot();
    await make(library, addNote(dialogue, 1, 'before the crash'));
    await crash(folder);
    expect(await checkLibrary(folder)).toMatchObject({ ok: true, value: { isWhole: true } });
    const again = await open(folder);
    expect(again.recovery).toEqual([{ kind: 'recovered', file: 'journal.jsonl', edits: 1, keptAs: null }]);
    expect((await readIn(again, dialogue.id)).notes).toHaveLength(1);
    await again.close();
    expect(await checkLibrary(folder)).toEqual(clean);
  });

  it('keeps the order of edits that are made all at once', async () => {
    const folder = await newFolder();
    const { dialogue } = round(7);
    const library = await open(folder);
    await make(library, addRound(7));
    const numbers = Array.from({ length: 200 }, (_, number) => number);
    const applied = await Promise.all(numbers.map((n) => library.apply(addNote(dialogue, n, `note ${n}`))));
    expect(applied.map((each) => each.ok && each.value.sequence)).toEqual(numbers.map((n) => n + 2));
    await crash(folder);
    const again = await open(folder);
    expect((await readIn(again, dialogue.id)).notes.map((note) => note.markdown)).toEqual(
      numbers.map((n) => `note ${n}`),
    );
    await again.close();
  });

  it('does not read the rounds that nobody asks for', async () => {
    const folder = await newFolder();
    const library = await open(folder);
    for (const number of [4, 5, 6]) await make(library, addRound(number));
    await library.close();
    const read: string[] = [];
    const disk = {
      ...realDisk,
      read: (path: string) => {
        read.push(path);
        return realDisk.read(path);
      },
    };
    const again = await open(folder, { disk });
    expect(again.index().dialogues.map((header) => header.round)).toEqual([4, 5, 6]);
    await readIn(again, round(5).dialogue.id);
    expect(read.filter((path) => path.includes('dialogues'))).toEqual([
      join(folder, 'dialogues', `${round(5).dialogue.id}.json`),
    ]);
    await again.close();
  });

  it('refuses what cannot be done, and a round that is there already, without writing anything', async () => {
    const folder = await newFolder();
    const library = await open(folder);
    await make(library, addRound(7));
    const journal = await readFile(join(folder, 'journal.jsonl'));
    const { dialogue } = round(7);
    const removal = { type: 'note.remove', id: '00000000-0000-4000-8000-000000000009' } as const;
    expect(
      await library.apply({ scope: 'dialogue', dialogueId: dialogue.id, command: removal }),
    ).toMatchObject({
      ok: false,
      error: { code: 'command.refused' },
    });
    expect(await library.apply(addRound(7))).toMatchObject({
      ok: false,
      error: { code: 'dialogue.alreadyThere' },
    });
    expect(
      await library.apply({ scope: 'dialogue', dialogueId: 'nothing-1', command: removal }),
    ).toMatchObject({
      ok: false,
      error: { code: 'dialogue.unknown' },
    });
    expect(await readFile(join(folder, 'journal.jsonl'))).toEqual(journal);
    await library.close();
  });

  it('refuses edits once it is closed', async () => {
    const folder = await newFolder();
    const library = await open(folder);
    await make(library, addRound(7));
    await library.close();
    expect((await library.apply(addNote(round(7).dialogue, 1, 'late'))).ok).toBe(false);
    expect(await checkLibrary(folder)).toEqual(clean);
  });

  it('reopens as it was in memory, whatever was edited and wherever it stopped', async () => {
    const ends = fc.constantFrom('close', 'crash', 'snapshot then crash');
    const sessions = fc.array(fc.tuple(fc.array(anyCommand(), { maxLength: 12 }), ends), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(sessions, async (rounds) => {
        const folder = await newFolder();
        const { dialogue } = round(7);
        let expected: Dialogue = dialogue;
        let library: Library = await open(folder);
        await make(library, addRound(7));
        for (const [commands, end] of rounds) {
          for (const command of commands)
            await library.apply({ scope: 'dialogue', dialogueId: dialogue.id, command });
          expected = await readIn(library, dialogue.id);
          const index = library.index();
          if (end === 'snapshot then crash') await library.snapshot();
          if (end === 'close') await library.close();
          else await crash(folder);
          library = await open(folder);
          expect(await readIn(library, dialogue.id)).toEqual(expected);
          expect(library.index()).toEqual(index);
        }
        await library.close();
        expect(await checkLibrary(folder)).toEqual(clean);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a library is open once', () => {
  it('and says who holds it', async () => {
    const folder = await newFolder();
    const library = await open(folder);
    expect(await openLibrary(folder, { now: () => new Date(NOW) })).toMatchObject({
      ok: false,
      error: { code: 'library.inUse', params: { holder: `process ${process.pid}` } },
    });
    await library.close();
    await (await open(folder)).close();
  });

  it('a lock that a dead process left is taken over; one of another computer is not', async () => {
    const folder = await newFolder();
    await (await open(folder)).close();
    const lock = {
      pid: 2 ** 30,
      host: (await import('node:os')).hostname(),
      token: 'x',
      at: new Date().toISOString(),
    };
    await writeFile(join(folder, 'LOCK'), JSON.stringify(lock));
    await (await open(folder)).close();
    await writeFile(join(folder, 'LOCK'), JSON.stringify({ ...lock, host: 'another-computer' }));
    expect(await openLibrary(folder, { now: () => new Date(NOW) })).toMatchObject({
      ok: false,
      error: { code: 'library.inUse', params: { holder: 'another-computer' } },
    });
    expect(await readdir(folder)).toContain('LOCK');
  });
});
