/** The power goes at any call of the disk: whatever it leaves of what was not synced, nothing acknowledged is lost. */
import { expect, it } from 'vitest';
import { powerCuts } from './powerCuts.ts';

it('loses nothing that was acknowledged', async () => {
  const report = await powerCuts(3, 3, Math.random);
  expect([...new Set(report.losses)].slice(0, 10)).toEqual([]);
  expect(report.states).toBeGreaterThan(500);
}, 120_000);
