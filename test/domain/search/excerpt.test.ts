/** The stretch of a found text that is shown. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from '../../../src/domain/search/excerpt.ts';
import { letters } from './letters.ts';

test('a short text is shown whole', () => {
  const text = 'The EU side explained the AI Act.';
  expect(excerptOf(text, [{ start: 26, end: 32 }])).toEqual({
    text,
    ranges: [{ start: 26, end: 32 }],
    cutBefore: false,
    cutAfter: false,
  });
});

test('a long one is cut between words, around what was found first', () => {
  const text = `${'It was said before that. '.repeat(20)}submarine cables${' and more after that.'.repeat(20)}`;
  const start = text.indexOf('submarine');
  const excerpt = excerptOf(text, [{ start, end: start + 9 }]);
  expect([excerpt.cutBefore, excerpt.cutAfter]).toEqual([true, true]);
  expect(excerpt.text).toMatch(/^\w+ .*submarine cables.*[\w.]$/);
  const [range] = excerpt.ranges;
  expect(excerpt.text.slice(range?.start, range?.end)).toBe('submarine');
});

test('whatever the text, the first thing found is in sight and no letter is cut in two', () => {
  fc.assert(
    fc.property(
      fc.array(letters, { minLength: 5, maxLength: 30 }),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      (parts, from, length) => {
        const text = parts.join('');
        fc.pre(text.length > 0);
        const start = from % text.length;
        const range = { start, end: Math.min(text.length, start + length) };
        const excerpt = excerptOf(text, [range]);
        const [shown] = excerpt.ranges;
        expect(text).toContain(excerpt.text);
        expect(text.slice(range.start, range.end)).toContain(excerpt.text.slice(shown?.start, shown?.end));
        expect(shown?.end).toBeGreaterThan(shown?.start ?? Number.NaN);
        if (range.start > 0 && !excerpt.cutBefore) expect(text.startsWith(excerpt.text)).toBe(true);
      },
    ),
    { numRuns: 1_000 },
  );
});
