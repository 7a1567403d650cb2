/** Stands in for `nativeTheme`: the theme that pages are told of. */
import type { Page } from 'playwright-core';

type Source = 'system' | 'light' | 'dark';

class NativeTheme {
  #source: Source = 'system';
  readonly #pages = new Set<Page>();

  get themeSource(): Source {
    return this.#source;
  }

  set themeSource(source: Source) {
    if (source === this.#source) return;
    this.#source = source;
    for (const page of this.#pages) void this.#tell(page);
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }

  /** Tells a page of the theme, now and whenever it changes. */
  async follow(page: Page): Promise<void> {
    this.#pages.add(page);
    page.on('close', () => this.#pages.delete(page));
    if (this.#source !== 'system') await this.#tell(page);
  }

  async #tell(page: Page): Promise<void> {
    const colorScheme = this.#source === 'system' ? null : this.#source;
    await page.emulateMedia({ colorScheme }).catch(() => undefined);
  }
}

export const nativeTheme = new NativeTheme();
