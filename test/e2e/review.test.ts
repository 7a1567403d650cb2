/** What the importer was not sure of: marked where it stands, with the reason, until a person has decided. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

const RELEASE = `March 3, 2027 Outcomes of the 31st Japan-EU ICT Policy Dialogue

On Monday, March 1, 2027, the Ministry of Internal Affairs and Communications (MIC) and DG CONNECT held the 31st Japan-EU ICT Policy Dialogue in Tokyo.

i. Quantum networks

Japanese side explained its testbed. They also introduced their roadmap. A researcher from a university gave a talk on repeaters. The EU side explained its own.
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
  }, RELEASE);
  await taiwa.page.reload();
  await desk.pane('library').getByRole('row', { name: '31st round' }).waitFor();
  await desk.ready();
});
afterAll(async () => {
  expect(taiwa.complaints).toEqual([]);
  await taiwa.quit();
});

const mark = (reason: string) => desk.pane('briefing').getByRole('button', { name: `To check: ${reason}` });

test('the newest round is opened, with both rounds in the library', async () => {
  expect(await desk.title.textContent()).toBe('i. Quantum networks');
  await desk.pane('library').getByText('2 rounds').waitFor();
});

test('every doubt is marked with its reason, and counted in the library', async () => {
  await mark('“They” after Japan').waitFor();
  await mark('The speaker is neither side: “A researcher from a university”').waitFor();
  await desk.pane('library').getByText('2 to check').waitFor();
});

test('a sentence that neither side said has its own place', async () => {
  expect(await desk.statements('Side not stated')).toEqual([
    'A researcher from a university gave a talk on repeaters.',
  ]);
});

test('confirming takes the mark away, and undo puts it back', async () => {
  await mark('“They” after Japan').click();
  await taiwa.page.getByRole('menuitemradio', { name: 'Correct as it stands' }).click();
  await expect.poll(() => mark('“They” after Japan').count()).toBe(0);
  await desk.pane('library').getByText('1 to check').waitFor();
  expect(await desk.statements('Japan')).toHaveLength(2);
  await taiwa.page.getByRole('button', { name: 'Undo' }).click();
  await desk.pane('library').getByText('2 to check').waitFor();
});

test('the reason is said in the language of the window', async () => {
  await desk.choose('Language', '日本語');
  const reason = '要確認：主語がいずれの側でもありません：「A researcher from a university」';
  await desk.pane('briefing').getByRole('button', { name: reason }).waitFor();
  await desk.pane('library').getByText('要確認2件').waitFor();
});
