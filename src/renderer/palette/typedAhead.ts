/**
 * Holds what is typed after the palette was asked for and before its field is there, and gives it to the field: single
 * letters would otherwise act on the page that the palette is to cover.
 */
import { isComposing } from '../annotate/composing.ts';

let held = '';
let receive: ((change: (text: string) => string) => void) | null = null;

/** Begins to hold keys. Returns what ends it; what was held and not taken is forgotten. */
export function holdTyping(onEscape: () => void): () => void {
  held = '';
  const end = new AbortController();
  const { signal } = end;
  const hold = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') onEscape();
    else give(changeBy(event.key));
  };
  const arrive = ({ target }: FocusEvent) => {
    if (target instanceof Element && target.closest('.palette') !== null) end.abort();
  };
  window.addEventListener('keydown', hold, { capture: true, signal });
  window.addEventListener('focusin', arrive, { signal });
  return () => {
    end.abort();
    held = '';
  };
}

/** The field is made: gives it what is held, and, until it has the focus, what is typed. Returns what ends that. */
export function receiveTyped(listener: NonNullable<typeof receive>): () => void {
  receive = listener;
  const taken = held;
  held = '';
  if (taken !== '') listener((text) => text + taken);
  return () => {
    receive = null;
  };
}

function give(change: (text: string) => string): void {
  if (receive === null) held = change(held);
  else receive(change);
}

/** Keys that write nothing, as Enter, are held too, and come to nothing: there is no list yet to choose from. */
function changeBy(key: string): (text: string) => string {
  if (key === 'Backspace') return (text) => [...text].slice(0, -1).join('');
  return (text) => ([...key].length === 1 ? text + key : text);
}
