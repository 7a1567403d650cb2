/**
 * What the page cannot do, shown from inside it: whatever a hostile document might smuggle in, it reaches neither the
 * computer nor the network.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchTaiwa, runsOnHost, type Taiwa } from './launch.ts';

/** Reserved for documentation (RFC 2606, RFC 5737): even a leak would reach nobody. */
const REMOTE = 'https://example.org/canary';

let taiwa: Taiwa;
beforeAll(async () => {
  taiwa = await launchTaiwa();
  await taiwa.page.getByText('Submarine cables').first().waitFor();
});
afterAll(() => taiwa.quit());

test('the page breaks its policy nowhere while it loads', async () => {
  // What the first load said may have been said before anybody listened.
  await taiwa.page.reload();
  await taiwa.page.locator('[data-statement]').first().waitFor();
  expect(taiwa.complaints).toEqual([]);
});

test('a session as it comes asks for nothing outside the app', async () => {
  expect(await taiwa.attempts()).toEqual([]);
  expect(taiwa.complaints).toEqual([]);
});

describe('a script in the page', () => {
  test('finds nothing of Node or Electron', async () => {
    const found = await taiwa.page.evaluate(() =>
      ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer', '__dirname'].filter(
        (name) => name in window,
      ),
    );
    expect(found).toEqual([]);
  });

  test('finds the contract, which it cannot change', async () => {
    const changed = await taiwa.page.evaluate(() => {
      const before = window.taiwa.calls['dialogue.read'];
      Reflect.set(window, 'taiwa', {});
      Reflect.set(window.taiwa.calls, 'dialogue.read', () => 'mine');
      return before !== window.taiwa.calls['dialogue.read'];
    });
    expect(changed).toBe(false);
  });

  test.each([
    ['fetch', async (url: string) => void (await fetch(url))],
    [
      'an XMLHttpRequest',
      (url: string) =>
        new Promise<void>((resolve, reject) => {
          const request = new XMLHttpRequest();
          request.onload = () => resolve();
          request.onerror = () => reject(new Error('refused'));
          request.open('GET', url);
          request.send();
        }),
    ],
    [
      'a WebSocket',
      (url: string) =>
        new Promise<void>((resolve, reject) => {
          const socket = new WebSocket(url.replace('https', 'wss'));
          socket.onopen = () => resolve();
          socket.onerror = () => reject(new Error('refused'));
        }),
    ],
    [
      'an image',
      (url: string) =>
        new Promise<void>((resolve, reject) => {
          const image = new Image();
          image.onload = () => resolve();
          image.onerror = () => reject(new Error('refused'));
          image.src = url;
        }),
    ],
    [
      'a style sheet',
      (url: string) =>
        new Promise<void>((resolve, reject) => {
          const link = document.createElement('link');
          link.rel = 'stylesheet';
          link.onload = () => resolve();
          link.onerror = () => reject(new Error('refused'));
          link.href = url;
          document.head.append(link);
        }),
    ],
    ['a module', async (url: string) => void (await import(/* @vite-ignore */ url))],
  ])('reaches nobody by %s', async (_, attempt) => {
    await expect(taiwa.page.evaluate(attempt, REMOTE)).rejects.toThrow();
  });

  test('cannot run text as code', async () => {
    const ran = await taiwa.page.evaluate(async () => {
      // What a test runs by itself is free of the policy; what the page runs by its own clock is not.
      await new Promise((resolve) => setTimeout(resolve));
      const attempts: Record<string, () => unknown> = {
        // biome-ignore lint/security/noGlobalEval: that it fails is what is tested.
        eval: () => eval('1'),
        'a function of text': () => new Function('return 1')(),
        'a timer': () => setTimeout('1' as unknown as () => void),
        markup: () => Reflect.set(document.createElement('p'), 'innerHTML', '<b>x</b>'),
        'a policy of its own': () => Reflect.get(window, 'trustedTypes').createPolicy('mine', {}),
        'a worker': () => new Worker(URL.createObjectURL(new Blob(['1']))),
      };
      return Object.keys(attempts).filter((name) => {
        try {
          attempts[name]?.();
          return true;
        } catch {
          return false;
        }
      });
    });
    expect(ran).toEqual([]);
  });

  test('cannot bring in an inline script', async () => {
    const ran = await taiwa.page.evaluate(async () => {
      const script = document.createElement('script');
      try {
        script.append('window.canary = true');
        document.head.append(script);
      } catch {
        // Trusted Types refuse it even before the policy does.
      }
      await new Promise((resolve) => setTimeout(resolve));
      return 'canary' in window;
    });
    expect(ran).toBe(false);
  });

  test.each([
    ['another site', REMOTE],
    ['a file', 'file:///etc/passwd'],
    ['a data address', 'data:text/html,<p>elsewhere'],
    ['another page of the app', 'app://bundle/other.html'],
  ])('cannot go to %s', async (_, address) => {
    const { page } = taiwa;
    const before = page.url();
    await page.evaluate((url) => {
      location.href = url;
    }, address);
    // A round trip to main comes after the navigation would have begun.
    await page.evaluate(() => window.taiwa.calls['library.view'](undefined));
    expect(page.url()).toBe(before);
    await page.getByText('Submarine cables').first().waitFor();
  });

  test('cannot open a window', async () => {
    const { page } = taiwa;
    await page.evaluate((url) => void window.open(url, '_blank', 'noopener'), REMOTE);
    await page.evaluate(() => window.taiwa.calls['library.view'](undefined));
    await expect.poll(() => page.context().pages().length).toBe(1);
  });

  test('is granted no permission', async () => {
    const states = await taiwa.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
      const granted: string[] = [];
      for (const name of names) {
        const status = await navigator.permissions.query({ name: name as PermissionName }).catch(() => null);
        if (status?.state === 'granted') granted.push(name);
      }
      return granted;
    });
    expect(states).toEqual([]);
  });
});

