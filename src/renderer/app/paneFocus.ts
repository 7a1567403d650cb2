/** F6 goes from pane to pane, to where the focus last was in each. */

const PANE = '[data-pane]';

/** What the keyboard can stop at, in a pane that was not visited yet. */
const STOPS = 'a[href], button:not([disabled]), input, textarea, [contenteditable="true"], [tabindex="0"]';

/** What a reader comes to a pane for, before its buttons. */
const SUBSTANCE = '[data-statement], [data-annotation], .source-text, [role="option"][tabindex="0"]';

const lastIn = new WeakMap<Element, HTMLElement>();

/** Remembers where the focus is in each pane. Returns what stops it. */
export function rememberFocus(): () => void {
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const pane = target.closest(PANE);
    if (pane) lastIn.set(pane, target);
  };
  document.addEventListener('focusin', remember);
  return () => document.removeEventListener('focusin', remember);
}

/** Moves the focus to the next pane, or the one before; gives that pane. */
export function focusNextPane(backwards: boolean): HTMLElement | null {
  const panes = [...document.querySelectorAll<HTMLElement>(PANE)].filter((pane) => pane.checkVisibility());
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const step = backwards ? -1 : 1;
  const from = at === -1 && backwards ? 0 : at;
  const pane = panes[(from + step + panes.length) % panes.length];
  if (pane) focusPane(pane);
  return pane ?? null;
}

/** Moves the focus into the pane of a name. */
export function focusPaneNamed(name: string): void {
  const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`);
  if (pane) focusPane(pane);
}

function focusPane(pane: HTMLElement): void {
  const last = lastIn.get(pane);
  const goal = last && pane.contains(last) ? last : null;
  const first = () => pane.querySelector<HTMLElement>(SUBSTANCE) ?? pane.querySelector<HTMLElement>(STOPS);
  (goal ?? first() ?? pane).focus();
}
