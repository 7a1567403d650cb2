/** Bundles between libraries: what is sent, what is taken in, and that nothing of anybody is lost. */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DialogueCommand } from '../../../src/domain/commands/dialogueCommand.ts';
import { conflictsIn } from '../../../src/domain/history/merge.ts';
import { storedOf } from '../../../src/domain/history/version.ts';
import { mergeInto, settle } from '../../../src/main/exchange/mergeInto.ts';
import { parseBundle, readBundle } from '../../../src/main/exchange/readBundle.ts';
import { takeBundle } from '../../../src/main/exchange/takeBundle.ts';
import { type Contents, writeBundle } from '../../../src/main/exchange/writeBundle.ts';
import { checkLibrary } from '../../../src/main/library/checkLibrary.ts';
import { realDisk } from '../../../src/main/library/disk.ts';
import type { Library } from '../../../src/main/library/types.ts';
import { addNote, addRound, crash, make, newFolder, note, open, readIn, round } from '../library/world.ts';

const ROUND = round(7).dialogue;
const ALL: Contents = { dialogueId: null, topics: null, withPrivate: false };
const KEY = `note:${note(1, '').id}`;

async function libraryOf(author: string): Promise<Library> {
  let minutes = author.length;
  const now = () => new Date(Date.parse('2026-01-05T09:00:00Z') + minutes++ * 60_000);
  const library = await open(await newFolder(), { now });
  await make(library, { scope: 'library', command: { type: 'settings.change', patch: { author } } });
  return library;
}

/** Sends what one has to another, as a file. */
async function send(from: Library, to: Library, contents: Contents = ALL) {
  const path = join(dirname(from.folder), '送付.taiwa');
  const written = await writeBundle(from, contents, path, new Date('2026-01-06T09:00:00Z'), realDisk);
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  const bundle = await readBundle(path, realDisk);
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.error));
  const taken = await takeBundle(to, bundle.value);
  if (!taken.ok) throw new Error(JSON.stringify(taken.error));
  return { path, taken: taken.value };
}

const on = (command: DialogueCommand) => ({ scope: 'dialogue' as const, dialogueId: ROUND.id, command });
const edit = (markdown: string) =>
  on({ type: 'note.edit', id: note(1, '').id, markdown, modifiedAt: '2026-01-05T10:00:00.000Z' });

async function everything(library: Library) {
  const history = await library.history(ROUND.id);
  if (!history.ok) throw new Error(history.error.code);
  return { dialogue: await readIn(library, ROUND.id), history: storedOf(history.value) };
}

