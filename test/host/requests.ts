/** Routes every request of a page: the app's own go to its protocol handler, all others are counted and refused. */
import type { BrowserContext, Route } from 'playwright-core';
import { toAppAddress, translateHeader } from './addresses.ts';
import type { WebContents } from './webContents.ts';

export interface Attempt {
  url: string;
  /** What asked: `navigation`, or Chromium's resource type (`fetch`, `image`, `websocket` …). */
  kind: string;
}

/** Every attempt to reach something outside the app since the host started. None of them left the machine. */
export const attempts: Attempt[] = [];

/** Puts the router between a browser and everything else. */
export async function routeRequests(
  context: BrowserContext,
  contentsOf: (route: Route) => WebContents | null,
): Promise<void> {
  await context.route('**/*', (route) =>
    answer(route, contentsOf(route)).catch((error: unknown) => {
      // A page that closes while its request is on the way is no failure.
      if (!/closed|navigat|already handled/i.test(String(error))) throw error;
    }),
  );
}

async function answer(route: Route, contents: WebContents | null): Promise<void> {
  const request = route.request();
  const address = toAppAddress(request.url());
  const isNavigation = request.isNavigationRequest();
  if (contents !== null && isNavigation && !contents.expects(address ?? request.url())) {
    const isMainFrame = request.frame().parentFrame() === null;
    if (contents.asksToStay(address ?? request.url(), isMainFrame) || address === null) {
      attempts.push({ url: request.url(), kind: 'navigation' });
      return route.abort('aborted');
    }
  }
  if (address === null || contents === null || !(await contents.session.allows(address))) {
    await contents?.session.allows(request.url());
    attempts.push({ url: request.url(), kind: isNavigation ? 'navigation' : request.resourceType() });
    return route.abort('blockedbyclient');
  }
  const response = await contents.session.answer(address, request.method());
  if (response === null) return route.abort('addressunreachable');
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries([...response.headers].map(([name, value]) => [name, translateHeader(value)])),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
