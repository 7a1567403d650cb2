/** What axe finds wrong with a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/**
 * Waits until nothing moves that will come to an end: while a dialog fades in, axe takes it for not there, and misses
 * the page behind it. A fade may begin only a frame after the dialog is in the document.
 */
async function untilStill(): Promise<void> {
  for (;;) {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    const ending = document.getAnimations().filter(({ effect, playState }) => {
      const end = effect?.getComputedTiming().endTime;
      return playState === 'running' && typeof end === 'number' && Number.isFinite(end);
    });
    if (ending.length === 0) return;
    await Promise.allSettled(ending.map(({ finished }) => finished));
  }
}

/** One line for each element and rule. */
export function findingsOn(page: Page): Promise<string[]> {
  return violations(page, {});
}

/**
 * The same in both themes, without leaving the place: all rules in the light one, and those on colour, which alone can
 * tell them apart, in the dark one.
 */
export async function findingsInBothThemes(page: Page): Promise<string[]> {
  const before = await page.evaluate(wear, 'light');
  const light = await violations(page, {});
  await page.evaluate(wear, 'dark');
  const dark = await violations(page, { runOnly: OF_COLOUR });
  await page.evaluate(wear, before);
  return [...light, ...dark.map((finding) => `dark: ${finding}`)];
}

/** Axe's rules on colour at level AA. */
const OF_COLOUR = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Puts a theme on as the app does (`Appearance.tsx`), and gives the one before. */
function wear(theme: string): string {
  const before = document.documentElement.dataset.theme ?? 'system';
  document.documentElement.dataset.theme = theme;
  return before;
}

/** @param options as axe takes them. */
async function violations(page: Page, options: { runOnly?: typeof OF_COLOUR }): Promise<string[]> {
  // Axe is put in by the test, past the content policy; it is no part of the app.
  const loaded = await page.evaluate(() => 'axe' in window);
  if (!loaded) await page.evaluate(AXE);
  await page.evaluate(untilStill);
  const found: Finding[] = await page.evaluate(async (asked) => {
    const axe: unknown = Reflect.get(window, 'axe');
    if (typeof axe !== 'object' || axe === null) throw new Error('axe is not there');
    const run: (context: Document, how: object) => Promise<{ violations: Finding[] }> = Reflect.get(
      axe,
      'run',
    ).bind(axe);
    return (await run(document, { ...asked, resultTypes: ['violations'] })).violations;
  }, options);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
