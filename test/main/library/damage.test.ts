/** Whatever happens to a library's files, opening it recovers what was saved or says what is missing. */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import { checkLibrary } from '../../../src/main/library/checkLibrary.ts';
import { addNote, addRound, crash, make, NOW, newFolder, open, readIn, round } from './world.ts';

const ROUND = round(7).dialogue;
const ROUND_FILE = `dialogues/${ROUND.id}.json`;
const FILES = ['library.json', 'journal.jsonl', ROUND_FILE];

let folder: string;
let saved: Dialogue;

/** A library with edits in its snapshots, closed properly. */
beforeEach(async () => {
  folder = await newFolder();
  const library = await open(folder);
  await make(library, addRound(7));
  await make(library, { scope: 'library', command: { type: 'settings.change', patch: { author: '田中' } } });
  for (const number of [1, 2, 3]) await make(library, addNote(ROUND, number, `note ${number}`));
  saved = await readIn(library, ROUND.id);
  await library.close();
});

const at = (file: string) => join(folder, file);

describe('a damaged library.json', () => {
  it.each([
    ['zeroed', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['emptied', () => Buffer.alloc(0)],
    ['changed by hand', (bytes: Buffer) => Buffer.from(bytes.toString().replace('田中', '佐藤'))],
  ])('that was %s is set aside and made anew from the journal', async (_name, damage) => {
    const damaged = damage(await readFile(at('library.json')));
    await writeFile(at('library.json'), damaged);
    const library = await open(folder);
    expect(library.recovery).toEqual([
      { kind: 'recovered', file: 'library.json', edits: 5, keptAs: expect.stringMatching(/^set-aside\//) },
    ]);
    expect(library.index().settings.author).toBe('田中');
    expect(await readIn(library, ROUND.id)).toEqual(saved);
    await library.close();
    const [kept = ''] = await readdir(at('set-aside'));
    expect(await readFile(join(folder, 'set-aside', kept))).toEqual(damaged);
    expect(await checkLibrary(folder)).toEqual({ ok: true, value: { lines: [], isWhole: true } });
  });
});

describe('a damaged round', () => {
  it('is set aside and made anew from the journal when it is opened', async () => {
    await writeFile(at(ROUND_FILE), '{"format":"taiwa-dialogue"');
    const checked = await checkLibrary(folder);
    expect(checked).toMatchObject({ ok: true, value: { isWhole: true } });
    expect(checked.ok && checked.value.lines.join()).toContain(ROUND_FILE);
    const library = await open(folder);
    expect(await readIn(library, ROUND.id)).toEqual(saved);
    expect(library.recovery).toEqual([
      { kind: 'recovered', file: ROUND_FILE, edits: 4, keptAs: expect.stringMatching(/^set-aside\//) },
    ]);
    await library.close();
    expect(await checkLibrary(folder)).toEqual({ ok: true, value: { lines: [], isWhole: true } });
  });

  it('that is missing is restored', async () => {
    await rm(at(ROUND_FILE));
    const library = await open(folder);
    expect(await readIn(library, ROUND.id)).toEqual(saved);
    expect(library.recovery).toMatchObject([{ kind: 'restored', file: ROUND_FILE }]);
    await library.close();
  });

  it('without a journal is named as missing, and the rest of the library opens', async () => {
    await writeFile(at(ROUND_FILE), 'nothing');
    await rm(at('journal.jsonl'));
    expect(await checkLibrary(folder)).toMatchObject({ ok: true, value: { isWhole: false } });
    const library = await open(folder);
    expect(library.index().dialogues).toHaveLength(1);
    expect(await library.read(ROUND.id)).toMatchObject({ ok: false, error: { code: 'library.damaged' } });
    await library.close();
    // What could not be read is still there, byte by byte.
    expect(await readFile(at(ROUND_FILE), 'utf8')).toBe('nothing');
  });
});

describe('a damaged history', () => {
  it.each([
    ['zeroed', 'recovered', (file: string) => writeFile(file, Buffer.alloc(900))],
    ['gone', 'restored', (file: string) => rm(file)],
  ])('that was %s is made anew from the journal, said, and written again', async (_name, kind, damage) => {
    const first = await open(folder);
    await make(first, addNote(ROUND, 4, 'a note after the first snapshot'));
    const before = await first.history(ROUND.id);
    await first.close();
    await damage(at(`history/${ROUND.id}.json`));
    const checked = await checkLibrary(folder);
    expect(checked).toMatchObject({ ok: true, value: { isWhole: true } });
    expect(checked.ok && checked.value.lines.join()).toContain(`history/${ROUND.id}.json`);
    const library = await open(folder);
    expect(await library.history(ROUND.id)).toEqual(before);
    expect(library.recovery).toMatchObject([{ kind, file: `history/${ROUND.id}.json` }]);
    await library.close();
    expect(await checkLibrary(folder)).toEqual({ ok: true, value: { lines: [], isWhole: true } });
  });

  it('that cannot be had from the journal any more is said to be damaged', async () => {
    await rm(at('journal.jsonl'));
    await writeFile(at(`history/${ROUND.id}.json`), 'nothing');
    const library = await open(folder);
    expect((await library.history(ROUND.id)).ok).toBe(true);
    expect(library.recovery).toContainEqual(
      expect.objectContaining({ kind: 'damaged', file: `history/${ROUND.id}.json` }),
    );
    await library.close();
    expect(await checkLibrary(folder)).toMatchObject({ ok: true, value: { isWhole: false } });
  });
});

describe('a damaged journal', () => {
  it('whose last line was never finished loses nothing that was acknowledged', async () => {
    const library = await open(folder);
    await make(library, addNote(ROUND, 4, 'acknowledged'));
    await crash(folder);
    await writeFile(at('journal.jsonl'), `${await readFile(at('journal.jsonl'), 'utf8')}{"s":7,"c":"0`);
    const again = await open(folder);
    expect((await readIn(again, ROUND.id)).notes).toHaveLength(4);
    await make(again, addNote(ROUND, 5, 'and goes on'));
    await again.close();
    expect(await checkLibrary(folder)).toEqual({ ok: true, value: { lines: [], isWhole: true } });
  });

  it('with a flipped bit among the edits that no snapshot has is set aside, and the loss is said', async () => {
    const library = await open(folder);
    for (const number of [4, 5, 6]) await make(library, addNote(ROUND, number, `late ${number}`));
    await crash(folder);
    const text = await readFile(at('journal.jsonl'), 'utf8');
    await writeFile(at('journal.jsonl'), text.replace('late 5', 'latf 5'));
    expect(await checkLibrary(folder)).toMatchObject({ ok: true, value: { isWhole: false } });
    const again = await open(folder);
    expect((await readIn(again, ROUND.id)).notes.map((note) => note.markdown)).toEqual([
      'note 1',
      'note 2',
      'note 3',
      'late 4',
      'late 6',
    ]);
    expect(again.recovery).toContainEqual({
      kind: 'damaged',
      file: 'journal.jsonl',
      edits: 1,
      keptAs: expect.stringMatching(/^set-aside\//),
    });
    await make(again, addNote(ROUND, 7, 'and goes on'));
    await again.close();
    const last = await open(folder);
    expect((await readIn(last, ROUND.id)).notes).toHaveLength(6);
    await last.close();
  });

  it('that is gone is said to be gone; the snapshots stay and new edits are kept', async () => {
    await rm(at('journal.jsonl'));
    const library = await open(folder);
    expect(library.recovery).toMatchObject([{ kind: 'damaged', file: 'journal.jsonl' }]);
    expect(await readIn(library, ROUND.id)).toEqual(saved);
    await make(library, addNote(ROUND, 4, 'after'));
    await crash(folder);
    const again = await open(folder);
    expect((await readIn(again, ROUND.id)).notes).toHaveLength(4);
    await again.close();
  });
});

describe('damage to more than one file', () => {
  it.each([
    ['gone', () => rm(at('journal.jsonl'))],
    ['emptied', () => writeFile(at('journal.jsonl'), '')],
  ])(
    'library.json is no good and the journal is %s: the rounds are there, the loss is said',
    async (_name, damage) => {
      await writeFile(at('library.json'), Buffer.alloc(300));
      await damage();
      expect(await checkLibrary(folder)).toMatchObject({ ok: true, value: { isWhole: false } });
      const library = await open(folder);
      expect(library.recovery).toContainEqual({
        kind: 'damaged',
        file: 'library.json',
        edits: 0,
        keptAs: expect.stringMatching(/^set-aside\//),
      });
      expect(await readIn(library, ROUND.id)).toEqual(saved);
      expect(library.index().series.map((series) => series.id)).toEqual([ROUND.seriesId]);
      // The bundled round must not come back into a library that had it removed.
      expect(library.index().seeded).toBe(true);
      await library.close();
    },
  );

  it('a loss that was said once is known to every later check', async () => {
    await make(await open(folder), addNote(ROUND, 4, 'the last one'));
    await crash(folder);
    const text = await readFile(at('journal.jsonl'), 'utf8');
    await writeFile(at('journal.jsonl'), text.replace('the last one', 'thy last one'));
    const library = await open(folder);
    expect(library.recovery).toMatchObject([{ kind: 'damaged', file: 'journal.jsonl', edits: 1 }]);
    expect(await readIn(library, ROUND.id)).toEqual(saved);
    await library.close();
    await (await open(folder)).close();
    const checked = await checkLibrary(folder);
    expect(checked).toMatchObject({ ok: true, value: { isWhole: false } });
    expect(checked.ok && checked.value.lines.join()).toContain('lost to earlier damage');
  });
});

describe('files that were made by others than Taiwa', () => {
  it('the file of another round in the place of a round’s is damage, sound as it is', async () => {
    const library = await open(folder);
    await make(library, addRound(8));
    await library.close();
    await copyFile(at(`dialogues/${round(8).dialogue.id}.json`), at(ROUND_FILE));
    const again = await open(folder);
    expect(await readIn(again, ROUND.id)).toEqual(saved);
    expect(again.recovery).toMatchObject([{ kind: 'recovered', file: ROUND_FILE }]);
    await again.close();
  });

  it('a number of a snapshot that was changed is damage, as it says which edits are put on top', async () => {
    await make(await open(folder), addNote(ROUND, 4, 'after the snapshot'));
    await crash(folder);
    const text = await readFile(at(ROUND_FILE), 'utf8');
    await writeFile(at(ROUND_FILE), text.replace('"sequence":5', '"sequence":7'));
    const library = await open(folder);
    expect((await readIn(library, ROUND.id)).notes).toHaveLength(4);
    expect(library.recovery.map((notice) => notice.kind)).toEqual(['recovered', 'recovered']);
    await library.close();
  });

  it.each(FILES)(
    'a hostile %s, nested deeper than can be written, is damage and nothing worse',
    async (file) => {
      const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
      const envelope = (format: string) =>
        `{"format":"${format}","version":1,"sequence":5,"journalBytes":0,"sha256":"","data":${deep}}`;
      const hostile = file.endsWith('.jsonl')
        ? `${await readFile(at(file), 'utf8')}{"s":6,"c":"0","t":"${NOW}","e":${deep}}\n`
        : envelope(file === 'library.json' ? 'taiwa-library' : 'taiwa-dialogue');
      await writeFile(at(file), hostile);
      const library = await open(folder);
      expect(await readIn(library, ROUND.id)).toEqual(saved);
      expect(library.recovery.length).toBeGreaterThan(0);
      await library.close();
    },
  );
});

const anyDamage = fc.record({
  file: fc.constantFrom(...FILES),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 400 })),
  how: fc.constantFrom('flip', 'zero', 'cut'),
});

it.each([
  ['closed properly', 0],
  ['that stopped with edits that no snapshot has', 3],
])(
  'in a library %s any stretch of any file flipped, zeroed or cut off: what was saved is there, or the library says that it is not, then and later',
  async (_name, late) => {
    if (late > 0) {
      const library = await open(folder);
      for (let number = 4; number < 4 + late; number++)
        await make(library, addNote(ROUND, number, `n ${number}`));
      saved = await readIn(library, ROUND.id);
      await crash(folder);
    }
    const originals = new Map(
      await Promise.all(FILES.map(async (file) => [file, await readFile(at(file))] as const)),
    );
    await fc.assert(
      fc.asyncProperty(anyDamage, async ({ file, from, length, how }) => {
        await rm(folder, { recursive: true, force: true });
        await mkdir(at('dialogues'), { recursive: true });
        for (const [name, original] of originals) await writeFile(at(name), original);
        const original = originals.get(file) ?? Buffer.alloc(0);
        const start = Math.floor(from * (original.length - 1));
        const end = how === 'cut' ? original.length : Math.min(start + length, original.length);
        const bytes = Buffer.from(original);
        for (let place = start; place < end; place++)
          bytes[place] = how === 'zero' ? 0 : (bytes[place] ?? 0) ^ 0x11;
        await writeFile(at(file), how === 'cut' ? original.subarray(0, start) : bytes);
        const checked = await checkLibrary(folder);
        if (!checked.ok) throw new Error(checked.error.code);
        const library = await open(folder);
        const read = await library.read(ROUND.id);
        const isThere =
          read.ok && isDeepStrictEqual(read.value, saved) && library.index().settings.author === '田中';
        const says = library.recovery.some((notice) => notice.kind === 'damaged') || !read.ok;
        // Lines whose end is gone look as if the app had stopped while it wrote them: nobody can know better.
        const looksUnfinished = late > 0 && file === 'journal.jsonl' && end === original.length;
        expect(isThere || says || looksUnfinished).toBe(true);
        if (!looksUnfinished) expect(checked.value.isWhole).toBe(isThere && !says);
        await library.close();
        const later = await checkLibrary(folder);
        expect(later).toMatchObject({ ok: true, value: { isWhole: checked.value.isWhole } });
      }),
      { numRuns: 100 },
    );
  },
  120_000,
);
