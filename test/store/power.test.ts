/** The power goes at any call of the disk: whatever it leaves of what was not synced, nothing acknowledged is lost. */
import { expect, it } from 'vitest';
import { powerCuts } from './powerCuts.ts';

const STATES = 500;

it(`loses nothing that was acknowledged in ${STATES} states of the disk`, async () => {
  const report = await powerCuts(4, STATES, Math.random);
  expect([...new Set(report.losses)].slice(0, 10)).toEqual([]);
  expect(report.states).toBeGreaterThanOrEqual(STATES);
}, 300_000);
