/** A contribution slip goes out, is filled on another computer, and comes back into its place: file, library and calls. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SlipView } from '../../../src/contract/slips.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/model/settings.ts';
import type { Result } from '../../../src/domain/result.ts';
import { makeBackups } from '../../../src/main/backup/backups.ts';
import { parseSlip } from '../../../src/main/exchange/slipFile.ts';
import { writeBundle } from '../../../src/main/exchange/writeBundle.ts';
import type { Rooms } from '../../../src/main/handlers/rooms.ts';
import { slipHandlers } from '../../../src/main/handlers/slips.ts';
import { checkLibrary } from '../../../src/main/library/checkLibrary.ts';
import { realDisk } from '../../../src/main/library/disk.ts';
import type { Library } from '../../../src/main/library/types.ts';
import { addRound, make, newFolder, open, readIn, round } from '../library/world.ts';

const ROUND = round(7).dialogue;
const TOPIC = ROUND.topics[0]?.id ?? '';

/** Somebody's computer: a library with the round, and dialogs that choose one file. */
async function computerOf(author: string, dialogue: number | null = 7) {
  const library = await open(await newFolder());
  await make(library, { scope: 'library', command: { type: 'settings.change', patch: { author } } });
  if (dialogue !== null) await make(library, addRound(dialogue));
  const path = join(dirname(library.folder), `${author}.taiwa-slip`);
  const clock = { now: new Date('2026-03-10T09:00:00Z') };
  const shown = { path: path as string | null };
  const rooms: Pick<Rooms, 'dialogs' | 'now' | 'reportError'> & { shelf: Pick<Rooms['shelf'], 'library'> } = {
    shelf: { library: Promise.resolve({ ok: true, value: library }) },
    dialogs: {
      chooseDocuments: async () => [],
      choosePack: async () => null,
      chooseBackupFolder: async () => null,
      chooseAnnotationsTarget: async () => null,
      chooseAnnotations: async () => null,
      chooseBundleTarget: async () => null,
      chooseBundle: async () => null,
      chooseBackup: async () => null,
      chooseSlipTarget: async () => shown.path,
      chooseSlip: async () => shown.path,
    },
    now: () => clock.now,
    reportError: (message) => {
      throw new Error(message);
    },
  };
  return { library, path, clock, shown, calls: slipHandlers(rooms as Rooms) };
}
type Computer = Awaited<ReturnType<typeof computerOf>>;

function sound<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function ask(from: Computer): Promise<string> {
  const asking = {
    dialogueId: ROUND.id,
    topicId: TOPIC,
    kinds: ['lineToTake' as const, 'background' as const],
    to: '欧州局',
    deadline: '2026-03-20',
    request: 'Two lines, please.',
  };
  expect(sound(await from.calls['slip.make'](asking))).toEqual({ fileName: '田中.taiwa-slip' });
  return from.path;
}

async function openAt(computer: Computer, path: string): Promise<SlipView> {
  computer.shown.path = path;
  const id = sound(await computer.calls['slip.open'](undefined));
  computer.shown.path = computer.path;
  return sound(await computer.calls['slip.read']({ id: id ?? '' }));
}

/** Types into the first slot and saves the answer. */
async function answer(computer: Computer, slip: SlipView, text: string): Promise<string> {
  const [slot] = slip.slip.slots;
  const typed = { id: slip.id, texts: { [slot?.noteId ?? '']: text }, author: 'Dupont' };
  sound(await computer.calls['slip.keep'](typed));
  expect(sound(await computer.calls['slip.return']({ id: slip.id }))).toEqual({
    fileName: 'Dupont.taiwa-slip',
  });
  return computer.path;
}

const notes = async (library: Library) => (await readIn(library, ROUND.id)).notes;

