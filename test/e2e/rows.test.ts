/** Rows and columns of a topic: moved by keys, menus and the pointer, named, hidden, resized; remembered and undone. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

let taiwa: Taiwa;
let desk: Desk;
beforeAll(async () => {
  taiwa = await launchTaiwa({ viewport: { width: 1920, height: 1080 } });
  desk = new Desk(taiwa.page);
  await desk.ready();
});
afterAll(async () => {
  expect(taiwa.complaints).toEqual([]);
  await taiwa.quit();
});
beforeEach(async () => {
  await desk.goTo('AI');
  await expect.poll(() => desk.title.textContent()).toContain('AI');
});

const OUTREACH = expect.stringContaining('efforts on outreach');
const OECD = expect.stringContaining('OECD Ministerial Council');
const GUIDELINES = expect.stringContaining('AI Guidelines for Business');
const ACT = expect.stringContaining('AI Act');
const SUGGESTED = [
  [OUTREACH, OECD],
  [GUIDELINES, ACT],
];

async function undo(): Promise<void> {
  await taiwa.page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
}

/** Chooses in the menu of a row or a statement. */
async function choose(menu: string, item: string): Promise<void> {
  await desk.pane('briefing').getByRole('button', { name: menu }).click();
  await taiwa.page.getByRole('menuitem', { name: item }).click();
}

describe('rows', () => {
  test('what answers each other stands in one row', async () => {
    expect(await desk.rows()).toEqual(SUGGESTED);
    await desk.pane('briefing').getByText('Arranged automatically').waitFor();
  });

  test('a statement goes to another row by Alt and an arrow, keeps the focus, and comes back with undo', async () => {
    await desk.statement('Both sides confirmed').focus();
    await taiwa.page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => desk.rows()).toEqual([[OUTREACH], [GUIDELINES, ACT, OECD]]);
    await expect
      .poll(() => taiwa.page.evaluate(() => document.activeElement?.textContent))
      .toContain('Both sides confirmed');
    await taiwa.page
      .getByRole('status')
      .getByText('29·AI·s2 is in row 2 of 2 now.')
      .waitFor({ state: 'attached' });
    await desk.pane('briefing').getByText('Arranged by hand').waitFor();
    await undo();
    await expect.poll(() => desk.rows()).toEqual(SUGGESTED);
  });

  test('past the last row it gets one of its own, and Alt with Shift sets it apart at once', async () => {
    await desk.statement('The EU side explained').focus();
    await taiwa.page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => desk.rows()).toEqual([[OUTREACH, OECD], [GUIDELINES], [ACT]]);
    await undo();
    await desk.statement('Both sides confirmed').focus();
    await taiwa.page.keyboard.press('Alt+Shift+ArrowDown');
    await expect.poll(() => desk.rows()).toEqual([[OUTREACH], [OECD], [GUIDELINES, ACT]]);
    await undo();
    await expect.poll(() => desk.rows()).toEqual(SUGGESTED);
  });

  test('is dragged into another row, or between two', async () => {
    const head = desk.pane('briefing').locator('.statement', { hasText: 'AI Act' }).locator('.statement-act');
    const rows = desk.pane('briefing').locator('.grid-body .grid-row');
    await head.dragTo(rows.first());
    await expect.poll(() => desk.rows()).toEqual([[OUTREACH, ACT, OECD], [GUIDELINES]]);
    await undo();
    await head.dragTo(rows.first(), { targetPosition: { x: 40, y: 3 } });
    await expect.poll(() => desk.rows()).toEqual([[ACT], [OUTREACH, OECD], [GUIDELINES]]);
    await undo();
    await expect.poll(() => desk.rows()).toEqual(SUGGESTED);
  });

  test('are joined, named and given back to the suggestion', async () => {
    await choose('Row 2: name it', 'Name…');
    await taiwa.page.getByLabel('What this row is about').fill('Rules for business');
    await taiwa.page.getByRole('button', { name: 'Name it', exact: true }).click();
    await taiwa.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await desk.pane('briefing').getByRole('rowheader', { name: 'Row 2: Rules for business' }).waitFor();
    await choose('Row 1: name it', 'Join with the next row');
    await expect.poll(() => desk.rows()).toEqual([[OUTREACH, GUIDELINES, ACT, OECD]]);
    await choose('Columns', 'Arrange automatically again');
    await expect.poll(() => desk.rows()).toEqual(SUGGESTED);
  });

  test('stay as they were arranged after a restart of the window', async () => {
    await desk.statement('Both sides confirmed').focus();
    await taiwa.page.keyboard.press('Alt+ArrowDown');
    await taiwa.page
      .getByRole('banner')
      .getByText(/^Saved/)
      .waitFor();
    await taiwa.page.reload();
    await desk.ready();
    await expect.poll(() => desk.rows()).toEqual([[OUTREACH], [GUIDELINES, ACT, OECD]]);
    await choose('Columns', 'Arrange automatically again');
    await expect.poll(() => desk.rows()).toEqual(SUGGESTED);
  });
});