describe('a bundle', () => {
  it('brings a round that is not there, with its history', async () => {
    const [mine, theirs] = [await libraryOf('田中'), await libraryOf('Dupont')];
    await make(theirs, addRound(7));
    await make(theirs, addNote(ROUND, 1, 'first'));
    await make(theirs, edit('second'));
    const { taken } = await send(theirs, mine);
    expect(taken).toMatchObject([{ id: ROUND.id, isNew: true, conflicts: 0 }]);
    expect(await everything(mine)).toEqual(await everything(theirs));
    expect(mine.index().series).toEqual(theirs.index().series);
  });

  it('taken in twice changes nothing the second time, and writes nothing', async () => {
    const [mine, theirs] = [await libraryOf('田中'), await libraryOf('Dupont')];
    for (const library of [mine, theirs]) await make(library, addRound(7));
    await make(theirs, addNote(ROUND, 1, 'theirs'));
    await send(theirs, mine);
    const before = await readFile(join(mine.folder, 'journal.jsonl'), 'utf8');
    const { taken } = await send(theirs, mine);
    expect(taken).toMatchObject([{ isNew: false, added: 0, changed: 0, conflicts: 0 }]);
    expect(await readFile(join(mine.folder, 'journal.jsonl'), 'utf8')).toBe(before);
  });

  it('and another with the same new round, taken in at one moment, both count', async () => {
    const mine = await libraryOf('田中');
    const { dialogue, series } = round(7);
    const theirs = (n: number) => ({
      dialogue: { ...dialogue, notes: [note(n, `note ${n}`)] },
      series,
      history: [],
    });
    await Promise.all([mergeInto(mine, theirs(1)), mergeInto(mine, theirs(2))]);
    const texts = (await readIn(mine, dialogue.id)).notes.map(({ markdown }) => markdown);
    expect(texts.sort()).toEqual(['note 1', 'note 2']);
  });

  it('gives everybody the same, whoever sends first', async () => {
    const [a, b, c] = [await libraryOf('田中'), await libraryOf('Dupont'), await libraryOf('Schmidt')];
    for (const library of [a, b, c]) await make(library, addRound(7));
    await make(a, addNote(ROUND, 1, 'from a'));
    await send(a, b);
    await make(a, edit('a again'));
    await make(b, edit('b as well'));
    await make(c, addNote(ROUND, 2, 'from c'));
    await send(c, a);
    await send(b, a);
    await send(a, b);
    await send(b, c);
    await send(a, c);
    expect(await everything(b)).toEqual(await everything(a));
    expect(await everything(c)).toEqual(await everything(a));
  });

  it('leaves private notes out, and whatever they ever said', async () => {
    const [mine, theirs] = [await libraryOf('田中'), await libraryOf('Dupont')];
    await make(theirs, addRound(7));
    const secret = { ...note(1, 'Zephyrine fallback'), kind: 'private' as const };
    await make(theirs, on({ type: 'note.add', note: secret, at: null }));
    await make(theirs, on({ type: 'note.add', note: { ...secret, id: note(2, '').id }, at: null }));
    await make(
      theirs,
      on({ type: 'note.edit', id: note(2, '').id, markdown: 'harmless', modifiedAt: secret.modifiedAt }),
    );
    await make(
      theirs,
      on({ type: 'note.setKind', id: note(2, '').id, kind: 'background', modifiedAt: secret.modifiedAt }),
    );
    const { path } = await send(theirs, mine);
    const bundle = await readBundle(path, realDisk);
    expect(JSON.stringify(bundle)).not.toContain('Zephyrine');
    expect((await readIn(mine, ROUND.id)).notes.map(({ markdown }) => markdown)).toEqual(['harmless']);
    await send(theirs, mine, { ...ALL, withPrivate: true });
    expect((await readIn(mine, ROUND.id)).notes.map(({ markdown }) => markdown)).toContain(
      'Zephyrine fallback',
    );
  });

  it('of one topic brings that topic and touches no other', async () => {
    const [mine, theirs] = [await libraryOf('田中'), await libraryOf('Dupont')];
    for (const library of [mine, theirs]) await make(library, addRound(7));
    const [first, second] = ROUND.topics;
    if (!first || !second) throw new Error('two topics');
    for (const [n, topic] of [first, second].entries()) {
      const target = { kind: 'topic' as const, topicId: topic.id };
      await make(theirs, on({ type: 'note.add', note: { ...note(n, topic.title), target }, at: null }));
    }
    await make(mine, on({ type: 'topic.rename', id: second.id, title: 'Renamed here' }));
    await send(theirs, mine, { dialogueId: ROUND.id, topics: [first.id], withPrivate: false });
    const now = await readIn(mine, ROUND.id);
    expect(now.notes.map(({ markdown }) => markdown)).toEqual([first.title]);
    expect(now.topics.map(({ title }) => title)).toEqual([first.title, 'Renamed here']);
  });
});

describe('a bundle under a passphrase', () => {
  it('shows nothing without it, and brings everything with it', async () => {
    const [mine, theirs] = [await libraryOf('田中'), await libraryOf('Dupont')];
    await make(theirs, addRound(7));
    await make(theirs, addNote(ROUND, 1, 'not for the mail room'));
    const path = join(dirname(theirs.folder), 'closed.taiwa');
    const lock = { passphrase: '別便で伝える合言葉', cost: 16 };
    await writeBundle(theirs, ALL, path, new Date('2026-01-06T09:00:00Z'), realDisk, lock);
    expect(await readBundle(path, realDisk)).toMatchObject({ ok: false, error: { code: 'bundle.locked' } });
    const wrong = { ok: false, error: { code: 'bundle.wrongPassphrase' } };
    expect(await readBundle(path, realDisk, 'not this one')).toMatchObject(wrong);
    const bundle = await readBundle(path, realDisk, lock.passphrase);
    if (!bundle.ok) throw new Error(bundle.error.code);
    expect(await takeBundle(mine, bundle.value)).toMatchObject({ ok: true, value: [{ isNew: true }] });
    expect(await everything(mine)).toEqual(await everything(theirs));

    const bytes = await readFile(path);
    const halved = Buffer.from(bytes.toString('latin1').replace('"cost":16', '"cost":18'), 'latin1');
    expect(await parseBundle('closed.taiwa', halved, lock.passphrase)).toMatchObject({ ok: false });
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    expect(await parseBundle('closed.taiwa', bytes, lock.passphrase)).toMatchObject(wrong);
  });
});

