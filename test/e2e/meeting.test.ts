/** The meeting: every line is on the disk as it is typed, by keys alone, and becomes draft statements of the round. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeText } from './composing.ts';
import { Desk } from './desk.ts';
import { findingsOn } from './findings.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

let taiwa: Taiwa;
let desk: Desk;
beforeAll(async () => {
  taiwa = await launchTaiwa({ viewport: { width: 1280, height: 800 } });
  desk = new Desk(taiwa.page);
  await desk.ready();
  await desk.goTo('i. AI');
});
afterAll(async () => {
  expect(taiwa.complaints).toEqual([]);
  await taiwa.quit();
});

const press = (key: string) => taiwa.page.keyboard.press(key);
const type = (text: string) => taiwa.page.keyboard.type(text);
const pane = () => taiwa.page.locator('[data-pane="meeting"]');
const lines = () => pane().getByRole('list', { name: 'What is said' }).locator('[data-utterance]');
const field = () => pane().getByRole('textbox', { name: 'What is said now' });
const isFocused = async (locator: ReturnType<typeof field>) =>
  expect.poll(() => locator.evaluate((element) => element === document.activeElement)).toBe(true);

/** The lines that main has on the disk. */
const kept = () =>
  taiwa.page.evaluate(async () => {
    const { calls } = window.taiwa;
    const view = await calls['library.view'](undefined);
    const id = view.ok ? (view.value.index.dialogues[0]?.id ?? '') : '';
    const dialogue = await calls['dialogue.read']({ id });
    return dialogue.ok ? (dialogue.value.utterances ?? []).map(({ side, text }) => `${side}: ${text}`) : [];
  });

describe('the meeting', () => {
  test('takes line after line with the hands on the keys', async () => {
    await press('Control+Shift+G');
    await isFocused(field());
    await type('We will publish our guidelines in May.');
    await press('Alt+c');
    await press('Enter');
    await press('Alt+2');
    await type('The Office begins its work in June.');
    await press('Enter');
    await composeText(taiwa.page, 'きょうりょくをつづける', '協力を続ける');
    await press('Alt+3');
    await press('Enter');
    await expect.poll(() => lines().count()).toBe(3);
    expect(await lines().allTextContents()).toEqual([
      expect.stringMatching(/Japan.*guidelines in May.*Commitment/),
      expect.stringMatching(/EU.*The Office begins its work in June\.$/),
      expect.stringMatching(/Joint.*協力を続ける$/),
    ]);
    expect(await findingsOn(taiwa.page)).toEqual([]);
  });

  test('has on the disk what is typed before the line is ended, and loses nothing when the window goes', async () => {
    await type('And half a sent');
    await expect.poll(kept).toContain('joint: And half a sent');
    await taiwa.page.reload();
    await desk.ready();
    await press('Control+Shift+G');
    await expect.poll(() => lines().count()).toBe(4);
    expect(await lines().last().textContent()).toContain('And half a sent');
  });

  test('lets a line be set right by keys: its words, its side, and away with it', async () => {
    await isFocused(field());
    await press('ArrowUp');
    await isFocused(lines().last());
    await press('Enter');
    await pane().getByRole('textbox', { name: 'Edit the line' }).waitFor();
    await type('ence');
    // On the disk before it is ended, and given back by Escape.
    await expect.poll(kept).toContain('joint: And half a sentence');
    await press('Escape');
    await expect.poll(kept).toContain('joint: And half a sent');
    await press('Enter');
    await type('ence, ended.');
    await press('Enter');
    await expect.poll(() => lines().last().textContent()).toContain('And half a sentence, ended.');
    await press('1');
    await expect.poll(() => lines().last().textContent()).toContain('Japan');
    await press('Delete');
    await expect.poll(() => lines().count()).toBe(3);
    await isFocused(field());
  });

  test('goes from topic to topic, and counts the time of each', async () => {
    const topic = (name: string) => pane().getByRole('button', { name });
    await field().focus();
    await press('Alt+t');
    await topic('AI').getByText('Now').waitFor();
    await press('Alt+ArrowDown');
    await pane().getByRole('heading', { name: 'Submarine cables' }).waitFor();
    await topic('Submarine cables').getByText('Now').waitFor();
    await isFocused(field());
    await expect.poll(() => topic('Submarine cables').textContent()).toMatch(/0:0[1-9]/);
    await press('Alt+t');
    await expect.poll(() => pane().getByText('Now', { exact: true }).count()).toBe(0);
  });

  test('lets a line go to the topic where it belongs, and an empty line takes back what was done last', async () => {
    await type('Landing points were named.');
    await press('Enter');
    await press('ArrowUp');
    await isFocused(lines().last());
    await press('Alt+ArrowUp');
    await expect.poll(() => lines().count()).toBe(0);
    await isFocused(field());
    await press('Alt+ArrowUp');
    await expect.poll(() => lines().last().textContent()).toContain('Landing points');
    await press('Control+z');
    await expect.poll(() => lines().count()).toBe(3);
    await press('Alt+ArrowDown');
    await expect.poll(() => lines().last().textContent()).toContain('Landing points');
    await isFocused(field());
    await press('Control+z');
    await expect.poll(() => lines().count()).toBe(0);
  });

  test('becomes draft statements, marked for review, with the record as their source; undo takes them back', async () => {
    await pane().getByRole('button', { name: /AI/ }).click();
    await pane().getByRole('button', { name: 'Make draft statements' }).click();
    await desk.statement('The Office begins its work in June.').waitFor();
    expect(await desk.statements('EU')).toContain('The Office begins its work in June.');
    await desk.statement('The Office begins its work in June.').focus();
    await press('s');
    await expect.poll(() => desk.litInSource()).toBe('The Office begins its work in June.');
    await press('Control+Shift+K');
    const entry = taiwa.page.getByRole('dialog').getByRole('row').filter({ hasText: 'guidelines in May' });
    await expect.poll(() => entry.locator('select').inputValue()).toBe('open');
    await press('Escape');
    await taiwa.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await press('Control+Shift+G');
    await expect.poll(() => lines().first().textContent()).toContain('In the record');
    expect(await pane().getByRole('button', { name: 'Make draft statements' }).isDisabled()).toBe(true);
    await pane().getByRole('button', { name: 'Leave the meeting' }).click();
    await press('Control+z');
    await expect.poll(() => desk.statement('The Office begins its work').count()).toBe(0);
  });
});

test('in Japanese, and narrow: no findings', async () => {
  await taiwa.page.evaluate(() =>
    window.taiwa.calls['settings.change']({ patch: { language: 'ja', theme: 'dark' } }),
  );
  await taiwa.page.reload();
  await desk.ready();
  await press('Control+Shift+G');
  await pane().getByRole('textbox', { name: '今の発言' }).waitFor();
  expect(await findingsOn(taiwa.page)).toEqual([]);
  await taiwa.page.setViewportSize({ width: 640, height: 700 });
  expect(await findingsOn(taiwa.page)).toEqual([]);
});
