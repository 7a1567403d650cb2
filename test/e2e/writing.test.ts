/** Annotating and writing: as a reader does it, taken back and done again, and there after a restart. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { composeText } from './composing.ts';
import { Desk } from './desk.ts';
import { findingsOn } from './findings.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

let taiwa: Taiwa;
let desk: Desk;
beforeAll(() => start());
afterEach(() => expect(taiwa.complaints).toEqual([]));
afterAll(() => taiwa.quit());

async function start(library?: string): Promise<void> {
  taiwa = await launchTaiwa({
    viewport: { width: 1280, height: 800 },
    ...(library === undefined ? {} : { library }),
  });
  desk = new Desk(taiwa.page);
  await desk.ready();
}

/** Quits and opens the same library again, as on the next day. */
async function restart(): Promise<void> {
  expect(await taiwa.quit()).toBe(0);
  await start(taiwa.library);
}

const saved = () =>
  taiwa.page
    .getByRole('banner')
    .getByText(/^Saved/)
    .waitFor();

describe('an annotation', () => {
  afterEach(async () => {
    await desk.goTo('i. AI');
    for (let left = await desk.annotations.count(); left > 0; left--) {
      await desk.annotations.first().focus();
      await taiwa.page.keyboard.press('Delete');
      await expect.poll(() => desk.annotations.count()).toBe(left - 1);
    }
  });

  test('is made by selecting words, taken back, done again, and there after a restart', async () => {
    const { page } = taiwa;
    await desk.selectWords(desk.statement('Japanese side explained its efforts'), 'Hiroshima AI Process');
    await page.getByRole('toolbar', { name: 'Annotate the selection' }).getByText('Concern').click();
    await page.keyboard.type('Who has joined since?');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => desk.annotations.count()).toBe(1);
    expect(await desk.annotations.textContent()).toContain('Who has joined since?');

    await page.keyboard.press('Control+z');
    await expect.poll(() => desk.annotations.count()).toBe(0);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => desk.annotations.count()).toBe(1);
    await saved();

    await restart();
    await expect.poll(() => desk.annotations.count()).toBe(1);
    const card = (await desk.annotations.textContent()) ?? '';
    for (const part of ['Concern', 'Hiroshima AI Process', 'Who has joined since?'])
      expect(card).toContain(part);
    expect(await painted('concern')).toEqual(['Hiroshima AI Process']);
  });

  test('that undo takes back from elsewhere is shown where it was', async () => {
    const { page } = taiwa;
    await desk.statement('The EU side explained').focus();
    await page.keyboard.press('h');
    await expect.poll(() => desk.annotations.count()).toBe(1);
    await desk.goTo('Cybersecurity');
    await expect.poll(() => desk.title.textContent()).toContain('Cybersecurity');
    await page.keyboard.press('Control+z');
    await expect.poll(() => desk.title.textContent()).toContain('AI');
    await expect.poll(() => desk.annotations.count()).toBe(0);
  });

  test('is edited and deleted in the margin by keyboard', async () => {
    const { page } = taiwa;
    await desk.statement('The EU side explained').focus();
    await page.keyboard.press('h');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ask when.');
    await page.keyboard.press('Control+Enter');
    await desk.annotations.getByText('Ask when.').waitFor();
    await page.keyboard.press('Delete');
    await expect.poll(() => desk.annotations.count()).toBe(0);
    await page.keyboard.press('Control+z');
    await desk.annotations.getByText('Ask when.').waitFor();
  });

  test('takes a Japanese comment, and the keys of a composition are not its own', async () => {
    const { page } = taiwa;
    await desk.statement('The EU side explained').focus();
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: 'Comment' }).waitFor();
    await composeText(page, 'いつ施行されるか', '何時施行されるか');
    await page.keyboard.press('Control+Enter');
    await desk.annotations.getByText('何時施行されるか').waitFor();
  });
});

describe('a note', () => {
  async function addNote(kind: string): Promise<void> {
    await desk
      .pane('briefing')
      .getByRole('button', { name: `Add: ${kind}` })
      .click();
    const text = desk.pane('briefing').getByRole('textbox', { name: `${kind}: text of the note` });
    await expect.poll(() => text.evaluate((element) => element === document.activeElement)).toBe(true);
  }

  test('is saved as it is typed, and there after a restart', async () => {
    const { page } = taiwa;
    await addNote('Line to take');
    await page.keyboard.type('We welcome the AI Act.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- and ask for its calendar');
    await saved();
    await restart();
    const note = desk.pane('briefing').getByRole('article', { name: 'Line to take' });
    await note.getByText('We welcome the AI Act.').waitFor();
    const text = note.getByRole('textbox', { name: 'Line to take: text of the note' });
    expect(await text.getByRole('listitem').textContent()).toBe('and ask for its calendar');
  });

  test('keeps what was typed in the instant before quitting', async () => {
    await desk.goTo('Submarine cables');
    await addNote('Background');
    await taiwa.page.keyboard.type('typed last');
    await restart();
    await desk.goTo('Submarine cables');
    await desk.pane('briefing').getByText('typed last').waitFor();
  });

  test('takes composed Japanese, once', async () => {
    await desk.goTo('5G/Beyond 5G/6G');
    await addNote('If asked');
    await composeText(taiwa.page, 'かいていケーブル', '海底ケーブル');
    await composeText(taiwa.page, 'のきょうりょく', 'の協力');
    await saved();
    await restart();
    await desk.goTo('5G/Beyond 5G/6G');
    const text = desk.pane('briefing').getByRole('textbox', { name: 'If asked: text of the note' });
    await expect.poll(() => text.textContent()).toBe('海底ケーブルの協力');
  });

  test('on the dialogue is apart from those on its topics', async () => {
    await desk.goTo('29th round');
    await addNote('Handling policy');
    await taiwa.page.keyboard.type('Own side speaks first.');
    await desk.goTo('Cybersecurity');
    await desk.pane('briefing').getByText('No notes on this topic yet.').waitFor();
    await desk.goTo('29th round');
    await desk.pane('briefing').getByText('Own side speaks first.').waitFor();
  });

  test('has its own undo while it is being written, from the menu too', async () => {
    await desk.goTo('Online platforms');
    await addNote('Background');
    await taiwa.page.keyboard.type('one');
    await taiwa.chooseMenu('undo');
    const text = desk.pane('briefing').getByRole('textbox', { name: 'Background: text of the note' });
    await expect.poll(() => text.textContent()).toBe('');
    expect(await text.count()).toBe(1);
  });
});

