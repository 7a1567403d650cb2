/** Stands in for `webContents`: one page of a Chromium. */
import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import { toHostAddress } from './addresses.ts';
import { printInVisibleWindow } from './browser.ts';
import { emitPreventable } from './events.ts';
import { frameOf, IpcMain, type WebFrameMain } from './ipc.ts';
import { DELIVER } from './pageScript.ts';
import { attempts } from './requests.ts';
import type { Session } from './session.ts';

interface PdfOptions {
  preferCSSPageSize?: boolean;
  printBackground?: boolean;
  generateTaggedPDF?: boolean;
  generateDocumentOutline?: boolean;
  displayHeaderFooter?: boolean;
}

export class WebContents extends EventEmitter {
  readonly session: Session;
  /** Calls of this page alone. */
  readonly ipc = new IpcMain();
  #page: Page | null = null;
  #crashed = false;
  #expected: string | null = null;
  #openHandler: ((details: { url: string }) => { action: 'allow' | 'deny' }) | null = null;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  attach(page: Page): void {
    this.#page = page;
    page.on('crash', () => {
      this.#crashed = true;
      this.emit('render-process-gone', {}, { reason: 'crashed' });
    });
    // A socket is not routed like a request; it reaches nobody, as no name resolves, but it must be seen.
    page.on('websocket', (socket) => {
      attempts.push({ url: socket.url(), kind: 'websocket' });
      void this.session.allows(socket.url());
    });
    page.on('download', (download) => {
      emitPreventable(this.session, 'will-download', {}, { getURL: () => download.url() });
    });
  }

  get mainFrame(): WebFrameMain | null {
    return this.#page === null ? null : frameOf(this.#page.mainFrame());
  }

  isCrashed(): boolean {
    return this.#crashed;
  }

  /** The host does not know the page's process; it is not among the metrics either. */
  getOSProcessId(): number {
    return 0;
  }

  /** Ends the page's process even while it computes. */
  forcefullyCrashRenderer(): void {
    const page = this.#page;
    page
      ?.context()
      .newCDPSession(page)
      .then((client) => client.send('Page.crash'))
      .catch(() => undefined);
  }

  setWebRTCIPHandlingPolicy(): void {}

  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'allow' | 'deny' }): void {
    this.#openHandler = handler;
  }

  /** Tells the app of a window that its page opened; the host closes it in any case. */
  opened(url: string): void {
    this.#openHandler?.({ url });
  }

  async load(page: Page, address: string): Promise<void> {
    this.#expected = address;
    await page.goto(toHostAddress(address), { waitUntil: 'load' });
    this.emit('did-finish-load');
  }

  /** Whether the app itself sent the page there. */
  expects(address: string): boolean {
    return this.#expected === address;
  }

  /** Asks the app's navigation guards; true where one of them refuses. */
  asksToStay(url: string, isMainFrame: boolean): boolean {
    const refused = emitPreventable(this, 'will-frame-navigate', { url, isMainFrame });
    return (isMainFrame && emitPreventable(this, 'will-navigate', { url, isMainFrame })) || refused;
  }

  send(channel: string, data: unknown): void {
    const deliver = ([name, key, value]: [string, string, unknown]) => {
      const receive: unknown = Reflect.get(window, name);
      if (typeof receive === 'function') receive(key, value);
    };
    // Electron drops what is sent to a page that is going away.
    this.#page
      ?.evaluate(deliver, [DELIVER, channel, data] as [string, string, unknown])
      .catch(() => undefined);
  }

  async printToPDF(options: PdfOptions): Promise<Buffer> {
    if (this.#page === null) throw new Error('There is no page to print.');
    const client = await this.#page.context().newCDPSession(this.#page);
    try {
      const { data } = await client.send('Page.printToPDF', options);
      return Buffer.from(data, 'base64');
    } finally {
      await client.detach().catch(() => undefined);
    }
  }

  /** Chromium's own print dialog, over a window that shows the document. */
  print(_options: object, done: (printed: boolean, reason: string) => void): void {
    const address = this.#expected ?? 'about:blank';
    printInVisibleWindow(address, this.session).then(
      () => done(true, ''),
      (error: unknown) => done(false, error instanceof Error ? error.message : String(error)),
    );
  }
}
