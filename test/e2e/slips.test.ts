/** A contribution is asked for on one computer, written on another, and comes back into its place; in both languages. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeText } from './composing.ts';
import { Desk } from './desk.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

let folder: string;
let taiwa: Taiwa;
let desk: Desk;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiwa-slips-'));
});
afterEach(async () => {
  expect(taiwa.complaints).toEqual([]);
  await taiwa.quit();
  await rm(folder, { recursive: true, force: true });
});

type Locale = 'en' | 'ja';
const WORDS = {
  en: {
    topic: 'i. AI',
    ask: 'Ask for a contribution…',
    title: 'Ask for a contribution',
    lineToTake: 'Line to take',
    background: 'Background',
    to: 'To',
    deadline: 'Deadline',
    request: 'A word to them',
    saveSlip: 'Save the slip…',
    saved: /^Saved as/,
    done: 'Done',
    from: 'asks for a contribution',
    editor: 'Line to take: your answer',
    kept: 'Everything you type is kept',
    name: 'Your name',
    saveAnswer: 'Save the answer…',
    back: 'Back',
    brings: 'New note',
    same: 'Here already',
    take: 'Take in',
    taken: 'is in its place',
    nothing: 'Nothing changed',
    show: 'Show the topic',
    history: 'History: Line to take',
    late: 'It came after the deadline',
  },
  ja: {
    topic: 'i. AI',
    ask: '作業を依頼…',
    title: '作業依頼',
    lineToTake: '発言要領',
    background: '背景',
    to: '依頼先',
    deadline: '締切',
    request: '依頼先への連絡事項',
    saveSlip: '依頼票を保存…',
    saved: /として保存しました/,
    done: '完了',
    from: 'からの作業依頼',
    editor: '発言要領：回答',
    kept: '送るか破棄するまでここに保存されます',
    name: '氏名',
    saveAnswer: '回答を保存…',
    back: '戻る',
    brings: '新しいメモ',
    same: '取り込み済み',
    take: '取り込む',
    taken: '議題に追加しました',
    nothing: '変更はありません',
    show: '議題を表示',
    history: '履歴: 発言要領',
    late: '後の回答です',
  },
} as const;

/** Opens the computer of somebody, who has given their name. */
async function at(author: string, locale: Locale): Promise<void> {
  taiwa = await launchTaiwa({
    library: join(folder, author),
    userData: join(folder, `${author}-user`),
    locale,
    viewport: { width: 1280, height: 800 },
  });
  desk = new Desk(taiwa.page);
  await desk.ready();
  const named = (name: string) => window.taiwa.calls['settings.change']({ patch: { author: name } });
  await taiwa.page.evaluate(named, author);
}

const slipPane = () => taiwa.page.locator('[data-pane="slip"]');
const button = (name: string) => taiwa.page.getByRole('button', { name, exact: true });

/** Asks for a line to take and the background; the file goes to `path`. */
async function ask(path: string, locale: Locale, deadline: string): Promise<void> {
  const words = WORDS[locale];
  await desk.goTo(words.topic);
  await taiwa.page.keyboard.press('Control+Shift+a');
  const dialog = taiwa.page.getByRole('dialog', { name: words.title });
  await dialog.getByText(words.background).click();
  await dialog.getByLabel(words.to, { exact: true }).click();
  await composeText(taiwa.page, 'おうしゅうきょく', '欧州局');
  await dialog.getByLabel(words.deadline, { exact: true }).fill(deadline);
  await dialog.getByLabel(words.request).fill('Two lines, please.');
  await taiwa.answerSave(path);
  await dialog.getByRole('button', { name: words.saveSlip }).click();
  await dialog.getByRole('status').getByText(words.saved).waitFor();
  await dialog.getByRole('button', { name: words.done }).click();
}

/** Drops a file on the window. */
async function drop(path: string): Promise<void> {
  const base64 = (await readFile(path)).toString('base64');
  await taiwa.page.evaluate((content) => {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'answer.taiwa-slip'));
    const event = { dataTransfer: transfer, bubbles: true, cancelable: true };
    window.dispatchEvent(new DragEvent('dragover', event));
    window.dispatchEvent(new DragEvent('drop', event));
  }, base64);
}

/** Takes in what is on screen and shows its topic. Gives what was said of it. */
async function take(locale: Locale): Promise<string> {
  await slipPane().getByRole('button', { name: WORDS[locale].take, exact: true }).click();
  const outcome = slipPane().locator('.slip-outcome');
  await outcome.waitFor();
  const said = (await outcome.textContent()) ?? '';
  await slipPane().getByRole('button', { name: WORDS[locale].show }).click();
  await desk.title.waitFor();
  return said;
}

const notes = () => desk.pane('briefing').locator('.note [contenteditable="true"]').allTextContents();

