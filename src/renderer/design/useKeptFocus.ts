/** Keeps the focus in a dialog where the button that had it goes away, as one that stops what has ended. */
import { type RefObject, useEffect } from 'react';

/**
 * For the element of a dialog: whenever it was drawn anew, it takes a focus that is nowhere, since a browser tells
 * nobody when the element with the focus is removed.
 */
export function useKeptFocus(dialog: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (dialog.current === null || document.activeElement !== document.body) return;
    // A dialog over this one that closes gives the focus back in the next frame, and to the right place.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement === document.body) dialog.current?.focus();
      });
    });
    return () => cancelAnimationFrame(frame);
  });
}
