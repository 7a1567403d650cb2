/** A library that the first Taiwa wrote (version 1) goes on in this one, and can go back to that. */
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { dialogueIdSchema } from '../../../src/domain/model/dialogue.ts';
import { checkLibrary } from '../../../src/main/library/checkLibrary.ts';
import { FORMAT_VERSION } from '../../../src/main/library/envelope.ts';
import { addNote, crash, make, newFolder, open, readIn } from './world.ts';

/** Written by version 1: two rounds, notes and annotations, settings; its last edit is in the journal alone. */
const VERSION_1 = fileURLToPath(new URL('../../fixtures/libraries/version1', import.meta.url));
const THE_29TH = dialogueIdSchema.parse('japan-eu-ict-policy-dialogue-29');
const THE_30TH = dialogueIdSchema.parse('japan-eu-ict-policy-dialogue-30');
const UNTOUCHED = `dialogues/${THE_30TH}.json`;
const FILES = ['library.json', `dialogues/${THE_29TH}.json`, UNTOUCHED];

let folder: string;
const at = (file: string) => join(folder, file);
const kept = (file: string) => at(`generations/${file.replace('.json', '')}/version-1.json`);
const versionOf = async (file: string) => JSON.parse(await readFile(at(file), 'utf8')).version;
const written = (file: string) => readFile(join(VERSION_1, file), 'utf8');

beforeEach(async () => {
  folder = await newFolder();
  await cp(VERSION_1, folder, { recursive: true });
});

describe('a library of an older Taiwa', () => {
  it('opens with all that was in it, and passes the check', async () => {
    expect(await checkLibrary(folder)).toMatchObject({ ok: true, value: { isWhole: true } });
    const library = await open(folder);
    const { settings, dialogues } = library.index();
    expect([settings.author, settings.marking, dialogues.length]).toEqual(['Tanaka', '取扱注意', 2]);
    const round = await readIn(library, THE_29TH);
    expect([round.notes.length, round.annotations.length]).toEqual([7, 4]);
    expect(round.topics.map(({ title }) => title)).toEqual([
      'AI',
      'Subsea cables',
      '5G and beyond',
      'Online platforms',
      'Cybersecurity',
    ]);
    expect(round.topics[0]?.statements[0]).toMatchObject({ side: 'joint', reason: 'by hand' });
    await library.close();
  });

  it('is one of this Taiwa before the first edit, and what is not edited stays as it was', async () => {
    const library = await open(folder);
    expect(await Promise.all(FILES.map(versionOf))).toEqual([FORMAT_VERSION, FORMAT_VERSION, 1]);
    await readIn(library, THE_30TH);
    await library.close();
    expect(await readFile(at(UNTOUCHED), 'utf8')).toBe(await written(UNTOUCHED));
  });

  it('keeps the old form of each file for good, however often it is written', async () => {
    const library = await open(folder);
    const round = await readIn(library, THE_30TH);
    for (const number of [1, 2, 3, 4, 5]) {
      await make(library, addNote(round, number, `note ${number}`));
      await library.snapshot();
    }
    await library.close();
    for (const file of FILES) expect(await readFile(kept(file), 'utf8')).toBe(await written(file));
  });

  it('loses nothing where it is cut off after its first edit here', async () => {
    const library = await open(folder);
    await make(library, addNote(await readIn(library, THE_30TH), 1, 'written since'));
    await crash(folder);
    const again = await open(folder);
    expect((await readIn(again, THE_30TH)).notes).toMatchObject([{ markdown: 'written since' }]);
    expect((await readIn(again, THE_29TH)).notes).toHaveLength(7);
    await again.close();
    expect(await readdir(folder)).not.toContain('set-aside');
  });
});
