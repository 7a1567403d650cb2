/** The window's own keys, and how they are written on this computer. */

const isMac = navigator.platform.startsWith('Mac');

/** Actions with a key that holds everywhere; `mod` is Ctrl, on a Mac Cmd. */
const KEYS = {
  undo: 'mod+Z',
  redo: 'mod+Shift+Z',
  import: 'mod+O',
  newRound: 'mod+Shift+N',
  pack: 'mod+Shift+S',
  print: 'mod+P',
  ask: 'mod+Shift+A',
  evolution: 'mod+Shift+E',
  matrix: 'mod+Shift+M',
  commitments: 'mod+Shift+K',
  annotations: 'mod+Shift+H',
  meeting: 'mod+Shift+G',
  settings: 'mod+,',
  lock: 'mod+Shift+L',
  search: 'mod+Shift+F',
  palette: 'mod+Shift+P',
} as const;

export type KeyedAction = keyof typeof KEYS;

/** The key of an action in words, e.g. `Ctrl+Shift+Z`, `⇧⌘Z`. */
export function keysFor(action: KeyedAction): string {
  return writeKeys(KEYS[action]);
}

/** Writes `mod+Shift+Z` as this computer's users know it. */
export function writeKeys(keys: string): string {
  if (!isMac) return keys.replace('mod', 'Ctrl');
  return keys
    .replace(/mod\+Shift\+/, '⇧⌘')
    .replace('mod+', '⌘')
    .replace('Alt+', '⌥')
    .replace('Shift+', '⇧');
}

/** The action that a key event asks for, or null. */
export function actionOf(event: KeyboardEvent): KeyedAction | null {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  if (!mod || event.altKey || (isMac ? event.ctrlKey : event.metaKey)) return null;
  const key = event.key.toUpperCase();
  // Ctrl+Y is what Windows users press to do again.
  if (!isMac && key === 'Y' && !event.shiftKey) return 'redo';
  // There is no other search in the window that it could be meant for.
  if (key === 'F') return 'search';
  const written = `mod+${event.shiftKey ? 'Shift+' : ''}${key}`;
  return (
    Object.keys(KEYS)
      .filter(isKeyed)
      .find((action) => KEYS[action] === written) ?? null
  );
}

/** Whether an action has a key that holds everywhere. */
export function isKeyed(name: string): name is KeyedAction {
  return Object.hasOwn(KEYS, name);
}

/** Whether keys go into a text that is being written, which has its own undo and takes every letter. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
