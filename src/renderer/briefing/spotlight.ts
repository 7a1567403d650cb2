/** Which statement the reader is at, so that the topic and the source can light it in each other. */
import { useSyncExternalStore } from 'react';

export interface Spotlight {
  statementId: string | null;
  /** The source should bring its sentence into sight; counts up so that the same wish counts again. */
  turn: number;
  /** Whether the source should take the focus as well. */
  takeFocus: boolean;
}

let current: Spotlight = { statementId: null, turn: 0, takeFocus: false };
const listeners = new Set<() => void>();

/** The reader is at a statement in the topic: its sentence is lit and brought into sight. */
export function lightStatement(statementId: string): void {
  if (statementId !== current.statementId) change({ statementId, turn: current.turn + 1, takeFocus: false });
}

/** The reader wants to go to a statement's sentence in the source. */
export function goToSentence(statementId: string): void {
  change({ statementId, turn: current.turn + 1, takeFocus: true });
}

/** The reader walks through the source: the sentence is lit and brought into sight, the focus stays. */
export function showSentence(statementId: string): void {
  change({ statementId, turn: current.turn + 1, takeFocus: false });
}

/** The reader is at a sentence in the source, which is in sight there already. */
export function lightSentence(statementId: string): void {
  if (statementId !== current.statementId) change({ ...current, statementId, takeFocus: false });
}

/** The source took the focus: the wish is fulfilled, and not again when the source is shown anew. */
export function focusArrived(): void {
  current = { ...current, takeFocus: false };
}

/** Nothing is lit, as when another dialogue is opened. */
export function putLightOut(): void {
  if (current.statementId !== null) change({ ...current, statementId: null, takeFocus: false });
}

export function useSpotlight(): Spotlight {
  return useSyncExternalStore(subscribe, () => current);
}

/** Whether a statement is the one that the reader is at. */
export function useIsLit(statementId: string): boolean {
  return useSyncExternalStore(subscribe, () => current.statementId === statementId);
}

function change(next: Spotlight): void {
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
