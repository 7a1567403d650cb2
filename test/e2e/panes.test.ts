/** The panes take the sizes that the reader gives them, keep them, and give way where there is no room. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';
import { beyondWindow, ZOOMED_TO_400 } from './reflow.ts';

const WINDOW = { width: 1280, height: 800 };

let taiwa: Taiwa;
let desk: Desk;
beforeAll(() => start());
beforeEach(() => taiwa.page.setViewportSize(WINDOW));
afterEach(() => expect(taiwa.complaints).toEqual([]));
afterAll(() => taiwa.quit());

async function start(library?: string): Promise<void> {
  taiwa = await launchTaiwa({ viewport: WINDOW, ...(library === undefined ? {} : { library }) });
  desk = new Desk(taiwa.page);
  await desk.ready();
}

async function widthOf(name: Parameters<Desk['pane']>[0]): Promise<number> {
  return Math.round((await desk.pane(name).boundingBox())?.width ?? 0);
}

const handle = () => taiwa.page.getByRole('separator', { name: 'Resize: Library and Briefing' });

test('a pane dragged wider is as wide after a restart', async () => {
  const before = await widthOf('library');
  const box = await handle().boundingBox();
  if (!box) throw new Error('there is no handle');
  await taiwa.page.mouse.move(box.x, 400);
  await taiwa.page.mouse.down();
  await taiwa.page.mouse.move(box.x + 60, 400, { steps: 5 });
  await taiwa.page.mouse.up();
  const after = await widthOf('library');
  expect(after).toBeGreaterThan(before + 40);
  await taiwa.page.evaluate(() => window.taiwa.calls['library.view'](undefined));
  await taiwa.quit();
  await start(taiwa.library);
  await expect.poll(async () => Math.abs((await widthOf('library')) - after)).toBeLessThanOrEqual(1);
});

test('a pane is resized by keys', async () => {
  const before = await widthOf('library');
  await handle().focus();
  await taiwa.page.keyboard.press('ArrowRight');
  await expect.poll(() => widthOf('library')).toBeGreaterThan(before);
});

test('hiding the source and showing it again keeps its size', async () => {
  const before = await widthOf('source');
  await taiwa.chooseMenu('toggleSource');
  await expect.poll(() => desk.pane('source').count()).toBe(0);
  await taiwa.chooseMenu('toggleSource');
  await expect.poll(() => widthOf('source')).toBe(before);
});

test.each([
  ['200 % zoom of a small screen', { width: 640, height: 400 }, 'Cybersecurity'],
  ['400 % zoom of a small screen', ZOOMED_TO_400, 'Submarine cables'],
])('at %s everything is there, one after the other, without scrolling sideways', async (_, size, next) => {
  await taiwa.page.setViewportSize(size);
  for (const name of ['briefing', 'annotations', 'source'] as const) await desk.pane(name).waitFor();
  await expect.poll(() => beyondWindow(taiwa.page)).toEqual([]);
  await taiwa.page.getByText('Library', { exact: true }).click();
  await desk.goTo(next);
  await expect.poll(() => desk.title.textContent()).toContain(next);
});

test('where the panes stand one under the other, the reader stays at the statement whose sentence is lit', async () => {
  await taiwa.page.setViewportSize({ width: 640, height: 400 });
  // From a place where nothing has the focus: what has it already is not brought in sight by being given it.
  await taiwa.page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.scrollTo(0, 0);
  });
  const statement = desk.pane('briefing').locator('[data-statement]').nth(1);
  await statement.focus();
  await expect.poll(() => desk.litInSource()).not.toBe('');
  await expect
    .poll(() => taiwa.page.evaluate(() => document.querySelector('.source-text')?.scrollTop ?? 0))
    .toBeGreaterThan(0);
  const box = await statement.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeLessThan(400);
});

test.each([
  ['the settings', 'Control+,'],
  ['the commitments', 'Control+Shift+K'],
  ['the annotations', 'Control+Shift+H'],
  ['a theme across rounds', 'Control+Shift+E'],
  ['a new round', 'Control+Shift+N'],
  ['the search', 'Control+Shift+F'],
  ['the commands', 'Control+Shift+P'],
  ['the keys', '?'],
  ['a pack', 'Control+Shift+S'],
])('%s can be read by scrolling down alone, to the last button, at four times the size', async (_, key) => {
  const { page } = taiwa;
  await page.setViewportSize(ZOOMED_TO_400);
  await page.keyboard.press(key);
  const dialog = page.getByRole('dialog');
  await dialog.locator('.dialog-title').waitFor();
  await expect.poll(() => beyondWindow(page)).toEqual([]);
  // A click is given only to what can be brought in sight and is not covered.
  await dialog.getByRole('button').last().click({ trial: true });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

test('a wide window gives the annotations a column of their own', async () => {
  await taiwa.page.setViewportSize({ width: 1920, height: 1080 });
  const left = async (name: Parameters<Desk['pane']>[0]) => (await desk.pane(name).boundingBox())?.x ?? 0;
  await expect
    .poll(
      async () =>
        (await left('briefing')) < (await left('annotations')) &&
        (await left('annotations')) < (await left('source')),
    )
    .toBe(true);
});
