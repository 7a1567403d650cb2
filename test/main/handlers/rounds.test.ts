/** A window does not wait for a library of thousands: it is given the newest rounds, and asks for the others. */
import { expect, test } from 'vitest';
import type { DialogueHeader } from '../../../src/domain/model/dialogue.ts';
import { headerOf } from '../../../src/domain/model/dialogue.ts';
import { EMPTY_INDEX } from '../../../src/domain/model/library.ts';
import { LISTED } from '../../../src/domain/model/roundOrder.ts';
import { ok } from '../../../src/domain/result.ts';
import { libraryHandlers } from '../../../src/main/handlers/library.ts';
import type { Rooms } from '../../../src/main/handlers/rooms.ts';
import { round } from '../library/world.ts';

const ROUNDS = 700;
const header = headerOf(round(1).dialogue);
const all = Array.from(
  { length: ROUNDS },
  (_, n): DialogueHeader => ({ ...header, id: `japan-eu-${n + 1}`, round: n + 1 }),
);

/** The handlers on a library of so many rounds; nothing else is asked of the app. */
function handlers() {
  const library = { folder: '/nowhere', index: () => ({ ...EMPTY_INDEX, dialogues: all }), recovery: [] };
  const shelf = {
    library: Promise.resolve(ok({ ...library, readOnly: null, cipher: null })),
    drafts: Promise.resolve(ok({ list: () => [], notices: [] })),
  };
  const rooms = { shelf, about: { version: '0', host: 'none', systemLanguage: 'en' } };
  return libraryHandlers(rooms as unknown as Rooms);
}

test('the view names the newest and counts the others', async () => {
  const view = await handlers()['library.view'](undefined);
  if (!view.ok) throw new Error(JSON.stringify(view.error));
  expect(view.value.index.dialogues.map(({ round: number }) => number)).toEqual(
    Array.from({ length: LISTED }, (_, n) => ROUNDS - LISTED + 1 + n),
  );
  expect(view.value.further).toEqual({ [header.seriesId]: ROUNDS - LISTED });
});

test('all of them are read in parts, in the order of the library', async () => {
  const { 'library.rounds': rounds } = handlers();
  const read: DialogueHeader[] = [];
  let parts = 0;
  for (let from: number | null = 0; from !== null; parts++) {
    const answer: Awaited<ReturnType<typeof rounds>> = await rounds({ from });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    read.push(...answer.value.rounds);
    from = answer.value.next;
  }
  expect(read).toEqual(all);
  expect(parts).toBeGreaterThan(1);
});
