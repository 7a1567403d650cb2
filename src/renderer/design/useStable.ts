/** A function that stays the same while what it does changes: what it is given to need not be made anew for that. */
import { useCallback, useRef } from 'react';

/** Calls the function of the last rendering; for handlers, not for what is called while rendering. */
export function useStable<A extends unknown[], R>(act: (...args: A) => R): (...args: A) => R {
  const now = useRef(act);
  now.current = act;
  return useCallback((...args: A) => now.current(...args), []);
}
