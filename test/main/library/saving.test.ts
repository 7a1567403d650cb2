/** What was acknowledged is there the next time, whether or not the app was closed properly. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseline } from '../../../src/domain/history/version.ts';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import { checkLibrary } from '../../../src/main/library/checkLibrary.ts';
import { type Disk, realDisk } from '../../../src/main/library/disk.ts';
import type { Library } from '../../../src/main/library/types.ts';
import { addNote, addRound, anyCommand, crash, make, newFolder, open, readIn, round } from './world.ts';

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

  it('keeps the order of edits that are made all at once on a round that nobody has read yet', async () => {
    const folder = await newFolder();
    const { dialogue } = round(7);
    const library = await open(folder);
    await make(library, addRound(7));
    await library.close();
    // The first to ask for the file gets it last.
    let reads = 0;
    const disk = {
      ...realDisk,
      read: async (path: string) => {
        const bytes = await realDisk.read(path);
        if (path.includes('dialogues') && reads++ === 0) await realDisk.pause(50);
        return bytes;
      },
    };
    const again = await open(folder, { disk });
    const numbers = [1, 2, 3, 4, 5];
    await Promise.all(numbers.map((n) => make(again, addNote(dialogue, n, `note ${n}`))));
    expect((await readIn(again, dialogue.id)).notes.map((note) => note.markdown)).toEqual(
      numbers.map((n) => `note ${n}`),
    );
    await again.close();
  });

  it('takes edits that come together to the disk together', async () => {
    const folder = await newFolder();
    const { dialogue } = round(7);
    let syncs = 0;
    const disk: Disk = {
      ...realDisk,
      open: async (path) => {
        const file = await realDisk.open(path);
        const sync = () => {
          syncs += 1;
          return file.sync();
        };
        return { ...file, sync };
      },
    };
    const library = await open(folder, { disk });
    await make(library, addRound(7));
    syncs = 0;
    await make(library, addNote(dialogue, 0, 'alone'));
    expect(syncs).toBe(1);
    const numbers = Array.from({ length: 100 }, (_, number) => number + 1);
    await Promise.all(numbers.map((n) => make(library, addNote(dialogue, n, `note ${n}`))));
    expect(syncs).toBeGreaterThan(1);
    expect(syncs).toBeLessThan(20);
    await library.close();
  });

  it('writes no round anew that was not edited', async () => {
    const folder = await newFolder();
    const library = await open(folder);
    for (const number of [4, 5]) await make(library, addRound(number));
    await library.snapshot();
    const fileOf = (number: number) => join(folder, 'dialogues', `${round(number).dialogue.id}.json`);
    const before = await Promise.all([readFile(fileOf(4)), readFile(fileOf(5))]);
    await make(library, addNote(round(5).dialogue, 1, 'x'));
    await library.snapshot();
    expect(await readFile(fileOf(4))).toEqual(before[0]);
    expect(await readFile(fileOf(5))).not.toEqual(before[1]);
    await library.close();
  });

  it('keeps what is edited while it is being closed', async () => {
    const folder = await newFolder();
    const { dialogue } = round(7);
    const library = await open(folder);
    await make(library, addRound(7));
    const applying = make(library, addNote(dialogue, 1, 'at the last moment'));
    await library.close();
    await applying;
    const again = await open(folder);
    expect(again.recovery).toEqual([]);
    expect((await readIn(again, dialogue.id)).notes).toHaveLength(1);
    await again.close();
  });

  it('refuses what could not be read back, and writes nothing of it', async () => {
    const folder = await newFolder();
    const { dialogue } = round(7);
    const library = await open(folder);
    await make(library, addRound(7));
    const journal = await readFile(join(folder, 'journal.jsonl'));
    const edit = addNote(dialogue, 1, 'x');
    const nowhere = { ...edit, dialogueId: '../../elsewhere' } as typeof edit;
    expect(await library.apply(nowhere)).toMatchObject({ ok: false, error: { code: 'call.invalid' } });
    expect(await readFile(join(folder, 'journal.jsonl'))).toEqual(journal);
    await library.close();
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

  it('refuses a round of a series that it does not have, and a history that nobody wrote', async () => {
    const library = await open(await newFolder());
    await make(library, addRound(7));
    const { dialogue, series } = round(7);
    const refused = { ok: false, error: { code: 'command.refused' } };
    const elsewhere = { ...dialogue, seriesId: 'elsewhere' };
    const revise = { type: 'dialogue.revise', dialogue: elsewhere } as const;
    expect(
      await library.apply({ scope: 'dialogue', dialogueId: dialogue.id, command: revise }),
    ).toMatchObject(refused);
    const version = baseline('note:x', { id: 'x' });
    const merged = (versions: (typeof version)[]) =>
      library.apply({ scope: 'library', command: { type: 'dialogue.merge', dialogue, series, versions } });
    expect(await merged([version])).toMatchObject(refused);
    // What is no item of a dialogue at all is no edit.
    expect(await merged([{ ...version, item: 'nothing' }])).toMatchObject({
      ok: false,
      error: { code: 'call.invalid' },
    });
    expect(await readIn(library, dialogue.id)).toEqual(dialogue);
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
