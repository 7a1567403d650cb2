/** The coming round: made from the last one, its agenda and delegations set by keys, undone, in both languages. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeText } from './composing.ts';
import { Desk } from './desk.ts';
import { findingsInBothThemes, findingsOn } from './findings.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

let taiwa: Taiwa;
let desk: Desk;
beforeAll(async () => {
  taiwa = await launchTaiwa({ viewport: { width: 1440, height: 900 } });
  desk = new Desk(taiwa.page);
  await desk.ready();
});
afterAll(async () => {
  expect(taiwa.complaints).toEqual([]);
  await taiwa.quit();
});

const briefing = () => desk.pane('briefing');
const field = (name: string) => briefing().getByRole('textbox', { name, exact: true });
const titles = () =>
  briefing()
    .locator('[data-row] [data-field="title"]')
    .evaluateAll((all) => all.map((each) => (each instanceof HTMLTextAreaElement ? each.value : '')));
const press = (key: string) => taiwa.page.keyboard.press(key);
const total = () => briefing().locator('.agenda-total').textContent();

async function type(name: string, text: string): Promise<void> {
  await field(name).focus();
  await press('Control+A');
  await taiwa.page.keyboard.type(text);
  await press('Enter');
}

describe('the coming round', () => {
  test('is made from the last one by key, with its topics but one', async () => {
    await press('Control+Shift+N');
    const dialog = taiwa.page.getByRole('dialog', { name: 'New round' });
    await expect.poll(() => dialog.getByLabel('Round', { exact: true }).inputValue()).toBe('30');
    expect(await dialog.getByLabel('Title').inputValue()).toBe('30th Japan–EU ICT Policy Dialogue');
    expect(await findingsOn(taiwa.page)).toEqual([]);
    await dialog.getByText('Online platforms').click();
    await dialog.getByLabel('Held on').fill('2026-13-01');
    await dialog.getByText('“2026-13-01” is no day.').waitFor();
    await dialog.getByLabel('Held on').fill('２０２６-05-12');
    await press('Enter');
    await expect.poll(() => desk.title.textContent()).toBe('30th Japan–EU ICT Policy Dialogue');
    expect(await titles()).toEqual(['AI', 'Submarine cables', '5G/Beyond 5G/6G', 'Cybersecurity']);
    await briefing().getByText('Tuesday 12 May 2026').waitFor();
    // There is no source yet that could stand beside it.
    const source = taiwa.page.getByRole('banner').getByRole('button', { name: 'Source text' });
    await expect.poll(() => source.isDisabled()).toBe(true);
    expect(await desk.pane('source').count()).toBe(0);
  });

  test('has items that are added, renamed and moved without the mouse, and all of it is undone', async () => {
    await type('Add a topic', 'Quantum');
    expect(await titles()).toHaveLength(5);
    await field('Topic: Quantum').focus();
    await press('Control+A');
    // Slower than readiness is looked at: what is written over half a second is one step all the same.
    await taiwa.page.keyboard.type('Quantum technology', { delay: 40 });
    await press('Enter');
    await field('Topic: Quantum technology').focus();
    for (let times = 0; times < 3; times++) await press('Alt+ArrowUp');
    await expect.poll(async () => (await titles())[1]).toBe('Quantum technology');
    expect(await taiwa.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Topic: Quantum technology',
    );
    const undo = taiwa.page.getByRole('banner').getByRole('button', { name: 'Undo' });
    for (let times = 0; times < 4; times++) await undo.click();
    await expect.poll(async () => (await titles()).at(-1)).toBe('Quantum');
    await undo.click();
    await expect.poll(titles).toHaveLength(4);
  });

  test('says what it still lacks, and leads to where it is put right', async () => {
    const readiness = briefing().getByRole('region', { name: 'Readiness' });
    await readiness
      .getByRole('button', { name: 'AI: EU has a position (29·AI·s4), and there is no line to take.' })
      .waitFor();
    await readiness.getByRole('button', { name: '3 proposed commitments have no status.' }).press('Enter');
    await taiwa.page.getByRole('dialog', { name: 'Commitments' }).waitFor();
    await press('Escape');
    await taiwa.page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('says when each item begins and whether all of them fit', async () => {
    await type('Begins at', '１５時３０分');
    await type('Length (min)', '60');
    await type('Minutes: AI', '20');
    await type('Minutes: Submarine cables', '２５分');
    await type('Minutes: 5G/Beyond 5G/6G', 'soon');
    expect(await field('Minutes: 5G/Beyond 5G/6G').inputValue()).toBe('');
    await expect.poll(total).toContain('45 of 60 min · 15 min left · 2 topics without minutes');
    await type('Minutes: 5G/Beyond 5G/6G', '10');
    await type('Minutes: Cybersecurity', '15');
    await expect.poll(total).toContain('70 of 60 min · 10 min too many · ends at 16:40');
    expect(await briefing().locator('.agenda-time').allTextContents()).toEqual([
      '15:30',
      '15:50',
      '16:15',
      '16:25',
    ]);
  });

  test('says how likely an item is to come up and which office answers for it', async () => {
    await briefing().getByRole('button', { name: 'More: AI' }).click();
    await taiwa.page.getByRole('menuitem', { name: 'Likelihood and unit…' }).click();
    const dialog = taiwa.page.getByRole('dialog');
    await dialog.getByText('Unlikely', { exact: true }).click();
    await dialog.getByLabel('Unit').focus();
    await composeText(taiwa.page, 'でんきつうしん', '電気通信事業課');
    expect(await findingsInBothThemes(taiwa.page)).toEqual([]);
    await press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await briefing().getByText('Unlikely · 電気通信事業課').waitFor();
    // What one dialog did is one step.
    await taiwa.page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => briefing().locator('.agenda-planned').count()).toBe(0);
  });

  test('has delegations, and their members lead on its items', async () => {
    await type('Add a delegate, Japan', 'Suzuki Hanako');
    await type('Add a delegate, Japan', 'Sato Ken');
    await type('Add a delegate, EU', 'Anna Lindqvist');
    await type('Post: Suzuki Hanako', 'Vice-Minister for Policy Coordination');
    const role = (name: string) => briefing().getByRole('combobox', { name: `Role: ${name}` });
    expect(await role('Suzuki Hanako').inputValue()).toBe('head');
    await role('Sato Ken').selectOption('interpreter');
    const lead = briefing().getByRole('combobox', { name: 'Lead, Japan: AI' });
    expect(await lead.locator('option').allTextContents()).toEqual(['Open', 'Suzuki Hanako']);
    await lead.selectOption({ label: 'Suzuki Hanako' });
    await expect
      .poll(() => lead.evaluate((each) => (each as HTMLSelectElement).selectedOptions[0]?.text))
      .toBe('Suzuki Hanako');
    expect(await findingsOn(taiwa.page)).toEqual([]);
  });

  test('is found by the name of a delegate', async () => {
    await press('Escape');
    await press('Control+Shift+F');
    await taiwa.page.getByRole('dialog').getByRole('combobox').fill('lindqvist');
    await taiwa.page
      .getByRole('dialog')
      .getByRole('option', { name: /Lindqvist/ })
      .waitFor();
    await press('Enter');
    await expect
      .poll(() => taiwa.page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby')))
      .toBe('overview-delegations');
    await press('Escape');
  });

  test('is what the window opens on the next time, in Japanese, where titles are given by composing', async () => {
    await taiwa.page.evaluate(() => window.taiwa.calls['settings.change']({ patch: { language: 'ja' } }));
    await taiwa.page.reload();
    await desk.ready();
    await desk.pane('library').getByRole('row', { name: '第30回' }).first().click();
    await field('議題を追加').focus();
    await composeText(taiwa.page, 'りょうし', '量子');
    // What was composed is not taken over by the Enter that confirmed it.
    expect(await titles()).toHaveLength(4);
    await press('Enter');
    await expect.poll(async () => (await titles()).at(-1)).toBe('量子');
    await briefing().getByRole('button', { name: 'その他の操作：AI' }).click();
    await taiwa.page.getByRole('menuitem', { name: '日本語の名称…' }).click();
    await composeText(taiwa.page, 'じんこうちのう', '人工知能');
    await press('Enter');
    await expect.poll(async () => (await titles())[0]).toBe('人工知能');
    // The name of the button that has the focus again is shown over everything.
    await press('Escape');
    expect(await findingsOn(taiwa.page)).toEqual([]);
  });
});
