/**
 * The window at work: opening a topic, typing, scrolling, walking and highlighting in a library of 30, 300 and 3,000
 * rounds whose newest has a topic of 10,000 statements. The same keys and wheel turns go to an empty React window in
 * the same run, so that what the machine itself costs can be told from what the app does.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Desk } from '../test/e2e/desk.ts';
import { launchTaiwa, runsOnHost } from '../test/e2e/launch.ts';
import { SIZES } from './benchStore.ts';
import { type EmptyWindow, emptyWindow } from './emptyWindow.ts';
import { ensureBuilt } from './ensureBuilt.ts';
import { filledLibrary } from './filledLibrary.ts';
import { type Frames, framesDuring } from './frames.ts';
import { LONG_TOPIC, syntheticLongRound } from './syntheticLibrary.ts';

const STATEMENTS = 10_000;
const RUNS = 3;
const VIEWPORT = { width: 1920, height: 1080 };
const SENTENCE = 'What we say if they raise the calendar of the next round. ';
const WHEEL_TURNS = 60;
const WHEEL_STEP = 700;
const STEPS = 30;
const HIGHLIGHTS = 12;
/** Between two keys or turns of the wheel, in milliseconds: a quick typist, a quick wheel. */
const BETWEEN = 30;

/** What is done to a window, by its name. */
export type Doing = 'typing' | 'scrolling' | 'walking' | 'highlighting' | 'scrolling the source';

export interface RendererFigures {
  rounds: number;
  /** Milliseconds from the press to the first statement of a topic of 12, and of one of 10,000. */
  opening: { short: number[]; long: number[] };
  /** What is done in the topic of 10,000, with the same done to the empty window. */
  doings: { name: Doing; ours: Frames[]; empty: Frames[] }[];
}

/** Measures libraries of every size, one after the other. */
export async function* benchRenderer(sizes: readonly number[] = SIZES): AsyncGenerator<RendererFigures> {
  if (!runsOnHost()) throw new Error('The empty window is made for the host.');
  ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'taiwa-bench-'));
  try {
    const empty = await emptyWindow(join(folder, 'empty'));
    for (const rounds of sizes) yield await measure(rounds, join(folder, `rounds-${rounds}`), empty);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(rounds: number, library: string, empty: EmptyWindow): Promise<RendererFigures> {
  await (await filledLibrary(library, rounds, [syntheticLongRound(rounds + 1, STATEMENTS)])).close();
  const figures: RendererFigures = { rounds, opening: { short: [], long: [] }, doings: [] };
  const note = (name: Doing, kind: 'ours' | 'empty', frames: Frames) => {
    const known = figures.doings.find((each) => each.name === name);
    const doing = known ?? { name, ours: [], empty: [] };
    if (known === undefined) figures.doings.push(doing);
    doing[kind].push(frames);
  };
  const [taiwa, nothing] = [
    await launchTaiwa({ library, viewport: VIEWPORT }),
    await launchTaiwa({ ...empty, viewport: VIEWPORT }),
  ];
  try {
    const desk = new Desk(taiwa.page);
    await desk.ready();
    const topics = desk.pane('library').getByRole('row', { name: LONG_TOPIC });
    await topics.waitFor();
    const short = await desk.title.innerText();
    for (let run = 0; run < RUNS; run++) {
      figures.opening.long.push(await opening(desk, LONG_TOPIC));
      for (const { name, act } of doingsIn(desk)) {
        note(name, 'ours', await act());
        note(name, 'empty', await inEmpty(nothing.page, name));
      }
      await desk.pane('briefing').evaluate((pane) => pane.scrollTo({ top: 0 }));
      figures.opening.short.push(await opening(desk, short));
    }
  } finally {
    await Promise.all([taiwa.quit(), nothing.quit()]);
  }
  return figures;
}

/** Milliseconds from the press on a topic in the library until a statement of it is on the screen. */
async function opening(desk: Desk, name: string): Promise<number> {
  await desk.page.evaluate(() => {
    const opened = {
      at: 0,
      took: null as number | null,
      before: document.querySelector('[data-pane="briefing"] h1')?.textContent,
      look() {
        const heading = document.querySelector('[data-pane="briefing"] h1')?.textContent;
        const isThere = heading !== opened.before && document.querySelector('[data-statement]') !== null;
        if (isThere) opened.took = performance.now() - opened.at;
        else requestAnimationFrame(opened.look);
      },
      start() {
        opened.at = performance.now();
        requestAnimationFrame(opened.look);
      },
    };
    Reflect.set(window, 'topicOpened', opened);
    document.addEventListener('pointerdown', opened.start, { once: true, capture: true });
  });
  await desk.goTo(name);
  const took = await desk.page.waitForFunction(() =>
    Reflect.get(Object(Reflect.get(window, 'topicOpened')), 'took'),
  );
  return Number(await took.jsonValue());
}

function doingsIn(desk: Desk): { name: Doing; act(): Promise<Frames> }[] {
  const { page } = desk;
  const briefing = desk.pane('briefing');
  const wheelIn = async (pane: 'briefing' | 'source') => {
    await desk.pane(pane).hover({ position: { x: 200, y: 300 } });
    return framesDuring(page, () => wheel(page));
  };
  return [
    { name: 'scrolling', act: () => wheelIn('briefing') },
    { name: 'scrolling the source', act: () => wheelIn('source') },
    {
      name: 'walking',
      async act() {
        await briefing.evaluate((pane) => pane.scrollTo({ top: 0 }));
        await briefing.locator('[data-statement]').first().focus();
        return framesDuring(page, () => press(page, 'ArrowDown', STEPS));
      },
    },
    {
      name: 'highlighting',
      async act() {
        await briefing.evaluate((pane) => pane.scrollTo({ top: 0 }));
        await briefing.locator('[data-statement]').first().focus();
        return framesDuring(page, async () => {
          for (let at = 0; at < HIGHLIGHTS; at++) {
            await press(page, 'h', 1);
            await press(page, 'ArrowDown', 1);
          }
        });
      },
    },
    {
      name: 'typing',
      async act() {
        // By its place in the page: looking for a name goes through every node of a long one.
        const written = briefing.locator('.note [contenteditable="true"]');
        if ((await written.count()) > 0) await written.first().click();
        else await briefing.locator('.notes-kind-button').first().click();
        await desk.noteEditor.waitFor();
        return framesDuring(page, () => page.keyboard.type(SENTENCE, { delay: BETWEEN }));
      },
    },
  ];
}

/** The same keys and turns of the wheel, to a window with nothing in it. */
function inEmpty(page: Page, name: Doing): Promise<Frames> {
  return framesDuring(page, async () => {
    if (name === 'typing') return page.keyboard.type(SENTENCE, { delay: BETWEEN });
    if (name === 'walking') return press(page, 'ArrowDown', STEPS);
    if (name === 'highlighting') return press(page, 'ArrowDown', HIGHLIGHTS * 2);
    return wheel(page);
  });
}

async function wheel(page: Page): Promise<void> {
  for (let turn = 0; turn < WHEEL_TURNS; turn++) {
    await page.mouse.wheel(0, turn < WHEEL_TURNS / 2 ? WHEEL_STEP : -WHEEL_STEP);
    await page.waitForTimeout(BETWEEN);
  }
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press(key, { delay: BETWEEN });
}
