/** Stands in for `app`: the life of the process, its folders and its name. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emitPreventable } from './events.ts';
import { takeInstanceLock } from './instanceLock.ts';
import { hostOptions } from './options.ts';

const APP_PATH = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');

class App extends EventEmitter {
  readonly name = 'Taiwa';
  readonly isPackaged = false;
  readonly commandLine = { appendSwitch(): void {} };
  readonly #paths = new Map<string, string>();
  #quitting = false;
  readonly #ready: Promise<void>;

  constructor() {
    super();
    // As on Electron: ready comes after the main module has run.
    this.#ready = new Promise((resolve) => {
      setImmediate(() => {
        this.emit('ready', {});
        resolve();
      });
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.quit());
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  enableSandbox(): void {}

  /** Chromium's processes are not the host's to measure. */
  getAppMetrics(): { pid: number; memory: { workingSetSize: number } }[] {
    return [];
  }

  configureHostResolver(): void {}

  getAppPath(): string {
    return APP_PATH;
  }

  getVersion(): string {
    const manifest: unknown = JSON.parse(readFileSync(join(APP_PATH, 'package.json'), 'utf8'));
    return String(Reflect.get(Object(manifest), 'version'));
  }

  getLocale(): string {
    return hostOptions().locale ?? Intl.DateTimeFormat().resolvedOptions().locale;
  }

  getPath(name: string): string {
    return this.#paths.get(name) ?? usualPath(name);
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  requestSingleInstanceLock(): boolean {
    return takeInstanceLock(this.getPath('userData'), (argv, cwd) =>
      this.emit('second-instance', {}, argv, cwd),
    );
  }

  /** Asks everybody, as Electron does; a listener of `before-quit` or of a window's `close` may hold it up. */
  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    this.#quitUnlessHeld()
      .catch((error: unknown) => this.emit('error', error))
      .finally(() => {
        this.#quitting = false;
      });
  }

  async #quitUnlessHeld(): Promise<void> {
    const { BrowserWindow } = await import('./browserWindow.ts');
    for (const window of BrowserWindow.getAllWindows()) await window.refreshBounds().catch(() => undefined);
    if (emitPreventable(this, 'before-quit', {})) return;
    for (const window of BrowserWindow.getAllWindows()) {
      if (emitPreventable(window, 'close', {})) return;
      window.destroy();
    }
    if (emitPreventable(this, 'will-quit', {})) return;
    this.exit(0);
  }

  /** Ends the process; its browsers go first. */
  exit(status = 0): void {
    const end = () => process.exit(status);
    import('./browser.ts').then(({ closeBrowsers }) => closeBrowsers()).then(end, end);
  }
}

function usualPath(name: string): string {
  if (name === 'appData') return appData();
  if (name === 'documents') return join(homedir(), 'Documents');
  if (name === 'home') return homedir();
  throw new Error(`The host knows no folder ${name}.`);
}

function appData(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
}

export const app = new App();
