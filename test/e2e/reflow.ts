/** What a reader at 400 % zoom could only reach by scrolling sideways, or not at all (WCAG 2.2, 1.4.10 "Reflow"). */
import type { Page } from 'playwright-core';

/** 1280 × 1024 pixels at 400 %, in CSS pixels. */
export const ZOOMED_TO_400 = { width: 320, height: 256 };

/**
 * The outermost elements that stand out of the window to the right, each as its tag and classes. What is inside a frame
 * that scrolls sideways by itself may: a table needs its two directions.
 */
export function beyondWindow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const out: string[] = [];
    const visit = (parent: Element): void => {
      for (const element of parent.children) {
        const { overflowX, visibility } = getComputedStyle(element);
        const { width, height, right } = element.getBoundingClientRect();
        const isShown = width > 1 && height > 1 && visibility !== 'hidden';
        if (isShown && right > window.innerWidth + 1)
          out.push(`${element.tagName.toLowerCase()}.${element.className}`);
        else if (!['auto', 'scroll'].includes(overflowX) || element.scrollWidth <= element.clientWidth)
          visit(element);
        else if (element.querySelector('table') === null)
          out.push(`sideways: ${element.tagName.toLowerCase()}.${element.className}`);
      }
    };
    visit(document.body);
    return out;
  });
}
