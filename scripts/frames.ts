/** Watches the frames of a page while something is done in it: how long each took to come after the one before. */
import type { Page } from 'playwright-core';
import { z } from 'zod';

export interface Frames {
  /** Milliseconds from each frame to the next, while it was watched. */
  gaps: number[];
  /** Milliseconds of the longest task of the page's thread; 0 where none took 50. */
  longestTask: number;
}

const framesSchema = z.object({ gaps: z.array(z.number()), longestTask: z.number() });

/** Does something in a page and gives its frames meanwhile. */
export async function framesDuring(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    // Methods, not functions with names: what this file is run by gives these a helper that the page does not have.
    const watch = {
      gaps: [] as number[],
      longestTask: 0,
      last: -1,
      next: 0,
      observer: new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          watch.longestTask = Math.max(watch.longestTask, duration);
      }),
      frame(now: number) {
        if (watch.last >= 0) watch.gaps.push(now - watch.last);
        watch.last = now;
        watch.next = requestAnimationFrame(watch.frame);
      },
      stop() {
        cancelAnimationFrame(watch.next);
        watch.observer.disconnect();
      },
    };
    watch.observer.observe({ type: 'longtask', buffered: false });
    watch.next = requestAnimationFrame(watch.frame);
    Reflect.set(window, 'framesWatched', watch);
  });
  await act();
  const seen = await page.evaluate(async () => {
    // The frame that shows the last of what was done counts, too.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const watch = Object(Reflect.get(window, 'framesWatched'));
    watch.stop();
    return { gaps: watch.gaps, longestTask: watch.longestTask };
  });
  return framesSchema.parse(seen);
}
