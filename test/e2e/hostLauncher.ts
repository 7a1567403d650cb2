/** Starts the app on the host, as a process of its own, and attaches to its page. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { z } from 'zod';
import { isHostFresh } from '../../scripts/buildHost.ts';
import { bundledBrowser } from '../host/bundledBrowser.ts';
import type { Order } from '../host/control.ts';
import { type FoundBrowser, findInstalledBrowser } from '../host/findBrowser.ts';
import { hostVariable } from '../host/options.ts';
import { complaintsOf, type LaunchOptions, type Taiwa } from './taiwa.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Built before the tests; a script that starts the app by itself may find it older than its source. */
const BUILT_MAIN = join(ROOT, 'out/host/main.js');
const MAIN = join(ROOT, 'test/host/main.ts');

const attemptsSchema = z.array(z.object({ url: z.string(), kind: z.string() }));
const shownSchema = z.array(z.object({ kind: z.string(), text: z.string() }));

/**
 * The browser that the tests run on: one named in `TAIWA_BROWSER`, else the one from npm, which is the same on every
 * machine and starts quickest, else an installed one. @throws Error where there is none.
 */
export function hostBrowser(): FoundBrowser {
  const named = process.env.TAIWA_BROWSER ? findInstalledBrowser() : null;
  const browser = named ?? bundledBrowser() ?? findInstalledBrowser();
  if (browser === null) throw new Error('No Chromium, Chrome or Edge was found; set TAIWA_BROWSER.');
  return browser;
}

/** Starts the app; resolves when its page is loaded. */
export async function launchOnHost(
  options: LaunchOptions,
  library: string,
  userData: string,
): Promise<Taiwa> {
  const host = startHost(options, ['--library', library, '--user-data', userData]);
  const browser = await chromium.connectOverCDP(String(await host.order({ do: 'attach' })));
  const page = await windowOf(browser);
  const complaints = complaintsOf(page);
  if (options.viewport) await page.setViewportSize(options.viewport);
  await page.waitForLoadState('load');
  const order = (what: Order) => host.order(what).then(() => undefined);
  return {
    page,
    library,
    userData,
    complaints,
    pid: host.pid,
    ended: host.ended,
    answerOpen: (...paths) => order({ do: 'answerOpen', paths }),
    answerSave: (path) => order({ do: 'answerSave', path }),
    answerMessage: (button) => order({ do: 'answerMessage', button }),
    dialogsShown: async () => shownSchema.parse(await host.order({ do: 'dialogsShown' })),
    chooseMenu: (id) => order({ do: 'chooseMenu', id }),
    attempts: async () => attemptsSchema.parse(await host.order({ do: 'attempts' })),
    closeWindow: () => order({ do: 'closeWindow' }),
    minimize: () => order({ do: 'minimize' }),
    isMinimized: async () => z.boolean().parse(await host.order({ do: 'isMinimized' })),
    lockScreen: () => order({ do: 'lockScreen' }),
    quit: async () => {
      // The process may be gone before it can answer.
      await order({ do: 'quit' }).catch(() => undefined);
      return host.ended;
    },
    kill: async () => {
      host.child.kill('SIGKILL');
      await host.ended;
      // Chromium was the killed process's child; it ends with the last who holds it.
      const session = await browser.newBrowserCDPSession().catch(() => null);
      await session?.send('Browser.close').catch(() => undefined);
    },
  };
}

interface Host {
  child: ChildProcess;
  pid: number;
  ended: Promise<number | null>;
  order(order: Order): Promise<unknown>;
}

function startHost(options: LaunchOptions, argv: string[]): Host {
  const variable = hostVariable(
    { browser: hostBrowser(), headless: true },
    {
      underTest: true,
      bypassCsp: options.bypassCsp ?? false,
      askUser: options.askUser ?? false,
      locale: options.locale ?? 'en',
      main: options.main ?? null,
    },
  );
  const [program, ...programArgs] = [...(options.under ?? []), process.execPath];
  const isBuilt = isHostFresh();
  const child = fork(isBuilt ? BUILT_MAIN : MAIN, argv, {
    cwd: ROOT,
    execPath: program ?? process.execPath,
    execArgv: [...programArgs, ...(isBuilt ? [] : ['--import', 'tsx'])],
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
        child.send({ id, order }, (error) => {
          if (error) reject(error);
        });
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