describe('a quote of a statement', () => {
  const note = () => desk.pane('briefing').getByRole('textbox', { name: 'Line to take: text of the note' });
  const chip = (state = '') =>
    note().getByRole('button', { name: `Citation 29·CYB·s1${state}`, exact: true });

  test('is found and put in by keys, with its citation', async () => {
    const { page } = taiwa;
    await desk.goTo('Cybersecurity');
    await desk.pane('briefing').getByRole('button', { name: 'Add: Line to take' }).click();
    await expect.poll(() => note().evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.type('- As you said,');
    await page.keyboard.press('Control+Shift+Y');
    const dialog = page.getByRole('dialog', { name: 'Quote a statement' });
    await dialog.getByRole('option').first().waitFor();
    expect(await findingsOn(page)).toEqual([]);
    await page.keyboard.type('29·CYB·s1');
    await expect.poll(() => dialog.getByRole('option').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await chip().waitFor();
    await page.keyboard.type(' and we agree.');
    await expect.poll(() => note().textContent()).toMatch(/^As you said, “.+” 29·CYB·s1 and we agree\.$/);
    await expect
      .poll(async () => (await notes()).map(({ markdown }) => markdown).join())
      .toContain('and we agree.');
  });

  test('says that its statement has changed, takes the new words over, and leads there', async () => {
    const { page } = taiwa;
    await page.evaluate(reword, { topic: 'Cybersecurity', from: 'Japanese side', to: 'The Japanese side' });
    await page.reload();
    await desk.ready();
    await desk.goTo('Cybersecurity');
    await chip(': the statement has changed since it was quoted').press('Enter');
    const shown = page.getByRole('dialog', { name: /^Citation 29·CYB·s1/ });
    await shown.locator('ins').first().waitFor();
    expect(await findingsOn(page)).toEqual([]);
    await shown.getByRole('button', { name: 'Quote it as it is now' }).press('Enter');
    await chip().waitFor();
    await expect.poll(() => note().textContent()).toContain('“The Japanese side introduced');
    await saved();
    await chip().press('Enter');
    await shown.getByRole('button', { name: 'Go to the statement' }).press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('The Japanese side introduced');
  });
});

describe('a background note', () => {
  test('has paragraphs that are marked as for use or not for disclosure, typed in Japanese or chosen', async () => {
    const { page } = taiwa;
    await desk.goTo('iii. 5G/Beyond 5G/6G');
    await desk.pane('briefing').getByRole('button', { name: 'Add note' }).click();
    await page.getByRole('menuitem', { name: 'Background' }).click();
    const text = desk.pane('briefing').getByRole('textbox', { name: 'Background: text of the note' });
    await expect.poll(() => text.evaluate((each) => each === document.activeElement)).toBe(true);
    await composeText(page, 'しようか', '（使用可）');
    await expect.poll(() => text.locator('p').first().getAttribute('data-disclosure')).toBe('usable');
    await composeText(page, 'こうかい', '公開済み。');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Our reading.');
    await desk
      .pane('briefing')
      .getByRole('button', { name: 'Disclosure of the paragraph: May be used' })
      .click();
    await page.getByRole('menuitemradio', { name: 'Not for disclosure' }).click();
    await expect
      .poll(async () => (await notes()).map(({ markdown }) => markdown))
      .toEqual(['（使用可）公開済み。\n\n(not for disclosure) Our reading.\n']);
  });
});

/** Puts other words into a topic's first statement, as a corrected release does. */
async function reword({ topic, from, to }: { topic: string; from: string; to: string }): Promise<void> {
  const { calls } = window.taiwa;
  const view = await calls['library.view'](undefined);
  const id = view.ok ? (view.value.index.dialogues[0]?.id ?? '') : '';
  const read = await calls['dialogue.read']({ id });
  if (!read.ok) throw new Error(read.error.code);
  const topics = read.value.topics.map((each) =>
    each.title === topic
      ? {
          ...each,
          statements: each.statements.map((said, place) =>
            place === 0 ? { ...said, text: said.text.replace(from, to) } : said,
          ),
        }
      : each,
  );
  const dialogue = { ...read.value, topics };
  const applied = await calls['dialogue.apply']({
    dialogueId: id,
    command: { type: 'dialogue.revise', dialogue },
  });
  if (!applied.ok) throw new Error(applied.error.code);
}

/** The note that main was given last, as it is on the disk. */
function notes(): Promise<{ markdown: string }[]> {
  return taiwa.page.evaluate(async () => {
    const { calls } = window.taiwa;
    const view = await calls['library.view'](undefined);
    const id = view.ok ? (view.value.index.dialogues[0]?.id ?? '') : '';
    const read = await calls['dialogue.read']({ id });
    return read.ok ? read.value.notes.filter(({ target }) => target.kind === 'topic').slice(-1) : [];
  });
}

/** The texts that are painted as one stance. */
function painted(stance: string): Promise<string[]> {
  return taiwa.page.evaluate(
    (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString()),
    `taiwa-${stance}`,
  );
}
