/** The briefing as it comes up on a first start: the 29th round, topic by topic, the sides beside each other. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

let taiwa: Taiwa;
let desk: Desk;
beforeAll(async () => {
  taiwa = await launchTaiwa({ viewport: { width: 1280, height: 800 } });
  desk = new Desk(taiwa.page);
  await desk.ready();
});
afterAll(async () => {
  expect(taiwa.complaints).toEqual([]);
  await taiwa.quit();
});

test('a first start opens on the first topic of the 29th round', async () => {
  expect(await desk.title.textContent()).toBe('i. AI');
  const topics = desk.pane('library').getByRole('row');
  await expect.poll(() => topics.count()).toBe(6);
  const names = await topics.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
  expect(names).toEqual([
    '29th round',
    'i. AI',
    'ii. Submarine cables',
    'iii. 5G/Beyond 5G/6G',
    'iv. Online platforms',
    'v. Cybersecurity',
  ]);
});

// The counts of "What the 29th round must give".
test.each([
  ['AI', 2, 1, 1],
  ['Submarine cables', 1, 1, 1],
  ['5G/Beyond 5G/6G', 0, 0, 2],
  ['Online platforms', 1, 1, 1],
  ['Cybersecurity', 1, 1, 1],
])('%s: Japan %i, EU %i, joint %i', async (topic, japan, eu, joint) => {
  await desk.goTo(topic);
  await expect.poll(() => desk.title.textContent()).toContain(topic);
  const counts = await Promise.all(
    ['Japan', 'EU', 'Joint'].map(async (side) => (await desk.statements(side)).length),
  );
  expect(counts).toEqual([japan, eu, joint]);
});

test('a sentence in which both speak is two statements, each on its side', async () => {
  await desk.goTo('Submarine cables');
  await expect
    .poll(() => desk.statements('EU'))
    .toEqual(['The EU side explained the support being provided for submarine cables']);
  expect(await desk.statements('Joint')).toEqual(['both sides discussed future cooperation.']);
});

test('a side that recorded nothing says so in words', async () => {
  await desk.goTo('5G/Beyond 5G/6G');
  for (const side of ['Japan', 'EU'])
    expect(await desk.side(side).allInnerTexts()).toEqual(['Nothing recorded.', 'Nothing recorded.']);
});

test('a statement says what was done in saying it, and its number', async () => {
  await desk.goTo('AI');
  await desk.side('Joint').getByText('Confirmed cooperation').waitFor();
  await desk.side('Japan').getByRole('button', { name: '29·AI·s1: show in the source' }).waitFor();
});

test('the own side stands first', async () => {
  const order = () => desk.pane('briefing').locator('.column-head').getByRole('heading').allTextContents();
  expect(await order()).toEqual(['Japan', 'EU', 'Joint']);
  await taiwa.page.evaluate(() => window.taiwa.calls['settings.change']({ patch: { ownSide: 'eu' } }));
  await taiwa.page.reload();
  await desk.ready();
  expect(await order()).toEqual(['EU', 'Japan', 'Joint']);
  await taiwa.page.evaluate(() => window.taiwa.calls['settings.change']({ patch: { ownSide: 'japan' } }));
  await taiwa.page.reload();
  await desk.ready();
});

describe('a side that is wrong', () => {
  test('is corrected where it stands, and undo puts it back', async () => {
    await desk.goTo('Submarine cables');
    const statement = desk.statement('both sides discussed');
    await statement.focus();
    await desk
      .side('Joint')
      .getByRole('button', { name: /^Side of / })
      .click();
    await taiwa.page.getByRole('menuitemradio', { name: 'EU' }).click();
    await expect.poll(() => desk.statements('EU')).toHaveLength(2);
    expect(await desk.statements('Joint')).toEqual([]);
    await desk.side('Joint').getByText('Nothing recorded.').first().waitFor();
    await taiwa.page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => desk.statements('Joint')).toHaveLength(1);
  });

  test('or not known has its place under the others', async () => {
    await desk.goTo('Cybersecurity');
    await desk.statement('In particular, both sides').focus();
    await desk
      .side('Joint')
      .getByRole('button', { name: /^Side of / })
      .click();
    await taiwa.page.getByRole('menuitemradio', { name: 'Side not stated' }).click();
    await expect.poll(() => desk.statements('Side not stated')).toHaveLength(1);
    await taiwa.page.keyboard.press('Control+z');
    await expect.poll(() => desk.side('Side not stated').count()).toBe(0);
  });
});