describe('a call', () => {
  test.each([
    ['of the wrong shape', 'dialogue.read', { id: 5 }],
    ['with a path for an id', 'dialogue.read', { id: '../../secret' }],
    ['without its input', 'dialogue.apply', undefined],
    ['with an unknown command', 'dialogue.apply', { dialogueId: 'a', command: { type: 'wipe' } }],
  ] as const)('%s is refused with a failure', async (_, name, input) => {
    const answer = await taiwa.page.evaluate(
      ([call, given]) => {
        const ask: unknown = Reflect.get(window.taiwa.calls, call);
        return typeof ask === 'function' ? ask(given) : null;
      },
      [name, input] as const,
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'call.invalid', where: name } });
  });

  test('of an unreasonable size is refused with a failure', async () => {
    const answer = await taiwa.page.evaluate(() =>
      window.taiwa.calls['importing.paste']({ text: 'x'.repeat(21 * 1024 * 1024) }),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'call.invalid' } });
  });

  test('that the contract does not have cannot be made', async () => {
    expect(await taiwa.page.evaluate(() => 'shell.run' in window.taiwa.calls)).toBe(false);
    const listened = taiwa.page.evaluate(() => {
      const on: unknown = window.taiwa.on;
      if (typeof on === 'function') on('shell.ran', () => undefined);
    });
    await expect(listened).rejects.toThrow('There is no event');
  });

  test('that gets past the preload under an unknown name fails', async ({ skip }) => {
    if (!runsOnHost()) return skip('only the host has a way past the preload');
    const call = taiwa.page.evaluate(() => Reflect.get(window, '__hostInvoke')('shell.run', {}));
    await expect(call).rejects.toThrow(/No handler/);
  });

  test('from a frame inside the page is refused', async ({ skip }) => {
    if (!runsOnHost()) return skip('on Electron a frame inside the page has no way to call');
    const answer = await taiwa.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const invoke: unknown = Reflect.get(Object(frame.contentWindow), '__hostInvoke');
      // The host's answers come as text.
      const answered =
        typeof invoke === 'function' ? JSON.parse(await invoke('library.view')) : 'no way to call';
      frame.remove();
      return answered;
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'call.invalid', where: 'library.view' } });
  });
});
