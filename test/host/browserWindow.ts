/** Stands in for `BrowserWindow`: a page of the browser on the screen, or of the one without. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { app } from './app.ts';
import { openPage, type Place } from './browser.ts';
import { emitPreventable } from './events.ts';
import { nativeTheme } from './nativeTheme.ts';
import { hostOptions } from './options.ts';
import { pageScript } from './pageScript.ts';
import { type Session, session } from './session.ts';
import { WebContents } from './webContents.ts';

interface WindowOptions {
  show?: boolean;
  width?: number;
  height?: number;
  x?: number;
  y?: number;
  webPreferences?: { session?: Session; preload?: string; javascript?: boolean };
}

const windows = new Set<BrowserWindow>();

export class BrowserWindow extends EventEmitter {
  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  readonly webContents: WebContents;
  readonly #shown: boolean;
  readonly #opening: Promise<Page>;
  #bounds: Required<Place>;
  #destroyed = false;
  #maximized = false;
  #minimized = false;

  constructor(options: WindowOptions = {}) {
    super();
    this.#shown = options.show !== false;
    const { width = 800, height = 600, x, y } = options;
    this.#bounds = { width, height, x: x ?? 0, y: y ?? 0 };
    this.webContents = new WebContents(options.webPreferences?.session ?? session.defaultSession);
    windows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
    const place = x === undefined || y === undefined ? { width, height } : { width, height, x, y };
    this.#opening = this.#open(options, place);
    this.#opening.catch(() => undefined);
  }

  async #open(options: WindowOptions, place: Place): Promise<Page> {
    const page = await openPage(this.webContents, this.#shown, place);
    const { preload, javascript } = options.webPreferences ?? {};
    if (javascript === false) {
      const client = await page.context().newCDPSession(page);
      await client.send('Emulation.setScriptExecutionDisabled', { value: true });
    }
    if (preload !== undefined) {
      const visible = this.#shown && !hostOptions().headless;
      await page.addInitScript({ content: pageScript(readFileSync(preload, 'utf8'), visible) });
    }
    page.on('close', () => this.#gone());
    page.on('dialog', async (dialog) => {
      const stay = dialog.type() !== 'beforeunload' || (await this.#asksToStay());
      await (stay ? dialog.dismiss() : dialog.accept()).catch(() => undefined);
    });
    if (this.#shown) await nativeTheme.follow(page);
    return page;
  }

  /** The page behind the window: for the host's own dialogs. */
  page(): Promise<Page> {
    return this.#opening;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.#opening;
    await this.webContents.load(page, address);
    if (this.#shown) this.emit('ready-to-show');
  }

  /** As a user closes it: the app may hold it up. */
  close(): void {
    this.#asksToStay()
      .then((stay) => {
        if (!stay) this.destroy();
      })
      .catch((error: unknown) => this.emit('error', error));
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#gone();
    this.#opening.then((page) => page.close()).catch(() => undefined);
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  show(): void {
    this.focus();
  }

  focus(): void {
    this.#opening.then((page) => page.bringToFront()).catch(() => undefined);
  }

  minimize(): void {
    this.#minimized = true;
    void this.#setWindowState('minimized');
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  restore(): void {
    this.#minimized = false;
    void this.#setWindowState('normal');
  }

  maximize(): void {
    this.#maximized = true;
    void this.#setWindowState('maximized');
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  getNormalBounds(): Required<Place> {
    return this.#bounds;
  }

  /** Asks Chromium where the window now is, as Electron knows at any time. */
  async refreshBounds(): Promise<void> {
    if (this.#destroyed || hostOptions().headless || !this.#shown) return;
    const page = await this.#opening;
    const client = await page.context().newCDPSession(page);
    const { bounds } = await client.send('Browser.getWindowForTarget');
    this.#maximized = bounds.windowState === 'maximized';
    const { left = 0, top = 0, width = this.#bounds.width, height = this.#bounds.height } = bounds;
    if (!this.#maximized) this.#bounds = { x: left, y: top, width, height };
    await client.detach();
  }

  async #setWindowState(windowState: 'maximized' | 'minimized' | 'normal'): Promise<void> {
    if (hostOptions().headless || !this.#shown) return;
    const page = await this.#opening;
    const client = await page.context().newCDPSession(page);
    const { windowId } = await client.send('Browser.getWindowForTarget');
    await client.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
    await client.detach();
  }

  async #asksToStay(): Promise<boolean> {
    await this.refreshBounds().catch(() => undefined);
    return emitPreventable(this, 'close', {});
  }

  #gone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.delete(this);
    this.emit('closed');
    if (windows.size === 0) app.emit('window-all-closed');
  }
}
