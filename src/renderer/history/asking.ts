/** Of which item the reader asked to see the history; at most one. */
import { useSyncExternalStore } from 'react';
import type { DialogueId } from '../../domain/model/dialogue.ts';

export interface Asked {
  dialogueId: DialogueId;
  /** The item's key, e.g. `note:…`. */
  item: string;
}

let current: Asked | null = null;
const listeners = new Set<() => void>();

/** Shows the history of an item; null puts it away. */
export function askForHistory(asked: Asked | null): void {
  current = asked;
  for (const listener of listeners) listener();
}

export function useAskedHistory(): Asked | null {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
