/** Whether the meeting's screen stands in the place of the desk, and for which round. */
import { useSyncExternalStore } from 'react';
import type { DialogueId } from '../../domain/model/dialogue.ts';

let current: DialogueId | null = null;
const listeners = new Set<() => void>();

/** Shows the meeting of a round; null goes back to the desk. */
export function showMeeting(id: DialogueId | null): void {
  current = id;
  for (const listener of listeners) listener();
}

export function useShownMeeting(): DialogueId | null {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
