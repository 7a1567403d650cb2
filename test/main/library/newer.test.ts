/** A library that a newer Taiwa wrote to is never written to by this one. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../src/main/library/checkLibrary.ts';
import { addNote, addRound, crash, make, NOW, newFolder, open, readIn, round, tryOpen } from './world.ts';

const ROUND = round(7).dialogue;
const ROUND_FILE = `dialogues/${ROUND.id}.json`;
const FILES = ['library.json', 'journal.jsonl', ROUND_FILE];

let folder: string;

beforeEach(async () => {
  folder = await newFolder();
  const library = await open(folder);
  await make(library, addRound(7));
  await library.close();
});

const at = (file: string) => join(folder, file);
const contents = () => Promise.all(FILES.map((file) => readFile(at(file))));

async function makeNewer(file: string): Promise<void> {
  await writeFile(at(file), (await readFile(at(file), 'utf8')).replace('"version":2', '"version":3'));
}

describe('a library of a newer Taiwa', () => {
  it('opens for reading, and no byte of it changes', async () => {
    await make(await open(folder), addNote(ROUND, 4, 'x'));
    await crash(folder);
    await makeNewer('library.json');
    const before = await contents();
    const library = await open(folder);
    expect(library.readOnly).toMatchObject({ code: 'library.newerVersion', params: { found: 3, known: 2 } });
    expect((await readIn(library, ROUND.id)).notes).toHaveLength(1);
    expect(await library.apply(addNote(ROUND, 5, 'y'))).toMatchObject({
      ok: false,
      error: { code: 'library.newerVersion' },
    });
    await library.close();
    expect(await contents()).toEqual(before);
  });

  it('whose form is unknown is refused', async () => {
    await writeFile(
      at('library.json'),
      JSON.stringify({
        format: 'taiwa-library',
        version: 9,
        sequence: 1,
        journalBytes: 0,
        sha256: '',
        data: [],
      }),
    );
    expect(await tryOpen(folder)).toMatchObject({
      ok: false,
      error: { code: 'library.newerVersion' },
    });
  });

  it('whose journal has edits this Taiwa does not know opens for reading', async () => {
    const line = await readFile(at('journal.jsonl'), 'utf8');
    const edit = '{"scope":"library","command":{"type":"theme.add"}}';
    const sum = crc32(`2 ${NOW} ${edit}`).toString(16).padStart(8, '0');
    await writeFile(at('journal.jsonl'), `${line}{"s":2,"c":"${sum}","t":"${NOW}","e":${edit}}\n`);
    const library = await open(folder);
    expect(library.readOnly).toMatchObject({ code: 'library.newerVersion' });
    await library.close();
  });

  it('only in one round: that round can be read and not be edited, the others can', async () => {
    const library = await open(folder);
    await make(library, addRound(8));
    await library.close();
    await makeNewer(ROUND_FILE);
    const before = await readFile(at(ROUND_FILE));
    const again = await open(folder);
    expect((await readIn(again, ROUND.id)).topics).toHaveLength(2);
    expect(await again.apply(addNote(ROUND, 1, 'x'))).toMatchObject({
      ok: false,
      error: { code: 'library.newerVersion' },
    });
    await make(again, addNote(round(8).dialogue, 1, 'y'));
    await again.close();
    expect(await readFile(at(ROUND_FILE))).toEqual(before);
  });

  it('in a round with edits that its file lacks: nothing is written over it', async () => {
    await make(await open(folder), addNote(ROUND, 1, 'before the crash'));
    await crash(folder);
    await makeNewer(ROUND_FILE);
    const before = await contents();
    const again = await open(folder);
    expect(again.readOnly).toMatchObject({ code: 'library.newerVersion' });
    expect((await readIn(again, ROUND.id)).notes).toHaveLength(1);
    await again.snapshot();
    await again.close();
    expect(await contents()).toEqual(before);
    expect(await checkLibrary(folder)).toMatchObject({ ok: false, error: { code: 'library.newerVersion' } });
  });
});
