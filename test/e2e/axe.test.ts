/** No finding of axe on any screen, in both languages and both themes, wide and narrow. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { findingsInBothThemes } from './findings.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';
import { beyondWindow, ZOOMED_TO_400 } from './reflow.ts';

let taiwa: Taiwa;
let desk: Desk;
beforeAll(async () => {
  taiwa = await launchTaiwa({ viewport: { width: 1280, height: 800 } });
  desk = new Desk(taiwa.page);
  await desk.ready();
  // Something of everything: an annotation with a stance, one without, and a note.
  await desk.statement('The EU side explained').focus();
  await taiwa.page.keyboard.press('h');
  await desk.selectWords(desk.statement('Japanese side also'), 'Guidelines');
  await taiwa.page.getByRole('toolbar').getByText('Red line').click();
  await taiwa.page.keyboard.type('No.');
  await taiwa.page.keyboard.press('Control+Enter');
  await desk.pane('briefing').getByRole('button', { name: 'Add: Background' }).click();
  await desk.noteEditor.waitFor();
  await taiwa.page.keyboard.type('Text of a note');
  await taiwa.page
    .getByRole('banner')
    .getByText(/^Saved/)
    .waitFor();
  await makeConflict();
});

/** Drops a web page on the window. */
function dropPage(text: string): void {
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], 'release.html'));
  const event = { bubbles: true, cancelable: true, dataTransfer: transfer };
  window.dispatchEvent(new DragEvent('dragover', event));
  window.dispatchEvent(new DragEvent('drop', event));
}

/** Somebody else changes the note too, and what they made of it comes in a bundle. */
async function makeConflict(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'taiwa-axe-'));
  const [ours, theirs] = [join(folder, 'ours.taiwa'), join(folder, 'theirs.taiwa')];
  const other = await launchTaiwa();
  await new Desk(other.page).ready();
  await taiwa.answerSave(ours);
  await taiwa.page.evaluate(saveAll);
  await other.answerOpen(ours);
  await other.page.evaluate(() => window.taiwa.calls['exchange.take'](undefined));
  for (const [app, markdown] of [
    [taiwa, 'This way.'],
    [other, 'That way.'],
  ] as const)
    await app.page.evaluate(writeFirstNote, markdown);
  await other.answerSave(theirs);
  await other.page.evaluate(saveAll);
  await other.quit();
  await taiwa.answerOpen(theirs);
  const taken = await taiwa.page.evaluate(() => window.taiwa.calls['exchange.take'](undefined));
  expect(taken).toMatchObject({ ok: true, value: { dialogues: [{ conflicts: 1 }] } });
}

const saveAll = () =>
  window.taiwa.calls['exchange.save']({
    dialogueId: null,
    topics: null,
    withPrivate: true,
    passphrase: null,
  });

async function writeFirstNote(markdown: string): Promise<void> {
  const { calls } = window.taiwa;
  const view = await calls['library.view'](undefined);
  const id = view.ok ? (view.value.index.dialogues[0]?.id ?? '') : '';
  const dialogue = await calls['dialogue.read']({ id });
  const note = dialogue.ok ? dialogue.value.notes[0] : undefined;
  if (note === undefined) throw new Error('there is no note');
  const command = { type: 'note.edit', id: note.id, markdown, modifiedAt: note.modifiedAt } as const;
  await calls['dialogue.apply']({ dialogueId: id, command });
}
afterAll(() => taiwa.quit());

// What a failed story left open would stand in the way of all that follow.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await taiwa.page.setViewportSize({ width: 1280, height: 800 });
  await taiwa.page.reload();
  await desk.ready();
});

const findings = (): Promise<string[]> => findingsInBothThemes(taiwa.page);

async function settings(patch: object): Promise<void> {
  await taiwa.page.evaluate((change) => window.taiwa.calls['settings.change']({ patch: change }), patch);
  await taiwa.page.reload();
  await desk.ready();
}

const WORDS = {
  en: {
    round: '29th round',
    dialogs: ['Import', 'Make pack', 'Settings', 'Send or take in'],
    sections: /^Sections/,
    template: 'Save as template…',
    cancel: 'Cancel',
    settings: 'Settings',
    backups: 'Backups…',
    encryption: 'Encryption…',
    makeBackup: 'Back up now',
    restore: /^Restore… the backup of/,
    history: 'History: Background',
    choose: 'Choose…',
    discard: ['Discard…', 'Discard'],
    parties: 'Parties and their names…',
    leave: 'Leave the meeting',
    labels: 'Names of the kinds of notes',
  },
  ja: {
    round: '第29回',
    dialogs: ['取り込み', '資料を作成', '設定', '送る・取り込む'],
    sections: /^構成/,
    template: 'ひな形として保存…',
    cancel: 'キャンセル',
    settings: '設定',
    backups: 'バックアップ…',
    encryption: '暗号化…',
    makeBackup: '今すぐバックアップ',
    restore: /^復元… /,
    history: '履歴: 背景',
    choose: '選ぶ…',
    discard: ['破棄…', '破棄する'],
    parties: '当事者と呼び名…',
    leave: '会議を終える',
    labels: 'メモの区分の名称',
  },
} as const;

