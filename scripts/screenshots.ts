/** `npm run screenshots`: takes the pictures of the window anew that `docs/screenshots` shows, on a library made for them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newRound } from '../src/domain/agenda/newRound.ts';
import type { Settings } from '../src/domain/model/settings.ts';
import { openLibrary } from '../src/main/library/openLibrary.ts';
import { Desk } from '../test/e2e/desk.ts';
import { launchTaiwa, type Taiwa } from '../test/e2e/launch.ts';
import { briefedRound, JAPANESE_RELEASE, NOW, releaseRound } from '../test/fixtures/dialogues.ts';
import { ensureBuilt } from './ensureBuilt.ts';

const PICTURES = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));

ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'taiwa-pictures-'));
const library = join(folder, 'library');
await fill(library);
const taiwa = await launchTaiwa({ library, viewport: { width: 1280, height: 800 } });
try {
  await takeAll(taiwa, new Desk(taiwa.page));
} finally {
  await taiwa.quit();
  rmSync(folder, { recursive: true, force: true });
}

/** The bundled round with a week's work in it, the next one in Japanese, and a coming one that is planned. */
async function fill(place: string): Promise<void> {
  const opened = await openLibrary(place, { now: () => new Date(NOW) });
  if (!opened.ok) throw new Error(opened.error.code);
  const rounds = [await briefedRound(), releaseRound(JAPANESE_RELEASE)];
  const [first, last] = rounds;
  if (first === undefined || last === undefined) throw new Error('there are two rounds');
  const wanted = {
    seriesId: first.series.id,
    parties: first.dialogue.parties,
    round: 31,
    title: '31st Japan–EU ICT Policy Dialogue',
    lang: 'en',
    heldOn: ['2026-05-12'],
  } as const;
  const carried = { from: last.dialogue, topics: last.dialogue.topics.map(({ id }) => id) };
  const coming = newRound(wanted, { ...carried, withMinutes: false, withDelegates: false }, new Set());
  const planned = {
    ...coming,
    meeting: { startsAt: '15:30', minutes: 120, interpretation: 'consecutive' as const },
    topics: coming.topics.map((topic, at) => (at === 0 ? { ...topic, minutes: 40 } : topic)),
  };
  for (const { dialogue, series } of [...rounds, { dialogue: planned, series: first.series }]) {
    const added = await opened.value.apply({
      scope: 'library',
      command: { type: 'dialogue.add', dialogue, series },
    });
    if (!added.ok) throw new Error(added.error.code);
  }
  await opened.value.close();
}

async function takeAll({ page }: Taiwa, desk: Desk): Promise<void> {
  const take = (name: string) =>
    page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
  const look = async (settings: Partial<Settings>) => {
    await page.evaluate((patch) => window.taiwa.calls['settings.change']({ patch }), settings);
    await page.reload();
    await desk.ready();
  };
  const goToTopic = async (round: string, topic: string) => {
    await desk.goTo(round);
    await desk.goTo(topic);
    await desk.pane('briefing').locator('[data-statement]').first().focus();
    await desk.annotations.first().waitFor();
  };

  await look({ language: 'en', theme: 'light' });
  await desk.goTo('31st round');
  await desk
    .pane('briefing')
    .getByRole('region', { name: 'Readiness' })
    .getByRole('button')
    .first()
    .waitFor();
  await desk.pane('briefing').getByRole('heading', { name: 'Agenda' }).scrollIntoViewIfNeeded();
  await take('coming-round');
  await desk.goTo('29th round');
  await take('overview');
  await goToTopic('29th round', 'i. AI');
  await take('topic-light');
  await page.keyboard.press('Control+Shift+K');
  await page.getByRole('dialog').getByRole('row').nth(2).waitFor();
  await take('commitments');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await look({ theme: 'dark' });
  await goToTopic('29th round', 'i. AI');
  await take('topic-dark');
  await look({ language: 'ja', theme: 'light' });
  await goToTopic('第29回', 'i. AI');
  await take('topic-japanese');
}
