/** Carries over the reload after a restore what is to be said of it. */
import { type Restored, restoredSchema } from '../../contract/backup.ts';

const KEY = 'taiwa.restored';

export function rememberRestored(restored: Restored): void {
  sessionStorage.setItem(KEY, JSON.stringify(restored));
}

/** What was restored just before the page was loaded, once; null where nothing was. */
export function takeRestored(): Restored | null {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return kept === null ? null : restoredSchema.parse(JSON.parse(kept));
}
