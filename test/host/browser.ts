/** Launches the Chromium that the host's windows live in: one on the screen, one without a screen for hidden windows. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Playwright from 'playwright-core';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { toHostAddress } from './addresses.ts';
import { ipcMain } from './ipc.ts';
import { hostOptions } from './options.ts';
import { INVOKE_BINDING } from './pageScript.ts';
import { routeRequests } from './requests.ts';
import type { Session } from './session.ts';
import type { WebContents } from './webContents.ts';

interface Opened {
  context: BrowserContext;
  profile: string;
}

export interface Place {
  width: number;
  height: number;
  x?: number;
  y?: number;
}

const pages = new WeakMap<Page, WebContents>();
/** The page of the window that was shown last; a page that opens hidden must not put it in the background. */
let inFront: Page | null = null;
let visible: Promise<Opened> | null = null;
let hidden: Promise<Opened> | null = null;

/** Opens a page for a window that shows, or for one that does not. */
export async function openPage(contents: WebContents, shown: boolean, place: Place): Promise<Page> {
  const { context } = await browserFor(shown, place);
  // The browser comes up with one empty page: the first window takes it.
  const empty = context.pages().find((page) => !pages.has(page));
  const page = shown && empty !== undefined ? empty : await newPage(context, contents);
  pages.set(page, contents);
  contents.attach(page);
  if (!shown) await inFront?.bringToFront();
  else inFront = page;
  return page;
}

/** The loopback address at which a test may attach to the browser of the shown windows. */
export async function debuggingAddress(): Promise<string> {
  const opened = await browserFor(true, { width: 0, height: 0 });
  const [port] = readFileSync(join(opened.profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return `http://127.0.0.1:${port}`;
}

/** Closes every browser that was launched. */
export async function closeBrowsers(): Promise<void> {
  for (const opening of new Set([visible, hidden])) {
    if (opening === null) continue;
    const { context, profile } = await opening;
    await context.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Shows a document of the app in a window of its own and opens Chromium's print dialog on it. */
export async function printInVisibleWindow(address: string, session: Session): Promise<void> {
  if (hostOptions().headless) throw new Error('no printer without a window');
  const { WebContents } = await import('./webContents.ts');
  const contents = new WebContents(session);
  const page = await openPage(contents, true, { width: 800, height: 1000 });
  await contents.load(page, address);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.addEventListener('afterprint', () => resolve(), { once: true });
        window.print();
      }),
  );
  await page.close();
}

function browserFor(shown: boolean, place: Place): Promise<Opened> {
  if (shown || hostOptions().headless) {
    visible ??= launch(hostOptions().headless, place);
    return visible;
  }
  hidden ??= launch(true, place);
  return hidden;
}

let claiming: WebContents | null = null;

async function newPage(context: BrowserContext, contents: WebContents): Promise<Page> {
  claiming = contents;
  try {
    return await context.newPage();
  } finally {
    claiming = null;
  }
}

/** Electron says in `process.versions` which Chromium it has; so does the host, once one runs. */
function nameVersion(chrome: string | null): void {
  if (chrome === null) return;
  Object.defineProperty(process, 'versions', { value: { ...process.versions, chrome }, configurable: true });
}

async function launch(headless: boolean, place: Place): Promise<Opened> {
  const options = hostOptions();
  if (options.browser === null) throw new Error('No Chromium was named for the host.');
  // Required, not imported: Node would first read through all of it for its names.
  const { chromium }: typeof Playwright = createRequire(import.meta.url)('playwright-core');
  const profile = mkdtempSync(join(tmpdir(), 'taiwa-host-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.browser,
    env: browserEnvironment(options.browserEnv),
    headless,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      ...QUIET,
      ...options.browserArgs,
      ...(options.underTest ? ['--remote-debugging-port=0'] : []),
      ...(headless ? [] : visibleArgs(place)),
    ],
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    viewport: headless ? { width: place.width || 1280, height: place.height || 800 } : null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    bypassCSP: options.bypassCsp,
    ...(options.locale === null ? {} : { locale: options.locale }),
    // The app decides when it ends; its browser must not end first.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  nameVersion(context.browser()?.version() ?? null);
  await context.exposeBinding(INVOKE_BINDING, async ({ page, frame }, channel: string, input: unknown) => {
    const sender = pages.get(page);
    if (sender === undefined) throw new Error('This page is not a window of the app.');
    const ipc = sender.ipc.handles(channel) ? sender.ipc : ipcMain;
    return JSON.stringify(await ipc.run(channel, input, sender, frame));
  });
  await routeRequests(context, (route) => contentsOf(route));
  context.on('page', (page) => {
    if (claiming !== null || pages.has(page)) return;
    void refusePopup(page);
  });
  return { context, profile };
}

function browserEnvironment(own: Record<string, string>): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(inherited), ...own };
}

function contentsOf(route: Route): WebContents | null {
  try {
    return pages.get(route.request().frame().page()) ?? null;
  } catch {
    // A request without a frame (a page that is just opening) belongs to no window of the app.
    return null;
  }
}

async function refusePopup(page: Page): Promise<void> {
  const opener = await page.opener();
  if (opener !== null) pages.get(opener)?.opened(page.url());
  await page.close().catch(() => undefined);
}

/** Chromium looks for updates, lists and experiments of its own; none of that has a place here. */
const QUIET = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-client-side-phishing-detection',
  '--disable-extensions',
  '--disable-default-apps',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--deny-permission-prompts',
  '--disable-spell-checking',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

function visibleArgs(place: Place): string[] {
  return [
    // Chromium would warn of the switches above in a bar over the page.
    '--test-type',
    `--app=${toHostAddress('app://bundle/index.html')}`,
    `--window-size=${place.width},${place.height}`,
    ...(place.x === undefined || place.y === undefined ? [] : [`--window-position=${place.x},${place.y}`]),
  ];
}
