/** The app as a whole: it opens, shows its page, and goes. */
import { expect, test } from 'vitest';
import { launchTaiwa } from './launch.ts';

test('opens on the bundled round and quits cleanly', async () => {
  const taiwa = await launchTaiwa();
  await taiwa.page.getByText('Submarine cables').first().waitFor();
  expect(taiwa.complaints).toEqual([]);
  expect(await taiwa.quit()).toBe(0);
});
