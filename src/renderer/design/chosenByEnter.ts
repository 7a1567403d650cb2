/** Enter in a field that looks a list through: it means the entry that is lit, and the first before any is. */
import type { KeyboardEvent } from 'react';

/**
 * The entry that a key pressed in the field chooses, by its id in the list; null for another key or an empty list. The
 * list lights its first entry only a moment after it was typed for, and is told of the key by an event of its own:
 * Enter does not wait for either.
 *
 * @param first the first entry of the list as it is now; undefined for none.
 */
export function chosenByEnter(event: KeyboardEvent, first: string | undefined): string | null {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return null;
  const lit = document.getElementById(event.target.getAttribute('aria-activedescendant') ?? '');
  return lit?.dataset.key ?? first ?? null;
}
