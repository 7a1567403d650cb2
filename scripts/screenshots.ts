/** `npm run screenshots`: takes the pictures of the window anew that `docs/screenshots` shows, on a library made for them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lang } from '../src/domain/model/lang.ts';
import type { Settings } from '../src/domain/model/settings.ts';
import { Desk } from '../test/e2e/desk.ts';
import { launchTaiwa, type Taiwa } from '../test/e2e/launch.ts';
import { BOTH_LANGUAGES } from './bothLanguages.ts';
import { ensureBuilt } from './ensureBuilt.ts';
import { fillPictureLibrary } from './pictureLibrary.ts';
import { SCENES, type SceneName } from './scenes.ts';
import { TROUBLES } from './troubles.ts';

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

/** The pictures that were asked for by name; all where none was. */
const asked = process.argv.slice(2);
const isAsked = (name: string): boolean => asked.length === 0 || asked.includes(name);

ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'taiwa-pictures-'));
try {
  await onLibrary('library', takeAll);
  for (const { name, lang, prepare, show } of [...TROUBLES, BOTH_LANGUAGES]) {
    if (!isAsked(name)) continue;
    const take = async (taiwa: Taiwa, desk: Desk) => {
      await show({ page: taiwa.page, desk, lang, library: taiwa.library });
      await picture(taiwa, name);
    };
    await onLibrary(name, take, lang, prepare);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Works on a library of its own; what cannot be saved there is given up at the end. */
async function onLibrary(
  name: string,
  work: (taiwa: Taiwa, desk: Desk) => Promise<void>,
  lang: Lang = 'en',
  prepare?: (library: string) => Promise<void>,
): Promise<void> {
  const library = join(folder, name);
  await fillPictureLibrary(library);
  await prepare?.(library);
  const taiwa = await launchTaiwa({ library, locale: lang, viewport: USUAL });
  try {
    await work(taiwa, new Desk(taiwa.page));
  } finally {
    await taiwa.kill();
  }
}

async function picture({ page }: Taiwa, name: string): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished)));
  await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
  console.log(name);
}

async function takeAll(taiwa: Taiwa, desk: Desk): Promise<void> {
  const { page } = taiwa;
  for (const { scene, as, lang = 'en', theme = 'light', size = USUAL } of TAKEN) {
    const name = as === undefined ? scene : `${scene}-${as}`;
    if (!isAsked(name)) continue;
    await page.setViewportSize(size);
    await page.evaluate((patch) => window.taiwa.calls['settings.change']({ patch }), {
      language: lang,
      theme,
    });
    await page.reload();
    await desk.ready();
    await SCENES[scene].show({ page, desk, lang });
    await picture(taiwa, name);
  }
}

function isScene(name: string): name is SceneName {
  return Object.hasOwn(SCENES, name);
}
