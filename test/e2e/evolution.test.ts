/** A theme across rounds: what changed since the last one, the way to each statement, and a topic joined by hand. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeText } from './composing.ts';
import { Desk } from './desk.ts';
import { findingsOn } from './findings.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

const NEXT = `Outcomes of the 30th Japan-EU ICT Policy Dialogue
March 6, 2025
The Ministry of Internal Affairs and Communications held the 30th Japan-EU ICT Policy Dialogue with the European Commission on March 4, 2025 by web conference.

1. Artificial intelligence (AI)
The EU side explained the implementation of the AI Act. The Japanese side introduced its AI safety institute.
2. Resilience of networks
Both sides confirmed the importance of secure and resilient submarine cable routes.
`;

let taiwa: Taiwa;
let desk: Desk;
beforeAll(async () => {
  taiwa = await launchTaiwa({ viewport: { width: 1280, height: 800 } });
  desk = new Desk(taiwa.page);
  await desk.ready();
  await taiwa.page.evaluate(async (text) => {
    const draft = await window.taiwa.calls['importing.paste']({ text });
    const draftId = draft.ok ? draft.value.draft?.id : undefined;
    if (draftId) await window.taiwa.calls['importing.confirm']({ draftId });
  }, NEXT);
  await taiwa.page.reload();
  await desk.ready();
});
afterAll(async () => {
  expect(taiwa.complaints).toEqual([]);
  await taiwa.quit();
});

const dialog = () => taiwa.page.getByRole('dialog');
const press = (key: string) => taiwa.page.keyboard.press(key);
const rounds = () => dialog().getByRole('heading', { level: 3 }).allTextContents();
const lane = (round: string, side: string) =>
  dialog().getByRole('region', { name: round }).locator(`.evolution-lane[data-side="${side}"]`);

describe('a theme across rounds', () => {
  test('shows the rounds with the newest first, and what each side changed', async () => {
    await desk.goTo('Artificial intelligence');
    await press('Control+Shift+E');
    await dialog().getByRole('heading', { name: 'Across rounds: Artificial intelligence (AI)' }).waitFor();
    await expect.poll(rounds).toEqual(['30th round', '29th round']);
    await lane('30th round', 'japan').getByText('New', { exact: true }).waitFor();
    await lane('30th round', 'eu').getByText('implementation of the AI Act').waitFor();
    expect(await lane('30th round', 'joint').textContent()).toContain('Silent');
    expect(await lane('30th round', 'joint').textContent()).toContain('Not taken up again');
    expect(await lane('29th round', 'eu').textContent()).toContain('First time');
    expect(await findingsOn(taiwa.page)).toEqual([]);
  });

  test('leads to a statement of another round, which has the focus there', async () => {
    const cite = lane('29th round', 'eu').getByRole('button').first();
    await cite.focus();
    await press('Enter');
    await dialog().waitFor({ state: 'hidden' });
    await expect.poll(() => desk.title.textContent()).toContain('AI');
    await desk.pane('briefing').getByText('29th round').first().waitFor();
    const focused = desk.pane('briefing').locator('[data-statement]:focus');
    await expect.poll(() => focused.textContent()).toContain('EU side');
  });

  test('takes a topic in that a person joins with it, and undo takes that back', async () => {
    await desk.goTo('30th round');
    await desk.goTo('Resilience of networks');
    await desk.pane('briefing').getByRole('button', { name: 'Across rounds' }).click();
    await expect.poll(rounds).toEqual(['30th round']);
    await dialog().getByText('This is the only round with this theme.').waitFor();
    await dialog()
      .getByRole('button', { name: /Theme of Resilience of networks/ })
      .click();
    await taiwa.page.getByRole('option', { name: 'Submarine cables' }).click();
    await expect.poll(rounds).toEqual(['30th round', '29th round']);
    await press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await press('Control+z');
    await press('Control+Shift+E');
    await expect.poll(rounds).toEqual(['30th round']);
    await press('Escape');
    await dialog().waitFor({ state: 'hidden' });
  });

  test('in Japanese, under a name that is composed', async () => {
    await taiwa.page.evaluate(() =>
      window.taiwa.calls['settings.change']({ patch: { language: 'ja', theme: 'dark' } }),
    );
    await taiwa.page.reload();
    await desk.ready();
    await desk.goTo('Resilience of networks');
    await press('Control+Shift+E');
    await dialog()
      .getByRole('button', { name: /のテーマ/ })
      .click();
    await taiwa.page.getByRole('option', { name: '独自のテーマにする…' }).click();
    await dialog().getByRole('textbox', { name: 'テーマの名称', exact: true }).waitFor();
    await composeText(taiwa.page, 'きょうじんせい', '強靱性');
    await press('Enter');
    await dialog().getByRole('heading', { name: '各回の推移：強靱性' }).waitFor();
    // In one place for all rounds, whatever its topics are called.
    await dialog().getByRole('textbox', { name: '全回を通じたテーマの名称' }).focus();
    await composeText(taiwa.page, 'つうしんもう', '通信網の強靱性');
    await dialog().getByRole('heading', { name: '各回の推移：通信網の強靱性' }).waitFor();
    expect(await findingsOn(taiwa.page)).toEqual([]);
    await press('Escape');
    await dialog().waitFor({ state: 'hidden' });
  });
});
