/** A process that saves is killed at random moments: every edit it acknowledged is there. `npm run crash` does more. */
import { expect, it } from 'vitest';
import { crashRuns } from './crashRuns.ts';

const KILLS = 25;

it(`loses nothing over ${KILLS} kills`, async () => {
  const report = await crashRuns(KILLS, Math.random, () => {});
  expect(report.losses).toEqual([]);
  expect(report.kills).toBe(KILLS);
  expect(report.acknowledged).toBeGreaterThan(KILLS);
}, 300_000);