test.each(['en', 'ja'] as const)(
  'a slip goes out, is written, and comes back once: in %s',
  async (locale) => {
    const words = WORDS[locale];
    const [slip, answer] = [join(folder, 'slip.taiwa-slip'), join(folder, 'answer.taiwa-slip')];
    await at('田中', locale);
    await ask(slip, locale, '2020-03-31');
    await taiwa.quit();

    await at('Dupont', locale);
    await taiwa.answerOpen(slip);
    await taiwa.chooseMenu('openSlip');
    await slipPane().getByText(words.from).waitFor();
    await slipPane().getByText('Two lines, please.').waitFor();
    await taiwa.page.locator('[data-pane="positions"]').getByText('The EU side explained').waitFor();
    const editor = () => slipPane().getByRole('textbox', { name: words.editor });
    await editor().click();
    await composeText(taiwa.page, 'かんげいする', '歓迎する');
    await expect.poll(() => editor().textContent()).toBe('歓迎する');
    // A window that becomes narrow is laid out anew, with the same text in it.
    await taiwa.page.setViewportSize({ width: 640, height: 700 });
    await expect.poll(() => editor().textContent()).toBe('歓迎する');
    await taiwa.page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => editor().textContent()).toBe('歓迎する');
    // Nothing typed is lost: not where it was said to be kept and the power went.
    await slipPane().locator('[data-kept]').getByText(words.kept).waitFor();
    const stored = () => taiwa.page.evaluate(() => window.taiwa.calls['library.view'](undefined));
    const view = await stored();
    const [id] = view.ok ? view.value.slips.map((each) => each.id) : [];
    const file = join(taiwa.library, 'slips', `${id}.json`);
    await expect.poll(() => readFile(file, 'utf8')).toContain('歓迎する');
    await taiwa.kill();

    await at('Dupont', locale);
    await desk.pane('library').getByRole('button', { name: 'AI' }).click();
    await expect.poll(() => editor().textContent()).toBe('歓迎する');
    await taiwa.answerSave(answer);
    await button(words.saveAnswer).click();
    await slipPane().getByRole('status').getByText(words.saved).waitFor();
    await button(words.back).click();
    await desk.title.waitFor();
    await taiwa.quit();

    await at('田中', locale);
    await drop(answer);
    await slipPane().getByText(words.brings, { exact: true }).waitFor();
    await slipPane().getByText(words.late).waitFor();
    expect(await take(locale)).toContain(words.taken);
    await expect.poll(notes).toEqual(['歓迎する']);
    await desk.pane('briefing').getByRole('button', { name: words.history }).click();
    await expect.poll(() => taiwa.page.getByRole('dialog').textContent()).toContain('Dupont');
    await taiwa.page.keyboard.press('Escape');

    await desk.title.click();
    await taiwa.page.keyboard.press('Control+z');
    await expect.poll(notes).toEqual([]);
    await taiwa.page.keyboard.press('Control+Shift+z');
    await expect.poll(notes).toEqual(['歓迎する']);

    await drop(answer);
    await slipPane().getByText(words.same, { exact: true }).waitFor();
    expect(await take(locale)).toContain(words.nothing);
    expect(await notes()).toEqual(['歓迎する']);
  },
);

test('a slip on a round that is not here says so, and cannot be taken in', async () => {
  const [slip, answer] = [join(folder, 'slip.taiwa-slip'), join(folder, 'answer.taiwa-slip')];
  await at('Tanaka', 'en');
  const [round] = await taiwa.page.evaluate(async () => {
    const text = `Outcomes of the 31st Japan-EU ICT Policy Dialogue
The 31st Japan-EU ICT Policy Dialogue was held on March 3, 2026.
1. AI
The Japanese side explained its guidelines.
`;
    const { calls } = window.taiwa;
    const read = await calls['importing.paste']({ text });
    if (!read.ok || !read.value.draft) throw new Error('not read');
    const added = await calls['importing.confirm']({ draftId: read.value.draft.id });
    if (!added.ok) throw new Error(added.error.code);
    const view = await calls['library.view'](undefined);
    return view.ok ? view.value.index.dialogues.filter((each) => each.round === 31) : [];
  });
  await taiwa.answerSave(slip);
  await taiwa.page.evaluate(
    ([dialogueId, topicId]) =>
      window.taiwa.calls['slip.make']({
        dialogueId: dialogueId ?? '',
        topicId: topicId ?? '',
        kinds: ['background'],
        to: '',
        deadline: null,
        request: '',
      }),
    [round?.id, round?.topics[0]?.id],
  );
  await taiwa.quit();
  await at('Dupont', 'en');
  await drop(slip);
  await slipPane().getByRole('textbox', { name: 'Background: your answer' }).click();
  await taiwa.page.keyboard.type('Ours.');
  await taiwa.answerSave(answer);
  await button(WORDS.en.saveAnswer).click();
  await slipPane().getByRole('status').getByText(WORDS.en.saved).waitFor();
  await drop(answer);
  await slipPane().getByText('which is not in this library').waitFor();
  expect(await button('Take in').isDisabled()).toBe(true);
});

test('a file that is no slip is refused by its name, and nothing changes', async () => {
  await at('Tanaka', 'en');
  const file = join(folder, 'bad.taiwa-slip');
  await writeFile(file, 'no slip');
  await taiwa.answerOpen(file);
  await taiwa.chooseMenu('openSlip');
  await taiwa.page.getByText('“bad.taiwa-slip” is damaged').waitFor();
  await desk.title.waitFor();
});
