/**
 * Parts of the session, for what is on the screen hundreds of times: it is shown anew only when its own part changes,
 * not with every letter that is typed somewhere.
 */
import { createContext, useContext, useSyncExternalStore } from 'react';
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

function useStore(): SessionStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('a part of the session outside its provider');
  return store;
}
