/** A source of megabytes opens and is walked through without the window standing still. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

/** Of text after the topics: minutes of proceedings, say. */
const UNITS = 8 * 1024 * 1024;
/** What a window may stand still for; above this it feels stuck. */
const LONGEST_TASK_MS = 1_000;

let taiwa: Taiwa;
let desk: Desk;
beforeAll(async () => {
  taiwa = await launchTaiwa({ viewport: { width: 1280, height: 800 } });
  desk = new Desk(taiwa.page);
  await desk.ready();
});
afterAll(() => taiwa.quit());

function longRelease(): string {
  const head = [
    'March 3, 2027 Outcomes of the 31st Japan-EU ICT Policy Dialogue',
    '',
    'On Monday, March 1, 2027, the Ministry of Internal Affairs and Communications (MIC) and DG CONNECT held the 31st Japan-EU ICT Policy Dialogue in Tokyo.',
    '',
    'i. Quantum networks',
    '',
    'Japanese side explained its testbed. The EU side explained its own.',
    '',
    'Annex',
    '',
  ].join('\n');
  const line = 'Minutes of what was said at length about the standard, the test and the calendar of both.\n';
  return head + line.repeat(Math.ceil(UNITS / line.length));
}

test('it opens, lights its sentences, and scrolls to its end', async () => {
  const { page } = taiwa;
  const added = await page.evaluate(async (text) => {
    const draft = await window.taiwa.calls['importing.paste']({ text });
    const draftId = draft.ok ? draft.value.draft?.id : undefined;
    return draftId ? window.taiwa.calls['importing.confirm']({ draftId }) : draft;
  }, longRelease());
  expect(added).toMatchObject({ ok: true, value: [{ round: 31 }] });
  await page.reload();
  await desk.ready();
  await expect.poll(() => desk.title.textContent()).toContain('Quantum networks');
  await page.evaluate(() => {
    const longest = { ms: 0 };
    Reflect.set(window, 'longest', longest);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
    }).observe({ type: 'longtask', buffered: false });
  });
  await desk.statement('The EU side explained its own').click();
  await expect.poll(() => desk.litInSource()).toContain('The EU side explained its own');
  await expect.poll(() => desk.litIsInSight()).toBe(true);
  await desk.goTo('29th round');
  await expect.poll(() => desk.title.textContent()).toContain('29th');
  await desk.goTo('31st round');
  await expect.poll(() => desk.title.textContent()).toContain('31st');
  await page.evaluate(() => {
    const text = document.querySelector('.source-text');
    text?.scrollTo(0, text.scrollHeight);
  });
  await expect
    .poll(() => page.evaluate(() => document.querySelector('.source-text')?.textContent?.length ?? 0))
    .toBeGreaterThan(UNITS);
  const longest = await page.evaluate(() =>
    Number(Reflect.get(Object(Reflect.get(window, 'longest')), 'ms')),
  );
  expect(longest).toBeLessThan(LONGEST_TASK_MS);
  console.log(`longest task: ${Math.round(longest)} ms`);
});

test('a review of thousands of statements draws those in sight, and its keys reach every one', async () => {
  const { page } = taiwa;
  const said = (turn: number) =>
    `Topic 1: Item ${turn}\n${'Japan explained its plan. The EU explained its own. Both sides agreed to go on. '.repeat(4)}\n\n`;
  const text = `April 3, 2028 Outcomes of the 32nd Japan-EU ICT Policy Dialogue\n\n${Array.from({ length: 200 }, (_, turn) => said(turn + 1).replace('Topic 1:', `${(turn % 99) + 1}.`)).join('')}`;
  await page.evaluate((t) => window.taiwa.calls['importing.paste']({ text: t }), text);
  await page.reload();
  await desk
    .pane('library')
    .getByRole('button', { name: /pasted-text/ })
    .click();
  const rows = desk.pane('review').getByRole('option');
  await rows.first().waitFor();
  const total = Number(await rows.first().getAttribute('aria-setsize'));
  expect(total).toBeGreaterThan(2_000);
  expect(await rows.count()).toBeLessThan(total / 4);
  await rows.first().focus();
  await page.keyboard.press('End');
  const selected = desk.pane('review').locator('[role="option"][aria-selected="true"]:focus');
  await expect.poll(() => selected.getAttribute('aria-posinset')).toBe(String(total));
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => selected.getAttribute('aria-posinset')).toBe(String(total - 1));
  await page.keyboard.press('n');
  await expect.poll(() => selected.getAttribute('data-side')).toBe('unattributed');
  await page.keyboard.press('Home');
  await expect.poll(() => selected.getAttribute('aria-posinset')).toBe('1');
});
