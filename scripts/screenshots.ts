/** `npm run screenshots`: takes the pictures of the window anew that `docs/screenshots` shows, on a library made for them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newRound } from '../src/domain/agenda/newRound.ts';
import type { Lang } from '../src/domain/model/lang.ts';
import type { Settings } from '../src/domain/model/settings.ts';
import { openLibrary } from '../src/main/library/openLibrary.ts';
import { Desk } from '../test/e2e/desk.ts';
import { launchTaiwa, type Taiwa } from '../test/e2e/launch.ts';
import { briefedRound, JAPANESE_RELEASE, NOW, releaseRound } from '../test/fixtures/dialogues.ts';
import { ensureBuilt } from './ensureBuilt.ts';
import { SCENES, type SceneName } from './scenes.ts';

const PICTURES = process.env.SHOTS ?? fileURLToPath(new URL('../docs/screenshots/', import.meta.url));

interface Picture {
  scene: SceneName;
  /** What the file is called behind the scene; empty for the picture that the documents show. */
  as?: string;
  lang?: Lang;
  theme?: Settings['theme'];
  /** In CSS pixels; a zoom of 200 % halves them. */
  size?: { width: number; height: number };
}

const FULL_HD = { width: 1920, height: 1080 };
const ZOOMED = { width: 640, height: 400 };
const USUAL = { width: 1280, height: 800 };

/** Every scene in one language and theme, with others where they differ most. */
const TAKEN: readonly Picture[] = [
  ...Object.keys(SCENES)
    .filter(isScene)
    .map((scene) => ({ scene })),
  ...Object.keys(SCENES)
    .filter(isScene)
    .map((scene) => ({ scene, as: 'ja-dark', lang: 'ja' as const, theme: 'dark' as const })),
  { scene: 'topic', as: 'dark', theme: 'dark' },
  { scene: 'topic', as: 'ja', lang: 'ja' },
  { scene: 'topic', as: 'full-hd', size: FULL_HD },
  { scene: 'topic', as: 'full-hd-ja-dark', size: FULL_HD, lang: 'ja', theme: 'dark' },
  { scene: 'topic', as: 'zoomed', size: ZOOMED },
  { scene: 'overview', as: 'full-hd', size: FULL_HD },
  { scene: 'pack-builder', as: 'full-hd', size: FULL_HD },
];

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
  for (const { scene, as, lang = 'en', theme = 'light', size = USUAL } of TAKEN) {
    await page.setViewportSize(size);
    await page.evaluate((patch) => window.taiwa.calls['settings.change']({ patch }), {
      language: lang,
      theme,
    });
    await page.reload();
    await desk.ready();
    await SCENES[scene].show({ page, desk, lang });
    await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished)));
    const name = as === undefined ? scene : `${scene}-${as}`;
    await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
    console.log(name);
  }
}

function isScene(name: string): name is SceneName {
  return Object.hasOwn(SCENES, name);
}
