/** The desk as a reader uses it: the places of the window by their names, and the moves that many stories share. */
import type { Locator, Page } from 'playwright-core';

export class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  pane(name: 'library' | 'briefing' | 'annotations' | 'source' | 'review'): Locator {
    return this.page.locator(`[data-pane="${name}"]`);
  }

  /** The heading of what is on screen. */
  get title(): Locator {
    return this.pane('briefing').getByRole('heading', { level: 1 });
  }

  /** The text of a note that takes what is typed: an editor that was just added is there before it has the focus. */
  get noteEditor(): Locator {
    return this.pane('briefing').locator('.note [contenteditable="true"]:focus');
  }

  /** Waits until the window shows a briefing. */
  async ready(): Promise<void> {
    await this.title.waitFor();
    await this.page.evaluate(() => document.fonts.ready);
  }

  /** Goes to a topic or a round through the library. */
  async goTo(name: string): Promise<void> {
    await this.pane('library').getByRole('row', { name }).click();
  }

  /** The head of a side's column. */
  sideHead(name: string): Locator {
    return this.pane('briefing').locator('.column-head').filter({ hasText: name });
  }

  /** The cells of a side, by its name: one for each row. */
  side(name: string): Locator {
    const label = this.page.locator('.cell-side').getByText(name, { exact: true });
    return this.pane('briefing').locator('.cell').filter({ has: label });
  }

  /** The rows of the topic, each as the texts of its statements from the first column to the last. */
  rows(): Promise<string[][]> {
    return this.pane('briefing')
      .locator('.grid-body .grid-row')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('[data-statement]')].map((statement) => statement.textContent ?? ''),
        ),
      );
  }

  /** Statements under a side, as texts. */
  statements(name: string): Promise<string[]> {
    return this.side(name).locator('[data-statement]').allTextContents();
  }

  /** The text of a statement, by some of its words. */
  statement(words: string): Locator {
    return this.pane('briefing').locator('[data-statement]').filter({ hasText: words });
  }

  /** What is lit in the source text. */
  litInSource(): Promise<string> {
    return this.page.evaluate(() =>
      [...(CSS.highlights.get('taiwa-source-lit') ?? [])].map((range) => range.toString()).join(''),
    );
  }

  /** Whether what is lit in the source can be seen. */
  litIsInSight(): Promise<boolean> {
    return this.page.evaluate(() => {
      const [range] = CSS.highlights.get('taiwa-source-lit') ?? [];
      const view = document.querySelector('.source-text')?.getBoundingClientRect();
      if (!(range instanceof Range) || !view) return false;
      const { top, bottom } = range.getBoundingClientRect();
      return top >= view.top && bottom <= view.bottom;
    });
  }

  /** Selects some words of a statement with the pointer, as a reader does. */
  async selectWords(statement: Locator, words: string): Promise<void> {
    const at = await statement.evaluate((element, wanted) => {
      const node = element.firstChild;
      if (!(node instanceof Text)) throw new Error('a statement is one text');
      const start = node.data.indexOf(wanted);
      const range = document.createRange();
      const pointAt = (offset: number, edge: 'left' | 'right') => {
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const rect = range.getBoundingClientRect();
        return { x: edge === 'left' ? rect.left + 1 : rect.right - 1, y: rect.top + rect.height / 2 };
      };
      return { from: pointAt(start, 'left'), to: pointAt(start + wanted.length - 1, 'right') };
    }, words);
    await this.page.mouse.move(at.from.x, at.from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(at.to.x, at.to.y, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Annotations in the margin, as texts. */
  get annotations(): Locator {
    return this.pane('annotations').locator('[data-annotation]');
  }

  /** Chooses in one of the menus of the bar on top. */
  async choose(menu: string, item: string): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: menu }).click();
    await this.page.getByRole('menuitemradio', { name: item }).click();
  }
}
