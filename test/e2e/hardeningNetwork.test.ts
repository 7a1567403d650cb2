/** No request leaves the app: counted by the layer below the page's policy, and by the operating system. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launchTaiwa, runsOnHost } from './launch.ts';

const REMOTE = 'https://example.org/canary';

test('with the page’s policy switched off, the session still refuses and counts every attempt', async ({
  skip,
}) => {
  if (!runsOnHost()) return skip('Electron cannot switch the page’s policy off');
  const taiwa = await launchTaiwa({ bypassCsp: true });
  const outcomes = await taiwa.page.evaluate(async (url) => {
    const refused = (work: Promise<unknown>) =>
      work.then(
        () => 'reached',
        () => 'refused',
      );
    const image = new Promise((resolve, reject) => {
      const element = new Image();
      element.onload = resolve;
      element.onerror = reject;
      element.src = url;
    });
    const socket = new Promise((resolve, reject) => {
      const connection = new WebSocket(url.replace('https', 'wss'));
      connection.onopen = resolve;
      connection.onerror = reject;
      connection.onclose = reject;
    });
    return [await refused(fetch(url)), await refused(image), await refused(socket)];
  }, REMOTE);
  expect(outcomes).toEqual(['refused', 'refused', 'refused']);
  const kinds = (await taiwa.attempts()).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(['fetch', 'image', 'websocket']);
  await taiwa.quit();
});

test('an attempt to leave the page is counted', async () => {
  const taiwa = await launchTaiwa();
  await taiwa.page.evaluate((url) => {
    // After the call has come back: the page may be held up while it tries to leave.
    setTimeout(() => {
      location.href = url;
    });
  }, REMOTE);
  await expect.poll(() => taiwa.attempts()).toMatchObject([{ url: REMOTE }]);
  await taiwa.quit();
});

test('the processes of the app connect to nothing but this computer', async ({ skip }) => {
  if (!runsOnHost()) return skip('Electron is started by the test driver, which cannot put strace before it');
  if (!canTrace()) return skip('strace is not there or may not trace');
  const log = join(mkdtempSync(join(tmpdir(), 'taiwa-strace-')), 'connects.txt');
  const taiwa = await launchTaiwa({
    under: [
      'strace',
      '-f',
      '-qq',
      '-e',
      'trace=socketpair,connect,sendto,sendmsg',
      '-e',
      'signal=none',
      '-o',
      log,
    ],
  });
  await taiwa.page.getByText('Submarine cables').first().waitFor();
  await taiwa.quit();
  const calls = readFileSync(log, 'utf8').split('\n');
  // Chromium speaks to its own parts over pairs of local sockets: without any, nothing was traced.
  expect(calls.filter((line) => line.includes('AF_UNIX')).length).toBeGreaterThan(0);
  expect(calls.filter(leavesTheComputer)).toEqual([]);
});

function leavesTheComputer(line: string): boolean {
  if (!/sa_family=AF_INET6?/.test(line)) return false;
  return !/inet_addr\("127\.|inet_pton\(AF_INET6, "::1"/.test(line) && !line.includes(ROUTE_PROBE);
}

/** Chromium asks the kernel whether a route for IPv6 exists by connecting a UDP socket, which sends nothing. */
const ROUTE_PROBE = '2001:4860:4860::8888';

function canTrace(): boolean {
  return spawnSync('strace', ['-qq', '-o', '/dev/null', process.execPath, '--version']).status === 0;
}
