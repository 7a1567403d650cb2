/** Stands in for `session` and its `protocol`: keeps what the app asked for, for the request router to follow. */
import { EventEmitter } from 'node:events';

type Handler = (request: Request) => Response | Promise<Response>;
type RequestFilter = (details: { url: string }, answer: (decision: { cancel?: boolean }) => void) => void;

export class Session extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  filter: RequestFilter | null = null;

  readonly protocol = {
    handle: (scheme: string, handler: Handler) => {
      this.handlers.set(scheme, handler);
    },
    unhandle: (scheme: string) => {
      this.handlers.delete(scheme);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (filter: RequestFilter) => {
      this.filter = filter;
    },
  };

  // Chromium on the host denies all of these by how it is launched (`browser.ts`).
  setSpellCheckerEnabled(): void {}
  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  async setProxy(): Promise<void> {}

  /** Whether the app's own filter lets a request pass. */
  allows(url: string): Promise<boolean> {
    const { filter } = this;
    if (filter === null) return Promise.resolve(true);
    return new Promise((resolve) => filter({ url }, ({ cancel }) => resolve(cancel !== true)));
  }

  /** Answers a request to a scheme of the app; null where it has no handler. */
  async answer(url: string, method: string): Promise<Response | null> {
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1));
    return handler === undefined ? null : handler(new Request(url, { method }));
  }
}

const sessions = new Map<string, Session>();

export const session = {
  fromPartition(partition: string): Session {
    const known = sessions.get(partition) ?? new Session();
    sessions.set(partition, known);
    return known;
  },
  get defaultSession(): Session {
    return session.fromPartition('');
  },
};

/** Schemes are known to the host by their name alone. */
export const protocol = { registerSchemesAsPrivileged(): void {} };
