/** Which annotation the reader is at, so that text and margin can show it and pass the focus to each other. */
import { useSyncExternalStore } from 'react';

export interface Attention {
  /** The annotation's id, or null where none is looked at. */
  id: string | null;
  /** Where the focus was asked to go; null where it stays. */
  goTo: 'text' | 'margin' | null;
  /** Says the same thing anew when it is asked for again. */
  turn: number;
  /** The statement to come back to from the margin. */
  statementId: string | null;
}

let current: Attention = { id: null, goTo: null, turn: 0, statementId: null };
const listeners = new Set<() => void>();

/** Looks at an annotation without moving the focus. */
export function lookAt(id: string | null): void {
  if (current.id !== id) change({ ...current, id, goTo: null });
}

/** Moves the focus to an annotation's card in the margin; with no id, to the margin as such. */
export function goToMargin(id: string | null, statementId: string | null): void {
  change({ id, goTo: 'margin', turn: current.turn + 1, statementId });
}

/** Moves the focus to the words of an annotation, or to a statement. */
export function goToText(id: string | null, statementId: string | null): void {
  change({ id, goTo: 'text', turn: current.turn + 1, statementId });
}

/** The focus went where it was asked to: whatever is shown anew later must not take it again. */
export function arrived(): void {
  current = { ...current, goTo: null };
}

export function useAttention(): Attention {
  return useSyncExternalStore(subscribe, () => current);
}

/** A part of it, for what is on the screen many times. @param part gives a plain value. */
export function useAttentionPart<T extends string | number | boolean | null>(
  part: (attention: Attention) => T,
): T {
  return useSyncExternalStore(subscribe, () => part(current));
}

function change(next: Attention): void {
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
