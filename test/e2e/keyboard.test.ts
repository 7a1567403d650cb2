/** The whole way without a pointer: to a topic, a statement, an annotation, the source, and through the panes. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { composeText } from './composing.ts';
import { Desk } from './desk.ts';
import { findingsOn } from './findings.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

let taiwa: Taiwa;
let desk: Desk;
beforeAll(async () => {
  taiwa = await launchTaiwa({ viewport: { width: 1280, height: 800 } });
  desk = new Desk(taiwa.page);
});
beforeEach(async () => {
  await taiwa.page.reload();
  await desk.ready();
});
afterAll(async () => {
  expect(taiwa.complaints).toEqual([]);
  await taiwa.quit();
});

const press = (key: string) => taiwa.page.keyboard.press(key);
const focusedPane = () =>
  taiwa.page.evaluate(
    () => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? null,
  );
const focusedText = () => taiwa.page.evaluate(() => document.activeElement?.textContent ?? '');
const title = () => desk.title.textContent();
const said = () => taiwa.page.locator('.app > [role="status"]').textContent();

test('from a fresh window to an annotated statement, with keys only', async () => {
  await press('F6');
  expect(await focusedPane()).toBe('library');
  await press('ArrowDown');
  await press('Enter');
  await expect.poll(title).toBe('ii. Submarine cables');
  await press('F6');
  expect(await focusedPane()).toBe('briefing');
  expect(await focusedText()).toMatch(/^Japanese side explained/);
  await press('ArrowDown');
  expect(await focusedText()).toMatch(/^The EU side explained/);
  await press('h');
  await expect.poll(() => desk.annotations.count()).toBe(1);
  await press('Control+z');
  await expect.poll(() => desk.annotations.count()).toBe(0);
});

test('F6 goes round the panes and comes back to where the focus was', async () => {
  await desk.statement('The EU side explained').focus();
  const round: (string | null)[] = [];
  for (let step = 0; step < 4; step++) {
    await press('F6');
    round.push(await focusedPane());
  }
  expect(round).toEqual(['source', 'annotations', 'library', 'briefing']);
  expect(await focusedText()).toMatch(/^The EU side explained/);
  await press('Shift+F6');
  expect(await focusedPane()).toBe('library');
});

test('brackets and Alt with arrows step through the topics, and say when there is no further one', async () => {
  await press(']');
  await expect.poll(title).toContain('Submarine cables');
  await press('Alt+ArrowDown');
  await expect.poll(title).toContain('5G');
  await press('[');
  await press('Alt+ArrowUp');
  await press('[');
  await expect.poll(title).toBe('Outcomes of the 29th Japan-EU ICT Policy Dialogue');
  await press('[');
  await expect.poll(said).toContain('there is nothing before it');
});

test('every command and place is a few letters away, in either language', async () => {
  const palette = taiwa.page.getByRole('dialog', { name: 'Commands and places' });
  const option = (name: string) => palette.getByRole('option', { name });
  // The first time, the palette is still to be loaded: what is typed meanwhile is its own, not the page's.
  await desk.statement('Japanese side explained').first().focus();
  const annotations = taiwa.page.locator('[data-annotation]');
  const before = await annotations.count();
  await taiwa.page.evaluate(() => {
    const key = (of: string, more: KeyboardEventInit = {}) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: of, bubbles: true, cancelable: true, ...more }),
      );
    key('P', { ctrlKey: true, shiftKey: true, code: 'KeyP' });
    return Promise.resolve().then(() => {
      for (const letter of 'hcx') key(letter);
      key('Backspace');
    });
  });
  await expect.poll(() => palette.getByRole('combobox').inputValue()).toBe('hc');
  expect(await annotations.count()).toBe(before);
  await press('Escape');
  await expect.poll(() => palette.count()).toBe(0);

  await press('Control+Shift+P');
  await option('Make a pack').waitFor();
  expect(await palette.getByText('Topics of this round').count()).toBe(1);
  expect(await findingsOn(taiwa.page)).toEqual([]);
  await taiwa.page.keyboard.type('cables');
  await expect.poll(() => palette.getByRole('option').count()).toBe(1);
  await press('Enter');
  await expect.poll(title).toBe('ii. Submarine cables');

  await press('Control+Shift+P');
  await option('Print').waitFor();
  // What Enter confirms is the composition, not the command.
  await composeText(taiwa.page, 'やくそく', '約束');
  await option('Commitments of all rounds').waitFor();
  expect(await palette.count()).toBe(1);
  await press('Enter');
  await taiwa.page.getByRole('dialog', { name: 'Commitments' }).waitFor();
  await press('Escape');
  await expect.poll(() => taiwa.page.getByRole('dialog').count()).toBe(0);

  await press('Control+Shift+P');
  await taiwa.page.keyboard.type('interoperab');
  await palette.getByText('Nothing is called “interoperab”').waitFor();
  await palette.getByRole('button', { name: 'Search all texts for it' }).click();
  await expect
    .poll(() => taiwa.page.getByRole('dialog', { name: 'Search' }).getByRole('combobox').inputValue())
    .toBe('interoperab');
});

test('single letters can be turned off, and keys with Ctrl go on', async () => {
  const change = (name: string) => async () => {
    await press('Control+Shift+P');
    await taiwa.page.locator('.palette-field input:focus').waitFor();
    await taiwa.page.keyboard.type('single-letter');
    await taiwa.page.getByRole('option', { name }).waitFor();
    await press('Enter');
  };
  await change('Turn single-letter shortcuts off')();
  await expect.poll(() => taiwa.page.getByRole('dialog').count()).toBe(0);
  await desk.statement('Japanese side explained').first().focus();
  await press('h');
  await press(']');
  await press('?');
  await press('Control+Shift+F');
  // What a letter did would have come before this dialog.
  await taiwa.page.getByRole('dialog', { name: 'Search' }).waitFor();
  expect(await taiwa.page.getByRole('dialog').count()).toBe(1);
  await press('Escape');
  expect(await desk.annotations.count()).toBe(0);
  expect(await title()).toBe('i. AI');
  await change('Turn single-letter shortcuts on')();
  await expect.poll(() => taiwa.page.getByRole('dialog').count()).toBe(0);
  await press(']');
  await expect.poll(title).toBe('ii. Submarine cables');
});

test('the sheet of keys opens with ? and closes with Esc', async () => {
  await press('?');
  await taiwa.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  // The keys of the window rest while a dialog is open.
  await press(']');
  await press('Escape');
  await expect.poll(() => taiwa.page.getByRole('dialog').count()).toBe(0);
  expect(await title()).toBe('i. AI');
});

test('what a key did is said to a screen reader', async () => {
  await desk.statement('The EU side explained').focus();
  await press('h');
  await expect.poll(said).toContain('Annotated: The EU side explained');
  await press('Control+z');
  await expect.poll(said).toContain('Undone.');
});

describe('letters that are typed', () => {
  test('into a note are text and step nowhere', async () => {
    await desk.pane('briefing').getByRole('button', { name: 'Add: Private' }).click();
    const text = desk.pane('briefing').getByRole('textbox', { name: 'Private: text of the note' });
    await text.waitFor();
    await taiwa.page.keyboard.type('[why?] shs');
    expect(await title()).toBe('i. AI');
    await expect.poll(() => text.textContent()).toBe('[why?] shs');
    expect(await taiwa.page.getByRole('dialog').count()).toBe(0);
    // What the menu says counts here too; the editor's own keys are others.
    await press('Control+Shift+X');
    await taiwa.page.keyboard.type('gone');
    await expect.poll(() => text.locator('s').textContent()).toBe('gone');
    await press('Control+Shift+S');
    await taiwa.page.getByRole('dialog', { name: 'Make a pack' }).waitFor();
    await press('Escape');
    await expect.poll(() => text.textContent()).toBe('[why?] shsgone');
  });

  test('in a composition are the input method’s', async () => {
    await desk.pane('briefing').getByRole('button', { name: 'Add note' }).click();
    await taiwa.page.getByRole('menuitem', { name: 'Background' }).click();
    const text = desk.pane('briefing').getByRole('textbox', { name: 'Background: text of the note' });
    await text.waitFor();
    await composeText(taiwa.page, '「かぎ」', '「鍵」');
    expect(await title()).toBe('i. AI');
    await expect.poll(() => text.textContent()).toBe('「鍵」');
  });
});

test.each([
  ['Control+o', 'Import'],
  ['Control+Shift+S', 'Pack'],
  ['Control+,', 'Settings'],
])('%s opens what the menu says it opens', async (key) => {
  await press(key);
  await taiwa.page.getByRole('dialog').waitFor();
  await press('Escape');
  await expect.poll(() => taiwa.page.getByRole('dialog').count()).toBe(0);
});

test('about is in the menu and names the version and the folder', async () => {
  await taiwa.chooseMenu('about');
  const about = taiwa.page.getByRole('dialog', { name: 'About Taiwa' });
  await about.getByText(taiwa.library).waitFor();
  await press('Escape');
});
