/** Searching an open library on a real folder: what is in its files, and every edit since. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok } from '../../../src/domain/result.ts';
import { NO_FILTERS } from '../../../src/domain/search/searchText.ts';
import { openLibrary } from '../../../src/main/library/openLibrary.ts';
import type { Library } from '../../../src/main/library/types.ts';
import { searchHere } from '../../../src/main/search/searchHere.ts';
import { makeSearchRoom, type SearchRoom } from '../../../src/main/search/searchRoom.ts';
import type { LibraryFiles, SearchEngine } from '../../../src/main/search/searchThread.ts';
import { briefedRound, JAPANESE_RELEASE, NOW, releaseRound } from '../../fixtures/dialogues.ts';

let library: Library;
let room: SearchRoom;
beforeEach(async () => {
  library = await opened(join(await mkdtemp(join(tmpdir(), 'taiwa-search-')), 'library'));
  await add(await briefedRound());
  room = makeSearchRoom(async () => ok(library), searchHere);
});
afterEach(() => library.close());

async function opened(folder: string): Promise<Library> {
  const result = await openLibrary(folder, { now: () => new Date(NOW) });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function add({ dialogue, series }: Awaited<ReturnType<typeof briefedRound>>): Promise<void> {
  const added = await library.apply({
    scope: 'library',
    command: { type: 'dialogue.add', dialogue, series },
  });
  if (!added.ok) throw new Error(JSON.stringify(added.error));
}

const asked = (text: string) => ({ text, filters: NO_FILTERS, limit: 50, cursor: null });
async function find(text: string): Promise<string[]> {
  const page = await room.page(asked(text));
  if (!page.ok) throw new Error(JSON.stringify(page.error));
  return page.value?.hits.map(({ place }) => place.kind) ?? [];
}

test('finds what is only in the journal yet, and what is in the files', async () => {
  expect(await find('Hiroshima')).toContain('statement');
  await library.snapshot();
  room = makeSearchRoom(async () => ok(library), searchHere);
  expect(await find('Hiroshima')).toContain('statement');
});

test('finds what is written after that, at once', async () => {
  expect(await find('蒟蒻')).toEqual([]);
  const id = '00000000-0000-4000-8000-000000000001';
  const note = {
    id,
    target: { kind: 'dialogue' as const },
    kind: 'private' as const,
    createdAt: NOW,
    modifiedAt: NOW,
  };
  const dialogueId = 'japan-eu-ict-policy-dialogue-29';
  await library.apply({
    scope: 'dialogue',
    dialogueId,
    command: { type: 'note.add', note: { ...note, markdown: '**蒟**蒻' }, at: null },
  });
  expect(await find('蒟蒻')).toEqual(['note']);
  await library.apply({ scope: 'dialogue', dialogueId, command: { type: 'note.remove', id } });
  expect(await find('蒟蒻')).toEqual([]);
});

test('finds a round that is imported', async () => {
  expect(await find('北極海')).toEqual([]);
  await add(releaseRound(JAPANESE_RELEASE));
  expect(await find('北極海')).toContain('statement');
});

test('searches the library that was opened in the place of another', async () => {
  expect(await find('Hiroshima')).not.toEqual([]);
  await library.close();
  library = await opened(join(await mkdtemp(join(tmpdir(), 'taiwa-search-')), 'library'));
  expect(await find('Hiroshima')).toEqual([]);
});

test('of queries that come while one is answered only the last is', async () => {
  const answers = await Promise.all(['h', 'hi', 'hir', 'hiroshima'].map((text) => room.page(asked(text))));
  expect(answers.map((answer) => answer.ok && answer.value !== null)).toEqual([false, false, false, true]);
});

test('begins anew after its engine broke off', async () => {
  let engines = 0;
  const fragile = (files: LibraryFiles): SearchEngine => {
    const engine = searchHere(files);
    const isFirst = ++engines === 1;
    return {
      ...engine,
      page: (each) => (isFirst ? Promise.reject(new Error('the thread is gone')) : engine.page(each)),
      isGone: isFirst,
    };
  };
  room = makeSearchRoom(async () => ok(library), fragile);
  await expect(room.page(asked('Hiroshima'))).rejects.toThrow('gone');
  expect(await find('Hiroshima')).not.toEqual([]);
});
