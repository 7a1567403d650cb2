/** Gives the session to everything inside it. */
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { canRedoIn, canUndoIn, StoreContext } from './parts.ts';
import { type Session, SessionContext } from './session.ts';
import type { SessionStore } from './store.ts';

export function SessionProvider({ store, children }: { store: SessionStore; children: ReactNode }) {
  const state = useSyncExternalStore(store.subscribe, store.snapshot);
  const session = useMemo((): Session => {
    const { history: _steps, ...rest } = state;
    return {
      ...rest,
      ...store.actions,
      settings: state.view.index.settings,
      canUndo: canUndoIn(state),
      canRedo: canRedoIn(state),
    };
  }, [state, store]);
  return (
    <StoreContext value={store}>
      <SessionContext value={session}>{children}</SessionContext>
    </StoreContext>
  );
}
