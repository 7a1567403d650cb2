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
export async function findingsOn(page: Page): Promise<string[]> {
  // Axe is put in by the test, past the content policy; it is no part of the app.
  const loaded = await page.evaluate(() => 'axe' in window);
  if (!loaded) await page.evaluate(AXE);
  await page.evaluate(untilStill);
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
