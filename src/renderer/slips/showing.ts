/** Which contribution slip is on screen in the place of the desk; at most one. */
import { useSyncExternalStore } from 'react';
import type { SlipId } from '../../domain/exchange/keptSlip.ts';

let current: SlipId | null = null;
const listeners = new Set<() => void>();

/** Shows a slip; null goes back to the desk. */
export function showSlip(id: SlipId | null): void {
  current = id;
  for (const listener of listeners) listener();
}

export function useShownSlip(): SlipId | null {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
