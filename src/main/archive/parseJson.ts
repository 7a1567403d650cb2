/** Reads JSON that may come from anywhere: strict UTF-8, and no deeper than it can be written again. */

/** Nothing Taiwa writes is nested deeper than this. */
const DEEPEST = 64;

/** What the bytes say; null where they are no JSON, or nested too deep. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isShallow(value, DEEPEST) ? value : null;
  } catch {
    return null;
  }
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((each) => isShallow(each, levels - 1));
}
