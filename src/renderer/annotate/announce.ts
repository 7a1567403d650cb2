/** Says to a screen reader what a key did; the window's frame holds the live region. */
import { useSyncExternalStore } from 'react';

let words = '';
const listeners = new Set<() => void>();

/** Says something once. */
export function announce(text: string): void {
  // The same words twice are said twice only when the region's text changes.
  words = text === words ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

export function useAnnouncement(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => words,
  );
}