describe('a slip', () => {
  it('goes out, is filled, and comes back as a note with its author and date, once', async () => {
    const [mine, theirs] = [await computerOf('田中'), await computerOf('Dupont', null)];
    const slip = await openAt(theirs, await ask(mine));
    expect(slip).toMatchObject({ author: 'Dupont', answer: null, isOverdue: false });
    expect(slip.slip.topic).toEqual(ROUND.topics[0]);
    const returned = await answer(theirs, slip, '歓迎する。');

    const back = await openAt(mine, returned);
    expect(back.answer).toEqual({ author: 'Dupont', at: '2026-03-10T09:00:00.000Z', isLate: false });
    expect(back.brings).toMatchObject({ topicIsGone: false });
    expect('notes' in back.brings && Object.values(back.brings.notes)).toEqual(['new', 'nothing']);
    const taken = sound(await mine.calls['slip.take']({ id: back.id }));
    expect(taken.changes).toMatchObject([{ before: null, now: { markdown: '歓迎する。' } }]);
    expect(await notes(mine.library)).toMatchObject([
      { kind: 'lineToTake', markdown: '歓迎する。', createdAt: '2026-03-10T09:00:00.000Z' },
    ]);
    const history = sound(await mine.library.history(ROUND.id));
    expect(history.get(`note:${back.id}`)).toMatchObject([{ author: 'Dupont' }]);

    const journal = await readFile(join(mine.library.folder, 'journal.jsonl'), 'utf8');
    const again = await openAt(mine, returned);
    expect('notes' in again.brings && Object.values(again.brings.notes)).toEqual(['same', 'nothing']);
    expect(sound(await mine.calls['slip.take']({ id: again.id })).changes).toEqual([]);
    expect(await readFile(join(mine.library.folder, 'journal.jsonl'), 'utf8')).toBe(journal);
    expect(await mine.calls['slip.read']({ id: back.id })).toMatchObject({ error: { code: 'slip.gone' } });
    expect(sound(await checkLibrary(mine.library.folder, realDisk)).isWhole).toBe(true);
  });

  it('corrected and sent again replaces the answer; what was edited here meanwhile becomes a choice', async () => {
    const [mine, theirs] = [await computerOf('田中'), await computerOf('Dupont')];
    const slip = await openAt(theirs, await ask(mine));
    const first = await openAt(mine, await answer(theirs, slip, 'one'));
    sound(await mine.calls['slip.take']({ id: first.id }));
    const second = await openAt(mine, await answer(theirs, slip, 'two'));
    expect('notes' in second.brings && second.brings.notes[slip.id]).toBe('changed');
    sound(await mine.calls['slip.take']({ id: second.id }));
    expect(await notes(mine.library)).toMatchObject([{ markdown: 'two' }]);
    const command = {
      type: 'note.edit' as const,
      id: slip.id,
      markdown: 'mine',
      modifiedAt: '2026-03-11T09:00:00.000Z',
    };
    await make(mine.library, { scope: 'dialogue', dialogueId: ROUND.id, command });
    const third = await openAt(mine, await answer(theirs, slip, 'three'));
    expect('notes' in third.brings && third.brings.notes[slip.id]).toBe('conflict');
  });

  it('that was taken in and deleted here is said to be, and stays deleted', async () => {
    const [mine, theirs] = [await computerOf('田中'), await computerOf('Dupont')];
    const returned = await answer(theirs, await openAt(theirs, await ask(mine)), 'one');
    const first = await openAt(mine, returned);
    sound(await mine.calls['slip.take']({ id: first.id }));
    const command = { type: 'note.remove' as const, id: first.id };
    await make(mine.library, { scope: 'dialogue', dialogueId: ROUND.id, command });
    const again = await openAt(mine, returned);
    expect('notes' in again.brings && again.brings.notes[first.id]).toBe('removedHere');
    sound(await mine.calls['slip.take']({ id: again.id }));
    expect(await notes(mine.library)).toEqual([]);
  });

  it('keeps what was typed when it is opened again, and after a restart', async () => {
    const [mine, theirs] = [await computerOf('田中'), await computerOf('Dupont')];
    const path = await ask(mine);
    const slip = await openAt(theirs, path);
    const typed = { id: slip.id, texts: { [slip.id]: '途中' }, author: 'Dupont' };
    sound(await theirs.calls['slip.keep'](typed));
    const again = await openAt(theirs, path);
    expect(again.texts).toEqual({ [slip.id]: '途中' });
    const stored = await readFile(join(theirs.library.folder, 'slips', `${slip.id}.json`), 'utf8');
    expect(stored).toContain('途中');
  });

  it('that is answered late says so, by the day where its reader is', async () => {
    const [mine, theirs] = [await computerOf('田中'), await computerOf('Dupont')];
    const path = await ask(mine);
    theirs.clock.now = new Date(2026, 2, 21, 0, 1);
    const slip = await openAt(theirs, path);
    expect(slip.isOverdue).toBe(true);
    const back = await openAt(mine, await answer(theirs, slip, 'late'));
    expect(back).toMatchObject({ isOverdue: false, answer: { isLate: true } });
  });

  it('of a round that is not here, or of no topic that ever was, says why it cannot be taken in', async () => {
    const [mine, theirs] = [await computerOf('田中'), await computerOf('Dupont', null)];
    const answered = await answer(theirs, await openAt(theirs, await ask(mine)), 'one');
    const stranger = await computerOf('山田', null);
    const there = await openAt(stranger, answered);
    expect(there.brings).toMatchObject({ refused: { code: 'slip.otherDialogue' } });
    const taken = await stranger.calls['slip.take']({ id: there.id });
    expect(taken).toMatchObject({ ok: false, error: { code: 'slip.otherDialogue' } });
  });

  it('without a word in it is not sent, and slots that were not asked for are not kept', async () => {
    const [mine, theirs] = [await computerOf('田中'), await computerOf('Dupont')];
    const slip = await openAt(theirs, await ask(mine));
    expect(await theirs.calls['slip.return']({ id: slip.id })).toMatchObject({
      error: { code: 'slip.notFilled' },
    });
    const foreign = '00000000-0000-4000-8000-000000000999';
    sound(await theirs.calls['slip.keep']({ id: slip.id, texts: { [foreign]: 'x' }, author: '' }));
    expect((await openAt(theirs, mine.path)).texts).toEqual({});
  });

  it('that was discarded is gone, with what was typed', async () => {
    const [mine, theirs] = [await computerOf('田中'), await computerOf('Dupont')];
    const slip = await openAt(theirs, await ask(mine));
    sound(await theirs.calls['slip.discard']({ id: slip.id }));
    expect(await theirs.calls['slip.read']({ id: slip.id })).toMatchObject({ error: { code: 'slip.gone' } });
  });
});

