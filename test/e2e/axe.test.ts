/** No finding of axe on any screen, in both languages and both themes, wide and narrow. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { launchTaiwa, type Taiwa } from './launch.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

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
  await desk.pane('briefing').getByRole('textbox').waitFor();
  await taiwa.page.keyboard.type('Text of a note');
});
afterAll(() => taiwa.quit());

async function findings(): Promise<string[]> {
  const { page } = taiwa;
  // Axe is put in by the test, past the content policy; it is no part of the app.
  const loaded = await page.evaluate(() => 'axe' in window);
  if (!loaded) await page.evaluate(AXE);
  const violations: Finding[] = await page.evaluate(async () => {
    const axe: unknown = Reflect.get(window, 'axe');
    if (typeof axe !== 'object' || axe === null) throw new Error('axe is not there');
    const run: (context: Document) => Promise<{ violations: Finding[] }> = Reflect.get(axe, 'run').bind(axe);
    return (await run(document)).violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

async function settings(patch: object): Promise<void> {
  await taiwa.page.evaluate((change) => window.taiwa.calls['settings.change']({ patch: change }), patch);
  await taiwa.page.reload();
  await desk.ready();
}

const WORDS = { en: { round: '29th round' }, ja: { round: '第29回' } } as const;

describe.each(['en', 'ja'] as const)('in %s', (language) => {
  describe.each(['light', 'dark'] as const)('%s', (theme) => {
    beforeAll(() => settings({ language, theme }));

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

    test('the panes one after the other, where there is no room beside', async () => {
      await taiwa.page.setViewportSize({ width: 640, height: 480 });
      await desk.title.waitFor();
      expect(await findings()).toEqual([]);
      await taiwa.page.setViewportSize({ width: 1280, height: 800 });
    });
  });
});
