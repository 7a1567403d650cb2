/** Translates between the app's own scheme and the addresses that Chromium sees on the host. */

/** `.invalid` never resolves (RFC 6761 §6.4), so an address that slipped past the host would still reach nobody. */
const SUFFIX = '.app.host.invalid';

/** `app://bundle/x` → `https://bundle.app.host.invalid/x`. */
export function toHostAddress(appAddress: string): string {
  return appAddress.replace(/^app:\/\/([a-z]+)/, (_, host: string) => `https://${host}${SUFFIX}`);
}

/** The other way; null for an address that is not the app's. */
export function toAppAddress(hostAddress: string): string | null {
  const url = URL.canParse(hostAddress) ? new URL(hostAddress) : null;
  if (url === null || url.protocol !== 'https:' || !url.host.endsWith(SUFFIX)) return null;
  return `app://${url.host.slice(0, -SUFFIX.length)}${url.pathname}${url.search}${url.hash}`;
}

/** Translates the addresses inside a header, e.g. a content policy. */
export function translateHeader(value: string): string {
  return value.replace(/app:\/\/([a-z]+)/g, (_, host: string) => `https://${host}${SUFFIX}`);
}
