/** Language and theme: switched at once, in every part of the window, and remembered. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

let taiwa: Taiwa;
let desk: Desk;
beforeAll(() => start());
afterEach(() => expect(taiwa.complaints).toEqual([]));
afterAll(() => taiwa.quit());

async function start(options: Parameters<typeof launchTaiwa>[0] = {}): Promise<void> {
  taiwa = await launchTaiwa({ viewport: { width: 1280, height: 800 }, ...options });
  desk = new Desk(taiwa.page);
  await desk.ready();
}

const pageLang = () => taiwa.page.evaluate(() => document.documentElement.lang);
const ground = () =>
  taiwa.page.evaluate(() => {
    const [red = 0] = (getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? []).map(
      Number,
    );
    return red > 128 ? 'light' : 'dark';
  });

test('the language changes at once, without losing the place, and the page says so', async () => {
  await desk.goTo('Cybersecurity');
  await desk.choose('Language', '日本語');
  await desk.sideHead('日本').waitFor();
  await desk.sideHead('共通').waitFor();
  await desk.pane('source').getByRole('heading', { name: '原文' }).waitFor();
  await desk.pane('briefing').getByText('この議題のメモはまだありません。').waitFor();
  expect(await pageLang()).toBe('ja');
  expect(await desk.title.textContent()).toBe('v. Cybersecurity');
  expect(await desk.title.getAttribute('lang')).toBe('en');
  await desk.choose('言語', 'English');
  await desk.sideHead('Japan').waitFor();
  expect(await pageLang()).toBe('en');
});

test('nothing on a screen stays in the other language', async () => {
  await desk.choose('Language', '日本語');
  await desk.sideHead('日本').waitFor();
  for (const place of ['第29回', 'i. AI']) {
    await desk.goTo(place);
    await desk.title.waitFor();
    // English words may stand only in texts that say they are English, in names and in keys.
    const strays = await taiwa.page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        const words = node.textContent?.match(/[A-Za-z]{4,}/g) ?? [];
        if (element?.closest('[lang]')?.getAttribute('lang') !== 'ja' || element.closest('script, kbd'))
          continue;
        found.push(...words.filter((word) => !['Taiwa', 'Enter', 'Shift'].includes(word)));
      }
      return found;
    });
    // File name, encoding and hash of the source are what they are.
    expect(strays.filter((word) => !['seed', 'UTF', 'SHA'].includes(word))).toEqual([]);
  }
});

test('the language is there after a restart', async () => {
  await taiwa.quit();
  await start({ library: taiwa.library });
  await desk.sideHead('日本').waitFor();
});

test('a computer in Japanese gets a Japanese window', async () => {
  await taiwa.quit();
  await start({ locale: 'ja' });
  await desk.sideHead('日本').waitFor();
  expect(await pageLang()).toBe('ja');
});

describe('the theme', () => {
  test('of the computer is followed until one is chosen', async () => {
    await taiwa.page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(ground).toBe('dark');
    await taiwa.page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(ground).toBe('light');
  });

  test('changes at once and is there after a restart', async () => {
    await desk.choose('外観', 'ダーク');
    await expect.poll(ground).toBe('dark');
    await desk.choose('外観', 'ライト');
    await expect.poll(ground).toBe('light');
    await desk.choose('外観', 'ダーク');
    await expect.poll(ground).toBe('dark');
    await taiwa.quit();
    await start({ library: taiwa.library });
    await expect.poll(ground).toBe('dark');
  });
});
