/** Any stretch of any file of a library is damaged: it is recovered, or said. `npm run crash -- damage` tries them all. */
import { expect, it } from 'vitest';
import { damages } from './damages.ts';

/** One in so many, and not always the same. */
const SHARE = 6;
const first = Math.floor(Math.random() * SHARE);

it(`opens with all that was saved, says what is missing, or refuses (from number ${first})`, async () => {
  let number = first;
  const report = await damages(512, () => number++ % SHARE === 0);
  expect(report.broken).toEqual([]);
  expect(report.came.whole).toBeGreaterThan(300);
  expect(report.came.said).toBeGreaterThan(10);
}, 300_000);
