/** Lists over the rounds begin with the newest, say how many older ones there are, and read these when asked. */
import { expect, test } from 'vitest';
import { ok } from '../../../src/domain/result.ts';
import { annotationHandlers } from '../../../src/main/handlers/annotations.ts';
import { commitmentHandlers } from '../../../src/main/handlers/commitments.ts';
import type { Rooms } from '../../../src/main/handlers/rooms.ts';
import { addRound, make, newFolder, open, round } from '../library/world.ts';

const ROUNDS = 63;
const { seriesId } = round(1).dialogue;
const asked = { seriesId, lang: 'en', withNone: true } as const;

test('sixty rounds come at first, and all when asked for', async () => {
  const library = await open(await newFolder());
  for (let number = 1; number <= ROUNDS; number++) await make(library, addRound(number));
  // Nothing else is asked of the app.
  const rooms = { shelf: { library: Promise.resolve(ok(library)) } } as unknown as Rooms;
  const { 'annotations.read': annotations } = annotationHandlers(rooms);
  const { 'commitments.read': commitments } = commitmentHandlers(rooms);
  for (const read of [annotations, commitments]) {
    expect(await read(asked)).toMatchObject({ ok: true, value: { earlier: ROUNDS - 60 } });
    expect(await read({ ...asked, most: 260 })).toMatchObject({ ok: true, value: { earlier: 0 } });
  }
  await library.close();
});
