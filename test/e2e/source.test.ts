/** From a statement to its sentence in the source, and back. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

let taiwa: Taiwa;
let desk: Desk;
beforeAll(async () => {
  taiwa = await launchTaiwa({ viewport: { width: 1280, height: 800 } });
  desk = new Desk(taiwa.page);
  await desk.ready();
});
beforeEach(() => desk.goTo('AI'));
afterAll(async () => {
  expect(taiwa.complaints).toEqual([]);
  await taiwa.quit();
});

/** Clicks some words of the source. */
async function clickInSource(words: string): Promise<void> {
  const at = await taiwa.page.evaluate((wanted) => {
    for (const block of document.querySelectorAll('.source-block')) {
      const node = block.firstChild;
      const start = node instanceof Text ? node.data.indexOf(wanted) : -1;
      if (!node || start === -1) continue;
      const range = document.createRange();
      range.setStart(node, start + 2);
      range.setEnd(node, start + 3);
      document.querySelector('.source-text')?.scrollBy(0, range.getBoundingClientRect().top - 300);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  }, words);
  if (!at) throw new Error(`The source does not say “${words}”.`);
  await taiwa.page.mouse.click(at.x, at.y);
}

test('the source stands as it came, to the last character', async () => {
  const [shown, kept] = await taiwa.page.evaluate(async () => {
    const view = await window.taiwa.calls['library.view'](undefined);
    const id = view.ok ? view.value.index.dialogues[0]?.id : undefined;
    const dialogue = await window.taiwa.calls['dialogue.read']({ id: id ?? '' });
    const blocks = [...document.querySelectorAll('.source-block')];
    return [
      blocks.map(({ textContent }) => textContent).join(''),
      dialogue.ok ? dialogue.value.sources[0]?.text : null,
    ];
  });
  expect(shown).toBe(kept);
});

test('a topic is met in the source where it begins', async () => {
  await desk.goTo('Cybersecurity');
  const isInSight = () =>
    taiwa.page.evaluate(() => {
      const view = document.querySelector('.source-text')?.getBoundingClientRect();
      const [found] = CSS.highlights.get('taiwa-source-topic') ?? [];
      if (!view || !found) return false;
      const range = document.createRange();
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      const { top } = range.getBoundingClientRect();
      return range.toString().startsWith('Japanese side introduced') && top >= view.top && top < view.bottom;
    });
  await expect.poll(isInSight).toBe(true);
});

test('clicking a statement lights its sentence in the source and brings it into sight', async () => {
  await desk.goTo('Cybersecurity');
  const statement = desk.statement('Japanese side introduced');
  await statement.click();
  await expect.poll(() => desk.litInSource()).toBe(await statement.textContent());
  await expect.poll(() => desk.litIsInSight()).toBe(true);
});

test('a statement that is part of a sentence lights just that part', async () => {
  await desk.goTo('Submarine cables');
  await desk.statement('both sides discussed').click();
  await expect.poll(() => desk.litInSource()).toBe('both sides discussed future cooperation.');
});

test('clicking a sentence in the source goes to its statement, in whatever topic it is', async () => {
  await clickInSource('The EU side explained the Digital Services Act');
  await expect.poll(() => desk.title.textContent()).toContain('Online platforms');
  const focused = () => taiwa.page.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toMatch(/^The EU side explained the Digital Services Act/);
  expect(await desk.litInSource()).toMatch(/^The EU side explained the Digital Services Act/);
});

test('clicking text that is no statement goes nowhere', async () => {
  await clickInSource('The published materials are in Japanese only');
  expect(await desk.title.textContent()).toContain('AI');
});

test('one key leads to the sentence and one key back', async () => {
  await desk.statement('The EU side explained the future').focus();
  await taiwa.page.keyboard.press('s');
  const focusedPane = () =>
    taiwa.page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'));
  await expect.poll(focusedPane).toBe('source');
  expect(await desk.litInSource()).toMatch(/^The EU side explained the future/);
  await taiwa.page.keyboard.press('Enter');
  await expect.poll(focusedPane).toBe('briefing');
  expect(await taiwa.page.evaluate(() => document.activeElement?.textContent)).toMatch(
    /^The EU side explained the future/,
  );
});

test('up and down in the source walk through the statements, across topics', async () => {
  await desk.statement('The EU side explained the future').focus();
  await taiwa.page.keyboard.press('s');
  await taiwa.page.keyboard.press('ArrowDown');
  await expect.poll(() => desk.litInSource()).toMatch(/^Japanese side explained initiatives/);
  await taiwa.page.keyboard.press('ArrowUp');
  await expect.poll(() => desk.litInSource()).toMatch(/^The EU side explained the future/);
});

test('the source goes and comes back, from the bar and from the menu', async () => {
  await taiwa.page.getByRole('button', { name: 'Source text' }).click();
  await expect.poll(() => desk.pane('source').count()).toBe(0);
  await taiwa.chooseMenu('toggleSource');
  await desk.pane('source').waitFor();
});

test('coming back to a topic does not take the focus from where it is', async () => {
  await clickInSource('The EU side explained the Digital Services Act');
  await expect.poll(() => desk.title.textContent()).toContain('Online platforms');
  await desk.goTo('AI');
  await desk.goTo('Online platforms');
  await expect.poll(() => desk.title.textContent()).toContain('Online platforms');
  expect(
    await taiwa.page.evaluate(() =>
      document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'),
    ),
  ).toBe('library');
});