describe('columns', () => {
  const heads = () => desk.pane('briefing').locator('.column-head').getByRole('heading').allTextContents();

  test('are swapped', async () => {
    await choose('Columns', 'Swap the sides');
    await expect.poll(heads).toEqual(['EU', 'Japan', 'Joint']);
    await choose('Columns', 'Swap the sides');
    await expect.poll(heads).toEqual(['Japan', 'EU', 'Joint']);
  });

  test('are hidden, and what is hidden is said with how much it is', async () => {
    await choose('Columns', 'Hide: EU');
    await expect.poll(heads).toEqual(['Japan', 'Joint']);
    await desk.pane('briefing').getByRole('button', { name: 'Hidden: EU (1)' }).click();
    await expect.poll(heads).toEqual(['Japan', 'EU', 'Joint']);
  });

  test('are resized by keys, and the width is remembered', async () => {
    const edge = desk.pane('briefing').getByRole('separator', { name: 'Width of the column Japan' });
    const width = () => desk.sideHead('Japan').evaluate((head) => head.getBoundingClientRect().width);
    const before = await width();
    await edge.focus();
    for (let press = 0; press < 4; press++) await taiwa.page.keyboard.press('ArrowRight');
    await expect.poll(width).toBeGreaterThan(before + 30);
    const wide = await width();
    await taiwa.page.reload();
    await desk.ready();
    await expect.poll(width).toBeCloseTo(wide, 0);
    await edge.focus();
    await taiwa.page.keyboard.press('Enter');
    await expect.poll(width).toBeCloseTo(before, 0);
  });

  test('are dragged by their edges', async () => {
    const edge = desk.pane('briefing').getByRole('separator', { name: 'Width of the column Japan' });
    const width = () => desk.sideHead('Japan').evaluate((head) => head.getBoundingClientRect().width);
    const before = await width();
    const box = await edge.boundingBox();
    if (!box) throw new Error('the edge is not on the screen');
    await taiwa.page.mouse.move(box.x + 6, box.y + 10);
    await taiwa.page.mouse.down();
    await taiwa.page.mouse.move(box.x - 34, box.y + 10, { steps: 4 });
    await taiwa.page.mouse.up();
    await expect.poll(width).toBeLessThan(before - 25);
    await edge.dblclick();
    await expect.poll(width).toBeCloseTo(before, 0);
  });

  test('stand one under the other on a narrow screen, each cell under the name of its side', async () => {
    await taiwa.page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => desk.side('EU').locator('.cell-side').first().isVisible()).toBe(true);
    expect(await taiwa.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await taiwa.page.setViewportSize({ width: 1920, height: 1080 });
  });
});

describe('annotations beside the text', () => {
  const tops = () =>
    desk.annotations.evaluateAll((cards) =>
      cards.map((card) => card.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
  const topOf = async (words: string) => (await desk.statement(words).boundingBox())?.y ?? 0;

  test('stand at their words, one under the other where these are close, and scroll with them', async () => {
    const { page } = taiwa;
    for (const words of ['efforts on outreach', 'Both sides confirmed', 'The EU side explained']) {
      await desk.statement(words).focus();
      await page.keyboard.press('h');
    }
    await expect.poll(() => desk.annotations.count()).toBe(3);
    // The last one was made last: it is looked at, and stands at its words.
    await expect
      .poll(async () => Math.abs(((await tops())[2]?.top ?? 0) - (await topOf('The EU side explained'))))
      .toBeLessThan(8);
    const [first, second] = await tops();
    expect(second?.top).toBeGreaterThanOrEqual(first?.bottom ?? 0);
    await page.setViewportSize({ width: 1920, height: 420 });
    await desk.pane('annotations').hover();
    await page.mouse.wheel(0, 60);
    await expect.poll(() => desk.pane('briefing').evaluate((pane) => pane.scrollTop)).toBeGreaterThan(30);
    await expect
      .poll(async () => Math.abs(((await tops())[2]?.top ?? 0) - (await topOf('The EU side explained'))))
      .toBeLessThan(8);
    await page.setViewportSize({ width: 1920, height: 1080 });
  });

  test('are walked by arrows, and what has no place is counted also where there is none', async () => {
    const { page } = taiwa;
    await desk.annotations.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
      .toContain('Both sides confirmed');
    await desk.pane('annotations').getByText('0 without a place').waitFor();
    for (let time = 0; time < 3; time++) await undo();
    await expect.poll(() => desk.annotations.count()).toBe(0);
  });
});

test('a statement is copied with its number, or the number alone', async () => {
  const { page } = taiwa;
  await page.evaluate(() => {
    document.addEventListener('copy', (event) => {
      document.body.dataset.copied = event.clipboardData?.getData('text/plain') ?? '';
    });
  });
  await desk.statement('The EU side explained').focus();
  await page.keyboard.press('Control+c');
  await expect
    .poll(() => page.evaluate(() => document.body.dataset.copied))
    .toBe('The EU side explained the future direction towards the establishment of the AI Act. [29·AI·s4]');
  await choose('More on 29·AI·s1', 'Copy the number 29·AI·s1');
  await page.getByRole('status').getByText('Copied: 29·AI·s1').waitFor({ state: 'attached' });
});

test('a screen reader hears a table with its sides as heads of columns', async () => {
  const table = desk.pane('briefing').getByRole('table', { name: 'Positions side by side' });
  expect(await table.getByRole('columnheader').count()).toBe(4);
  expect(await table.getByRole('row').count()).toBe(3);
  expect(await table.getByRole('rowheader').count()).toBe(2);
  expect(await table.getByRole('cell').count()).toBe(6);
});
