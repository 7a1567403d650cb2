/** What every note and statement was before: kept with each edit, over restarts, crashes and damage. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DialogueCommand } from '../../../src/domain/commands/dialogueCommand.ts';
import { setSideCommand } from '../../../src/domain/commands/passages.ts';
import { materialised } from '../../../src/domain/history/merge.ts';
import { type History, storedOf } from '../../../src/domain/history/version.ts';
import { checkLibrary } from '../../../src/main/library/checkLibrary.ts';
import type { Library } from '../../../src/main/library/types.ts';
import { addNote, addRound, anyCommand, crash, make, newFolder, note, open, readIn, round } from './world.ts';

const ROUND = round(7).dialogue;
const KEY = `note:${note(1, '').id}`;

async function begun(
  options: Parameters<typeof open>[1] = {},
): Promise<{ folder: string; library: Library }> {
  const folder = await newFolder();
  let minutes = 0;
  const now = () => new Date(Date.parse('2026-01-05T09:00:00Z') + minutes++ * 60_000);
  const library = await open(folder, { now, ...options });
  await make(library, addRound(7));
  await make(library, { scope: 'library', command: { type: 'settings.change', patch: { author: '田中' } } });
  return { folder, library };
}

const on = (command: DialogueCommand) => ({ scope: 'dialogue' as const, dialogueId: ROUND.id, command });
const edit = (markdown: string) =>
  on({ type: 'note.edit', id: note(1, '').id, markdown, modifiedAt: '2026-01-05T10:00:00.000Z' });

async function historyIn(library: Library): Promise<History> {
  const history = await library.history(ROUND.id);
  if (!history.ok) throw new Error(JSON.stringify(history.error));
  return history.value;
}
const texts = (history: History) => (history.get(KEY) ?? []).map(({ value }) => value?.markdown);

describe('the history of a note', () => {
  it('is there at once, with time and author, and the same after a restart', async () => {
    const { folder, library } = await begun();
    await make(library, addNote(ROUND, 1, 'first'));
    await make(library, edit('second'));
    await make(library, edit('third'));
    const history = await historyIn(library);
    expect(texts(history)).toEqual(['first', 'second', 'third']);
    expect(history.get(KEY)?.map(({ author }) => author)).toEqual(['田中', '田中', '田中']);
    await library.close();
    expect(storedOf(await historyIn(await open(folder)))).toEqual(storedOf(history));
    expect(await checkLibrary(folder)).toMatchObject({ value: { lines: [], isWhole: true } });
  });

  it('keeps its order and every edit when the clock is put back, also over a crash', async () => {
    const clock = { at: '2026-06-01T12:00:00.000Z' };
    const { folder, library } = await begun({ now: () => new Date(clock.at) });
    await make(library, addNote(ROUND, 1, 'first'));
    await library.snapshot();
    clock.at = '2025-01-01T00:00:00.000Z';
    await make(library, edit('second'));
    await library.snapshot();
    clock.at = '1970-01-01T00:00:00.000Z';
    await make(library, edit('third'));
    expect(texts(await historyIn(library))).toEqual(['first', 'second', 'third']);
    await crash(folder);
    const again = await open(folder, { now: () => new Date(clock.at) });
    expect(texts(await historyIn(again))).toEqual(['first', 'second', 'third']);
    await make(again, edit('fourth'));
    await again.close();
    const last = await open(folder);
    expect(texts(await historyIn(last))).toEqual(['first', 'second', 'third', 'fourth']);
    expect((await readIn(last, ROUND.id)).notes).toMatchObject([{ markdown: 'fourth' }]);
    expect(await checkLibrary(folder)).toMatchObject({ value: { isWhole: true } });
  });

  it('is there after a crash, before and after the snapshots', async () => {
    const { folder, library } = await begun();
    await make(library, addNote(ROUND, 1, 'first'));
    await library.snapshot();
    await make(library, edit('second'));
    await crash(folder);
    expect(texts(await historyIn(await open(folder)))).toEqual(['first', 'second']);
  });

  it('outlives the journal', async () => {
    const { folder, library } = await begun({ longJournalBytes: 1 });
    await make(library, addNote(ROUND, 1, 'first'));
    await library.snapshot();
    await make(library, edit('second'));
    await library.close();
    expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).not.toContain('first');
    expect(texts(await historyIn(await open(folder)))).toEqual(['first', 'second']);
  });

  it('that was not written yet when the app stopped is not missed', async () => {
    const { folder, library } = await begun({ longJournalBytes: 1 });
    // Cutting the journal keeps a second copy of the round, which has no history yet.
    await library.snapshot();
    await make(library, addNote(ROUND, 1, 'first'));
    await crash(folder);
    const again = await open(folder);
    expect(texts(await historyIn(again))).toEqual(['first']);
    expect(again.recovery.map(({ file }) => file)).not.toContain(`history/${ROUND.id}.json`);
  });

  it('comes back from an older state where its file is damaged, and goes on from what is there', async () => {
    const { folder, library } = await begun();
    await make(library, addNote(ROUND, 1, 'first'));
    await library.snapshot();
    await make(library, edit('second'));
    await library.close();
    await writeFile(join(folder, 'history', `${ROUND.id}.json`), '{');
    const again = await open(folder);
    expect(texts(await historyIn(again))).toEqual(['first', 'second']);
    await make(again, edit('third'));
    await again.close();
    expect(texts(await historyIn(await open(folder)))).toEqual(['first', 'second', 'third']);
  });

  it('begins with what is there where nothing of it can be read', async () => {
    const { folder, library } = await begun();
    await make(library, addNote(ROUND, 1, 'first'));
    await library.close();
    await rm(join(folder, 'history'), { recursive: true });
    const again = await open(folder);
    await make(again, edit('second'));
    expect(texts(await historyIn(again))).toEqual(['first', 'second']);
  });
});

describe('the history of a statement', () => {
  it('keeps what the importer had read', async () => {
    const { library } = await begun();
    const [statement] = ROUND.topics.flatMap((topic) => topic.statements);
    if (!statement) throw new Error('no statement');
    await make(library, on(setSideCommand(statement.id, 'joint')));
    const versions = (await historyIn(library)).get(`statement:${statement.id}`) ?? [];
    expect(versions.map(({ at, value }) => [at === null, value?.side])).toEqual([
      [true, statement.side],
      [false, 'joint'],
    ]);
  });
});

it('whatever is edited and wherever it stops, the history says what the round is', async () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: anyCommand().map((command) => ({ kind: 'edit' as const, command })) },
    { weight: 2, arbitrary: fc.constantFrom({ kind: 'snapshot' as const }, { kind: 'read' as const }) },
    { weight: 1, arbitrary: fc.constantFrom({ kind: 'close' as const }, { kind: 'crash' as const }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.boolean(), async (steps, isCutting) => {
      const options = isCutting ? { longJournalBytes: 1 } : {};
      const begin = await begun(options);
      let { library } = begin;
      let count = 0;
      for (const each of steps) {
        const before = storedOf(await historyIn(library));
        if (each.kind === 'edit') await library.apply(on(each.command));
        else if (each.kind === 'snapshot') await library.snapshot();
        else if (each.kind !== 'read') {
          await (each.kind === 'close' ? library.close() : crash(begin.folder));
          library = await open(begin.folder, options);
        }
        const history = await historyIn(library);
        const dialogue = await readIn(library, ROUND.id);
        expect(materialised({ dialogue: ROUND, history })).toEqual(dialogue);
        if (each.kind !== 'edit') expect(storedOf(history)).toEqual(before);
        expect(storedOf(history).length).toBeGreaterThanOrEqual(count);
        count = storedOf(history).length;
      }
      await library.close();
    }),
    { numRuns: 25 },
  );
}, 120_000);
