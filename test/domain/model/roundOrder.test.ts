/** A window starts on the newest round and knows the newest of each series first. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { DialogueHeader } from '../../../src/domain/model/dialogue.ts';
import { countBySeries, LISTED, listedFirst, newestOf } from '../../../src/domain/model/roundOrder.ts';

const header = (id: string, round: number | null, day: string | null, seriesId = 'japan-eu') =>
  ({
    id,
    seriesId,
    round,
    title: id,
    lang: 'en',
    publishedOn: null,
    heldOn: day === null ? [] : [day],
    topics: [],
    toReview: 0,
  }) satisfies DialogueHeader;

describe('the newest round', () => {
  test('is the one that was held last, whatever its number', () => {
    const rounds = [header('a', 3, '2024-01-01'), header('b', 1, '2025-01-01'), header('c', 2, '2023-01-01')];
    expect(newestOf(rounds)).toBe('b');
  });

  test('is the coming one whose day is open, since it comes after those with a lower number', () => {
    const rounds = [
      header('next', 30, null),
      header('last', 29, '2025-01-01'),
      header('old', 28, '2024-01-01'),
    ];
    expect(newestOf(rounds)).toBe('next');
    expect(newestOf([header('never', 1, null), header('last', 29, '2025-01-01')])).toBe('last');
  });

  test('is none where there is none', () => {
    expect(newestOf([])).toBeNull();
  });
});

describe('the rounds that a start lists', () => {
  const anyRounds = fc.array(
    fc.tuple(
      fc.constantFrom('one', 'two', 'three'),
      fc.option(fc.integer({ min: 1, max: 200 })),
      fc.option(fc.constantFrom('2022-02-02', '2023-03-03', '2024-04-04')),
    ),
    { maxLength: 4 * LISTED },
  );

  it('are the newest of each series and the newest of all, and with those that follow they are all', () => {
    fc.assert(
      fc.property(anyRounds, (made) => {
        const all = made.map(([series, round, day], n) => header(`r${n}`, round, day, series));
        const first = listedFirst(all);
        const rest = all.filter((each) => !first.includes(each));
        const newest = newestOf(all);
        expect(newest === null || first.some(({ id }) => id === newest)).toBe(true);
        for (const series of ['one', 'two', 'three']) {
          const [known = [], others = []] = [first, rest].map((part) =>
            part.filter(({ seriesId }) => seriesId === series),
          );
          expect(known.length).toBeGreaterThanOrEqual(Math.min(LISTED, known.length + others.length));
          expect(countBySeries(rest)[series] ?? 0).toBe(others.length);
          const lowest = Math.min(...known.filter(({ id }) => id !== newest).map(({ round }) => round ?? 0));
          for (const { round } of others) expect(round ?? 0).toBeLessThanOrEqual(lowest);
        }
      }),
    );
  });
});
