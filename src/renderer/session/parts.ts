/**
 * Parts of the session, for what is on the screen hundreds of times: it is shown anew only when its own part changes,
 * not with every letter that is typed somewhere.
 */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Settings } from '../../domain/model/settings.ts';
import type { SessionState, SessionStore } from './store.ts';

export const StoreContext = createContext<SessionStore | null>(null);

/** @param part gives a value that stays the same object while nothing in it changes. */
export function useSessionPart<T>(part: (state: SessionState) => T): T {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => part(store.snapshot()));
}

/** What can be done; it never changes. */
export function useSessionActions(): SessionStore['actions'] {
  return useStore().actions;
}

export function useIsReadOnly(): boolean {
  return useSessionPart(({ view }) => view.readOnly !== null);
}

export function useSettings(): Settings {
  return useSessionPart(({ view }) => view.index.settings);
}

/** Whether there is anything to take back. */
export function canUndoIn({ history, view }: SessionState): boolean {
  return history.undo.length > 0 && view.readOnly === null;
}

/** Whether there is anything to do again. */
export function canRedoIn({ history, view }: SessionState): boolean {
  return history.redo.length > 0 && view.readOnly === null;
}

export function useCanUndo(): { canUndo: boolean; canRedo: boolean } {
  const canUndo = useSessionPart(canUndoIn);
  const canRedo = useSessionPart(canRedoIn);
  return { canUndo, canRedo };
}

function useStore(): SessionStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('a part of the session outside its provider');
  return store;
}
