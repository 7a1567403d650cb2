/** What is typed into a slip gets to the disk in order, and what could not be kept is sent again. */
import { expect, test } from 'vitest';
import { failure } from '../../../src/domain/failure/failure.ts';
import { fail, ok, type Result } from '../../../src/domain/result.ts';
import { createSlipKeeper, type KeepState } from '../../../src/renderer/slips/slipKeeper.ts';

function disk() {
  const kept: { texts: Record<string, string>; author: string }[] = [];
  let isFull = false;
  return {
    kept,
    fill: (now: boolean) => {
      isFull = now;
    },
    keep: async (content: (typeof kept)[number]): Promise<Result<null>> => {
      if (isFull) return fail(failure('library.diskFull', 'slips'));
      kept.push(content);
      return ok(null);
    },
  };
}

test('every slot and the name are kept together, the latest last', async () => {
  const { keep, kept } = disk();
  const keeper = createSlipKeeper(keep, { texts: { a: 'one' }, author: '' });
  expect(await Promise.all([keeper.setText('b', '二'), keeper.setAuthor('Dupont')])).toEqual([true, true]);
  expect(kept.at(-1)).toEqual({ texts: { a: 'one', b: '二' }, author: 'Dupont' });
});

test('nothing is written where nothing was typed', async () => {
  const { keep, kept } = disk();
  expect(await createSlipKeeper(keep, { texts: {}, author: '' }).kept()).toBe(true);
  expect(kept).toEqual([]);
});

test('a full disk is said, the text stays, and is kept when there is room', async () => {
  const { keep, kept, fill } = disk();
  const keeper = createSlipKeeper(keep, { texts: {}, author: '' });
  const states: KeepState['kind'][] = [];
  keeper.listen(({ kind }) => states.push(kind));
  fill(true);
  expect(await keeper.setText('a', 'not lost')).toBe(false);
  expect(keeper.state).toMatchObject({ kind: 'notKept', failure: { code: 'library.diskFull' } });
  expect(keeper.textOf('a')).toBe('not lost');
  expect(await keeper.kept()).toBe(false);
  fill(false);
  expect(await keeper.kept()).toBe(true);
  expect(kept).toEqual([{ texts: { a: 'not lost' }, author: '' }]);
  expect(states.at(-1)).toBe('kept');
});
