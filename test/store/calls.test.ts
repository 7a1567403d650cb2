/** Whatever a page sends is answered, and leaves a library that is whole. `npm run fuzz -- calls` does more. */
import { expect, it } from 'vitest';
import { fuzzCalls } from './calls.ts';

const CALLS = 480;

it(`answers ${CALLS} calls and edits, good, spoilt and hostile, and keeps the library whole`, async () => {
  const seed = Math.floor(Math.random() * 2 ** 30);
  const report = await fuzzCalls(CALLS, seed);
  expect(report.broken).toEqual([]);
  expect(report.calls).toBe(CALLS);
  // Inputs of which none is carried out would show nothing.
  expect(report.came.get('applied')).toBeGreaterThan(CALLS / 10);
}, 300_000);