describe('a file', () => {
  it('with any bit changed is refused by name', async () => {
    const mine = await computerOf('田中');
    const bytes = await readFile(await ask(mine));
    for (let at = 0; at < bytes.length; at += 97) {
      const bad = Buffer.from(bytes);
      bad[at] = (bad[at] ?? 0) ^ 4;
      const read = await parseSlip('x.taiwa-slip', bad);
      // Names and times in the zip's own lists are not what was sent.
      if (read.ok) expect(read).toEqual(await parseSlip('x.taiwa-slip', bytes));
      else expect(read.error).toMatchObject({ code: 'slip.damaged', where: 'x.taiwa-slip' });
    }
  });

  it('that is a bundle, of a newer Taiwa, or nothing of ours says which', async () => {
    const { library, path } = await computerOf('田中');
    const contents = { dialogueId: null, topics: null, withPrivate: false };
    sound(await writeBundle(library, contents, path, new Date(), realDisk));
    expect(await parseSlip('a', await readFile(path))).toMatchObject({ error: { code: 'slip.isBundle' } });
    const newer = { format: 'taiwa-slip', version: 9, files: [] };
    const zip = zipSync({ 'manifest.json': strToU8(JSON.stringify(newer)) });
    expect(await parseSlip('a', zip)).toMatchObject({ error: { code: 'slip.newer', params: { found: 9 } } });
    expect(await parseSlip('a', strToU8('no zip'))).toMatchObject({ error: { code: 'slip.damaged' } });
  });

  it('kept in the library that is damaged is set aside and said, and the others still open', async () => {
    const [mine, theirs] = [await computerOf('田中'), await computerOf('Dupont')];
    const slip = await openAt(theirs, await ask(mine));
    const file = join(theirs.library.folder, 'slips', `${slip.id}.json`);
    await writeFile(file, 'zero');
    expect(sound(await checkLibrary(theirs.library.folder, realDisk)).isWhole).toBe(false);
    expect(await theirs.calls['slip.read']({ id: slip.id })).toMatchObject({
      error: { code: 'slip.damaged' },
    });
    expect(await openAt(theirs, mine.path)).toMatchObject({ id: slip.id });
  });

  it('goes into a backup with what was typed', async () => {
    const [mine, theirs] = [await computerOf('田中'), await computerOf('Dupont')];
    const slip = await openAt(theirs, await ask(mine));
    const backups = makeBackups({
      folder: theirs.library.folder,
      wanted: () => DEFAULT_SETTINGS,
      disk: realDisk,
      now: () => new Date(),
    });
    sound(await backups.make(theirs.library));
    const names = await readdir(join(theirs.library.folder, 'backups'));
    const packed = await readFile(join(theirs.library.folder, 'backups', names[0] ?? ''));
    expect(packed.includes(`slips/${slip.id}.json`)).toBe(true);
  });
});
