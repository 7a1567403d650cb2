/** The app's own scheme: `app://bundle/…` for the window's files, `app://pack/…` for pages to print, `app://parser/…` for the reading page. */
import { protocol, type Session } from 'electron';

export const SCHEME = 'app';

/** What answers the requests to one host of the scheme; null for what is not there. */
export type Answerer = (path: string) => Promise<Response | null>;

/** Makes the scheme a proper origin; before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the scheme's hosts in a session. */
export function serveScheme(session: Session, hosts: Readonly<Record<string, Answerer>>): void {
  session.protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    const answerer = Object.hasOwn(hosts, host) ? hosts[host] : undefined;
    if (request.method !== 'GET' || answerer === undefined) return new Response(null, { status: 404 });
    return (await answerer(pathname)) ?? new Response(null, { status: 404 });
  });
}