const RELEASE = `Outcomes of the 31st Japan-EU ICT Policy Dialogue
The 31st Japan-EU ICT Policy Dialogue was held on March 3, 2026.
1. AI
The Japanese side explained its guidelines. Progress was reported.
`;

describe.each(['en', 'ja'] as const)('in %s', (language) => {
  beforeAll(() => settings({ language, theme: 'light' }));

  test('a topic with annotations and a note', async () => {
    await desk.annotations.first().waitFor();
    expect(await findings()).toEqual([]);
  });

  test('a topic where a side is empty', async () => {
    await desk.goTo('5G/Beyond 5G/6G');
    expect(await findings()).toEqual([]);
  });

  test('the overview', async () => {
    await desk.goTo(WORDS[language].round);
    expect(await findings()).toEqual([]);
  });

  test('the sheet of keys', async () => {
    await taiwa.page.keyboard.press('?');
    await taiwa.page.getByRole('dialog').waitFor();
    expect(await findings()).toEqual([]);
    await taiwa.page.keyboard.press('Escape');
  });

  test.each([
    ['a theme across rounds', 'Control+Shift+E'],
    ['the commitments', 'Control+Shift+K'],
    ['the annotations of all rounds', 'Control+Shift+H'],
    ['a new round', 'Control+Shift+N'],
  ])('%s', async (_, key) => {
    await desk.goTo('5G/Beyond 5G/6G');
    await taiwa.page.keyboard.press(key);
    await taiwa.page.getByRole('dialog').waitFor();
    expect(await findings()).toEqual([]);
    await taiwa.page.keyboard.press('Escape');
    await taiwa.page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('the meeting', async () => {
    const pane = taiwa.page.locator('[data-pane="meeting"]');
    await taiwa.page.keyboard.press('Control+Shift+G');
    await pane.getByRole('textbox').waitFor();
    expect(await findings()).toEqual([]);
    await pane.getByRole('button', { name: WORDS[language].leave }).click();
    await pane.waitFor({ state: 'hidden' });
  });

  test('the names of the kinds of notes', async () => {
    await taiwa.page.keyboard.press('Control+,');
    const dialog = taiwa.page.getByRole('dialog');
    await dialog.getByText(WORDS[language].labels).click();
    await dialog.getByRole('table').waitFor();
    expect(await findings()).toEqual([]);
    await taiwa.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  test('the search, empty, with hits, with a filter open, and a hit in its place', async () => {
    const { page } = taiwa;
    await page.keyboard.press('Control+Shift+F');
    await page.getByRole('dialog').waitFor();
    expect(await findings()).toEqual([]);
    await page.keyboard.type('AI');
    await page.getByRole('option').first().waitFor();
    expect(await findings()).toEqual([]);
    await page.locator('.search-filter').first().click();
    await page.getByRole('listbox').last().waitFor();
    expect(await findings()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.locator('.search-bar').waitFor();
    expect(await findings()).toEqual([]);
    await page.locator('.search-bar button').last().click();
  });

  test.each([0, 1, 2, 3])('dialog number %i', async (place) => {
    const name = WORDS[language].dialogs[place] ?? '';
    await taiwa.page.getByRole('banner').getByRole('button', { name }).click();
    await taiwa.page.getByRole('dialog').waitFor();
    expect(await findings()).toEqual([]);
    await taiwa.page.keyboard.press('Escape');
    await taiwa.page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('a pack with its pages, all its sections, and the name of a template', async () => {
    const { dialogs, sections, template, cancel } = WORDS[language];
    const { page } = taiwa;
    await page.getByRole('banner').getByRole('button', { name: dialogs[1] }).click();
    await page.locator('.preview-words').first().locator('span').first().waitFor();
    await page.getByText(sections).click();
    expect(await findings()).toEqual([]);
    await page.getByRole('button', { name: template }).click();
    await page.getByRole('dialog', { name: template }).waitFor();
    expect(await findings()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: template }).waitFor({ state: 'hidden' });
    // Escape would put away the tooltip of the button that has the focus again.
    await page.getByRole('button', { name: cancel, exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('the backups, and the question before one is restored', async () => {
    const { settings: open, backups, makeBackup, restore } = WORDS[language];
    const { page } = taiwa;
    await page.getByRole('banner').getByRole('button', { name: open }).click();
    await page.getByRole('button', { name: backups }).click();
    await page.getByRole('button', { name: makeBackup }).click();
    await page.getByRole('button', { name: restore }).first().waitFor();
    expect(await findings()).toEqual([]);
    await page.getByRole('button', { name: restore }).first().click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(2);
    expect(await findings()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(1);
    // Escape would put away the tooltip of the button that has the focus again.
    await page.getByRole('dialog').locator('.dialog-head button').click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('the choice of a passphrase', async () => {
    const { settings: open, encryption } = WORDS[language];
    const { page } = taiwa;
    await page.getByRole('banner').getByRole('button', { name: open }).click();
    await page.getByRole('button', { name: encryption }).click();
    await page.locator('input[type=password]').first().fill('short');
    await page.locator('input[type=password]').last().fill('another');
    expect(await findings()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('the history of a note', async () => {
    await desk.goTo('i. AI');
    await desk.pane('briefing').getByRole('button', { name: WORDS[language].history }).click();
    await taiwa.page.locator('.history-version').first().waitFor();
    expect(await findings()).toEqual([]);
    await taiwa.page.keyboard.press('Escape');
    await taiwa.page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('the choice between two versions', async () => {
    const { page } = taiwa;
    await page.getByRole('button', { name: WORDS[language].choose }).click();
    await page.locator('.conflict').first().waitFor();
    expect(await findings()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('the review of an import, and the dialogs over it', async () => {
    const { discard } = WORDS[language];
    const { page } = taiwa;
    await page.evaluate(dropPage, `<nav>Menu</nav><pre>${RELEASE}</pre>`);
    const statement = desk.pane('review').getByRole('option').first();
    await statement.waitFor();
    await desk.pane('review').locator('summary').click();
    expect(await findings()).toEqual([]);
    for (const key of ['s', 't', 'F2']) {
      await statement.focus();
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      expect(await findings()).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await page.setViewportSize(ZOOMED_TO_400);
    expect(await findings()).toEqual([]);
    expect(await beyondWindow(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await desk.pane('review').getByRole('button', { name: discard[0], exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect(await findings()).toEqual([]);
    await page.getByRole('button', { name: discard[1], exact: true }).click();
    await desk.ready();
  });

  test('a contribution slip: asked for, being filled, and come back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'taiwa-axe-'));
    const [slip, answer] = [join(folder, 'slip.taiwa-slip'), join(folder, 'answer.taiwa-slip')];
    const { page } = taiwa;
    await desk.goTo('i. AI');
    await page.keyboard.press('Control+Shift+a');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').first().waitFor();
    expect(await findings()).toEqual([]);
    await taiwa.answerSave(slip);
    await dialog.locator('.dialog-foot button').last().click();
    await dialog.getByRole('status').waitFor();
    expect(await findings()).toEqual([]);
    await page.keyboard.press('Escape');
    await taiwa.answerOpen(slip);
    await taiwa.chooseMenu('openSlip');
    const pane = page.locator('[data-pane="slip"]');
    // Until the editor has come, the only field is the name's.
    await pane.locator('.note [contenteditable="true"]').first().click();
    await page.keyboard.type('Ours.');
    expect(await findings()).toEqual([]);
    await page.setViewportSize(ZOOMED_TO_400);
    expect(await findings()).toEqual([]);
    expect(await beyondWindow(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    // The layout for the wide window has taken the place of the other.
    await page.getByRole('separator').first().waitFor();
    await pane.getByRole('textbox').last().fill('Dupont');
    await taiwa.answerSave(answer);
    await pane.locator('.slip-foot button').last().click();
    await pane.getByRole('status').getByText('answer.taiwa-slip').waitFor();
    await taiwa.answerOpen(answer);
    await taiwa.chooseMenu('openSlip');
    await pane.locator('.slip-brought').first().waitFor();
    expect(await findings()).toEqual([]);
    await pane.locator('.slip-foot button').first().click();
    await dialog.waitFor();
    expect(await findings()).toEqual([]);
    await dialog.locator('.dialog-foot button').last().click();
    await desk.ready();
  });

  test('the parties', async () => {
    const { dialogs, parties } = WORDS[language];
    await taiwa.page.getByRole('banner').getByRole('button', { name: dialogs[2] }).click();
    await taiwa.page.getByRole('dialog').getByRole('button', { name: parties }).click();
    await taiwa.page.getByRole('heading', { name: parties.replace('…', '') }).waitFor();
    expect(await findings()).toEqual([]);
    await taiwa.page.keyboard.press('Escape');
    await taiwa.page.getByRole('dialog').waitFor({ state: 'hidden' });
    // The focus is on the button again, whose tooltip stands outside every landmark as tooltips do.
    await taiwa.page.keyboard.press('F6');
  });

  test('the panes one after the other, where there is no room beside', async () => {
    await taiwa.page.setViewportSize({ width: 640, height: 480 });
    await desk.title.waitFor();
    expect(await findings()).toEqual([]);
    await taiwa.page.setViewportSize({ width: 1280, height: 800 });
  });
});
