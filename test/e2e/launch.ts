/**
 * Opens the built app for a test or a script, without a window on the screen, and gives its page.
 *
 *   import { launchTaiwa } from './launch.ts';
 *   const taiwa = await launchTaiwa();              // a new, empty library in a temporary folder
 *   await taiwa.page.getByRole('heading').first().waitFor();
 *   await taiwa.page.screenshot({ path: 'test-results/topic.png' });
 *   await taiwa.answerSave('/tmp/pack.pdf');        // answers the next save dialog
 *   await taiwa.chooseMenu('undo');                 // as from the menu bar
 *   await taiwa.quit();                             // as a user quits: flushes and closes the library
 *   const again = await launchTaiwa({ library: taiwa.library });   // the same library
 *
 * Build first: `npm run build` (or let `node --import tsx scripts/ensureBuilt.ts` do it where it is out of date).
 * A script is run with `node --import tsx path/to/script.ts`. A failure of the page or of main fails `quit`.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { bundledBrowser } from '../host/bundledBrowser.ts';
import type { Order } from '../host/control.ts';
import { type FoundBrowser, findInstalledBrowser } from '../host/findBrowser.ts';
import { hostVariable } from '../host/options.ts';
import type { Attempt } from '../host/requests.ts';

export interface LaunchOptions {
  /** The library's folder; a new one in the temporary folder where none is named. */
  library?: string;
  /** Where window place and log go; a new temporary folder where none is named. */
  userData?: string;
  locale?: 'en' | 'ja';
  /** Switches the page's content policy off. */
  bypassCsp?: boolean;
  /** Dialogs that were given no answer are drawn over the page, as in a window on the screen. */
  askUser?: boolean;
  /** Environment variables of the app's process. */
  env?: Record<string, string>;
  viewport?: { width: number; height: number };
}

export interface Taiwa {
  page: Page;
  library: string;
  userData: string;
  /** What the page wrote to its console as a warning or an error, and what it threw. */
  complaints: string[];
  answerOpen(path: string | null): Promise<void>;
  answerSave(path: string | null): Promise<void>;
  answerMessage(button: number): Promise<void>;
  dialogsShown(): Promise<{ kind: string; text: string }[]>;
  chooseMenu(id: string): Promise<void>;
  /** Every attempt of the app to reach something outside itself. */
  attempts(): Promise<Attempt[]>;
  /** Quits as a user does, and waits for the process to end. Gives its exit status. */
  quit(): Promise<number | null>;
  /** Asks the window to close as its close button does, without waiting. */
  closeWindow(): Promise<void>;
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>;
  /** The process's exit status once it has ended. */
  ended: Promise<number | null>;
  pid: number;
}

const MAIN = fileURLToPath(new URL('../host/main.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Starts the app on the host and attaches to its page. */
export async function launchTaiwa(options: LaunchOptions = {}): Promise<Taiwa> {
  const library = options.library ?? join(mkdtempSync(join(tmpdir(), 'taiwa-library-')), 'library');
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'taiwa-user-'));
  const host = await startHost(options, ['--library', library, '--user-data', userData]);
  const browser = await chromium.connectOverCDP(String(await host.order({ do: 'attach' })));
  const page = await windowOf(browser);
  if (options.viewport) await page.setViewportSize(options.viewport);
  const complaints = listen(page);
  await page.waitForLoadState('load');
  const order = (what: Order) => host.order(what).then(() => undefined);
  const cleanUp = () => {
    if (options.userData === undefined) rmSync(userData, { recursive: true, force: true });
  };
  return {
    page,
    library,
    userData,
    complaints,
    pid: host.pid,
    ended: host.ended,
    answerOpen: (path) => order({ do: 'answerOpen', path }),
    answerSave: (path) => order({ do: 'answerSave', path }),
    answerMessage: (button) => order({ do: 'answerMessage', button }),
    dialogsShown: async () => (await host.order({ do: 'dialogsShown' })) as { kind: string; text: string }[],
    chooseMenu: (id) => order({ do: 'chooseMenu', id }),
    attempts: async () => (await host.order({ do: 'attempts' })) as Attempt[],
    closeWindow: () => order({ do: 'closeWindow' }),
    quit: async () => {
      await order({ do: 'quit' });
      const status = await host.ended;
      cleanUp();
      return status;
    },
    kill: async () => {
      host.child.kill('SIGKILL');
      await host.ended;
      // Chromium was the killed process's own; it ends with the last who holds it.
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      cleanUp();
    },
  };
}

/** What the tests run on, in a line. */
export async function describeLauncher(): Promise<string> {
  const browser = await findBrowser();
  return `${browser.name}, through the host`;
}

async function findBrowser(): Promise<FoundBrowser> {
  const browser = findInstalledBrowser() ?? (await bundledBrowser());
  if (browser === null) throw new Error('No Chromium, Chrome or Edge was found; set TAIWA_BROWSER.');
  return browser;
}

interface Host {
  child: ChildProcess;
  pid: number;
  ended: Promise<number | null>;
  order(order: Order): Promise<unknown>;
}

async function startHost(options: LaunchOptions, argv: string[]): Promise<Host> {
  const browser = await findBrowser();
  const variable = hostVariable(
    { browser, headless: true },
    {
      underTest: true,
      bypassCsp: options.bypassCsp ?? false,
      askUser: options.askUser ?? false,
      locale: options.locale ?? 'en',
    },
  );
  const child = fork(MAIN, argv, {
    cwd: ROOT,
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...options.env, ...variable },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (status) => resolve(status)));
  let orders = 0;
  return {
    child,
    pid: child.pid ?? -1,
    ended,
    order: (order) =>
      new Promise((resolve, reject) => {
        const id = ++orders;
        const hear = (message: { id: number; value?: unknown; error?: string }) => {
          if (message.id !== id) return;
          child.off('message', hear);
          if (message.error === undefined) resolve(message.value);
          else reject(new Error(message.error));
        };
        child.on('message', hear);
        void ended.then((status) => reject(new Error(`The app ended with status ${status}.`)));
        child.send({ id, order });
      }),
  };
}

async function windowOf(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('The app’s browser has no context.');
  const isWindow = (page: Page) => page.url().startsWith('https://bundle.');
  const there = context.pages()[0] ?? (await context.waitForEvent('page'));
  if (!isWindow(there)) await there.waitForURL(/^https:\/\/bundle\./);
  return there;
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  return complaints;
}
