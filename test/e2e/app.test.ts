/** The app as a whole: it opens, shows its page, and goes. */
import { expect, test } from 'vitest';
import { launchTaiwa, runsOnHost } from './launch.ts';

test('opens on the bundled round and quits cleanly', async () => {
  const taiwa = await launchTaiwa();
  await taiwa.page.getByText('Submarine cables').first().waitFor();
  expect(taiwa.complaints).toEqual([]);
  expect(await taiwa.quit()).toBe(0);
});

test('the app knows on what it runs', async () => {
  const taiwa = await launchTaiwa();
  const view = await taiwa.page.evaluate(() => window.taiwa.calls['library.view'](undefined));
  expect(view.ok && view.value.about.host).toMatch(
    runsOnHost() ? /^Chromium \d+ \(host\)$/ : /^Electron [\d.]+ \(Chromium \d+\)$/,
  );
  await taiwa.quit();
});
