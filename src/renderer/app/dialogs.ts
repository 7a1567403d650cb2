/** Which of the window's dialogs is open; at most one is. */
import { createContext, useContext } from 'react';

export type DialogName =
  | 'import'
  | 'newRound'
  | 'pack'
  | 'settings'
  | 'parties'
  | 'backups'
  | 'encryption'
  | 'exchange'
  | 'search'
  | 'palette'
  | 'ask'
  | 'evolution'
  | 'matrix'
  | 'commitments'
  | 'annotations'
  | 'shortcuts'
  | 'about';

export interface Dialogs {
  open: DialogName | null;
  show(name: DialogName): void;
  hide(): void;
}

export const DialogsContext = createContext<Dialogs | null>(null);

/** The window's dialogs; only inside the frame. */
export function useDialogs(): Dialogs {
  const dialogs = useContext(DialogsContext);
  if (!dialogs) throw new Error('useDialogs outside the frame');
  return dialogs;
}
