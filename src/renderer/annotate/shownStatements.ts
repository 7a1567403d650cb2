/** Which statements are on the page, and not only a place kept for them: beside these, cards can stand. */
import { useSyncExternalStore } from 'react';

let shown: ReadonlySet<string> = new Set();
const counts = new Map<string, number>();
const listeners = new Set<() => void>();
let isTelling = false;

/** A statement came onto the page. Returns what says that it left. */
export function statementShown(id: string): () => void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
  tell();
  return () => {
    const left = (counts.get(id) ?? 0) - 1;
    if (left > 0) counts.set(id, left);
    else counts.delete(id);
    tell();
  };
}

export function useShownStatements(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => shown);
}

/** Rows come and go by the dozen: one word for all of them. */
function tell(): void {
  if (isTelling) return;
  isTelling = true;
  queueMicrotask(() => {
    isTelling = false;
    shown = new Set(counts.keys());
    for (const listener of listeners) listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