describe('a conflict', () => {
  async function conflict() {
    const [mine, theirs] = [await libraryOf('田中'), await libraryOf('Dupont')];
    for (const library of [mine, theirs]) await make(library, addRound(7));
    await make(mine, addNote(ROUND, 1, 'as agreed'));
    await send(mine, theirs);
    await make(mine, edit('mine'));
    await make(theirs, edit('theirs'));
    await send(theirs, mine);
    const history = await mine.history(ROUND.id);
    if (!history.ok) throw new Error(history.error.code);
    const [found] = conflictsIn(history.value).get(KEY) ?? [];
    if (!found) throw new Error('no conflict');
    return { mine, theirs, ends: found.versions };
  }

  it('stays until somebody chooses, over a crash and a restart', async () => {
    const { mine, ends } = await conflict();
    expect(ends.map(({ value }) => value?.markdown).sort()).toEqual(['mine', 'theirs']);
    await crash(mine.folder);
    const again = await open(mine.folder);
    const history = await again.history(ROUND.id);
    expect(history.ok && conflictsIn(history.value).get(KEY)).toHaveLength(1);
    expect(await checkLibrary(mine.folder)).toMatchObject({ ok: true, value: { isWhole: true } });
  });

  it('is settled by a choice, here and with whoever gets it', async () => {
    const { mine, theirs, ends } = await conflict();
    const version = ends.find(({ value }) => value?.markdown === 'mine')?.id ?? '';
    const choice = { dialogueId: ROUND.id, item: KEY, version, fields: ['markdown'] };
    expect(await settle(mine, choice, new Date('2026-02-01T09:00:00Z'))).toEqual({ ok: true, value: null });
    expect((await readIn(mine, ROUND.id)).notes).toMatchObject([{ markdown: 'mine' }]);
    await send(mine, theirs);
    expect(await everything(theirs)).toEqual(await everything(mine));
    const history = await theirs.history(ROUND.id);
    expect(history.ok && conflictsIn(history.value).size).toBe(0);
    expect(await settle(mine, choice, new Date())).toMatchObject({
      ok: false,
      error: { code: 'conflict.gone' },
    });
  });
});

describe('what is no bundle', () => {
  const manifest = (files: unknown[]) =>
    JSON.stringify({
      format: 'taiwa-bundle',
      version: 1,
      madeAt: '2026-01-05T09:00:00.000Z',
      author: '',
      withPrivate: false,
      files,
    });

  it.each([
    ['a text', Buffer.from('hello')],
    ['nothing', Buffer.alloc(0)],
    ['an archive of other things', Buffer.from(zipSync({ 'a.txt': strToU8('a') }))],
    [
      'a name that leads elsewhere',
      Buffer.from(zipSync({ '../evil.json': strToU8('{}'), 'manifest.json': strToU8(manifest([])) })),
    ],
    ['an empty bundle', Buffer.from(zipSync({ 'manifest.json': strToU8(manifest([])) }))],
  ])('%s is refused by its name', async (_name, bytes) => {
    expect(await parseBundle('x.taiwa', bytes)).toMatchObject({
      ok: false,
      error: { code: 'bundle.damaged', where: 'x.taiwa' },
    });
  });

  it('a version under a false name is refused, and nothing is taken in', async () => {
    const theirs = await libraryOf('Dupont');
    await make(theirs, addRound(7));
    await make(theirs, addNote(ROUND, 1, 'true words'));
    const path = join(dirname(theirs.folder), 'x.taiwa');
    await writeBundle(theirs, ALL, path, new Date(), realDisk);
    const bundle = await readBundle(path, realDisk);
    if (!bundle.ok) throw new Error('unreadable');
    const [part] = bundle.value.dialogues;
    const text = JSON.stringify(part).replaceAll('true words', 'false word');
    const sha256 = (await import('node:crypto')).createHash('sha256').update(text).digest('hex');
    const name = `dialogues/${ROUND.id}.json`;
    const files = [{ name, size: Buffer.byteLength(text), sha256 }];
    await writeFile(path, zipSync({ [name]: strToU8(text), 'manifest.json': strToU8(manifest(files)) }));
    expect(await readBundle(path, realDisk)).toMatchObject({ ok: false, error: { code: 'bundle.damaged' } });
  });

  it('a bomb is stopped before it fills the memory', async () => {
    const zeros = new Uint8Array(60 * 1024 * 1024);
    const bytes = zipSync({ 'dialogues/x.json': zeros }, { level: 9 });
    expect(await parseBundle('x.taiwa', bytes)).toMatchObject({
      ok: false,
      error: { code: 'bundle.tooLarge' },
    });
  });
});
