/** Lets the app go only when everything typed is saved, or the user says that it may go all the same. */
import { app, type BrowserWindow } from 'electron';
import type { EventData } from '../../contract/events.ts';
import type { Shelf } from '../handlers/shelf.ts';
import type { Library } from '../library/types.ts';
import type { Log } from './log.ts';
import { sendTo } from './mainWindow.ts';

/** How long the page may take to send what is still typed; a hung page must not keep the computer from shutting down. */
export const FLUSH_MILLISECONDS = 5_000;

export interface Leaving {
  /** Asks the page to send what is still typed; false where something of it could not be saved. */
  flush(reason: EventData<'app.flush'>['reason']): Promise<boolean>;
  /** The page's answer to `app.flush`. */
  flushed(allSaved: boolean): void;
  /** The page can answer from now on. */
  pageIsUp(): void;
}

interface Parts {
  window: BrowserWindow;
  shelf: Shelf;
  /** Asks whether to leave though something could not be saved; false keeps the app open. */
  askWhetherToLeave(): Promise<boolean>;
  /** Called once before the window goes. */
  beforeLeaving(): void;
  /** Called with the library once it is closed. */
  closed(library: Library): void;
  log: Log;
}

/** Watches the window's close and the app's quit. */
export function guardLeaving(parts: Parts): Leaving {
  const { window, log } = parts;
  let pageUp = false;
  let free = false;
  let leaving = false;
  let answer: ((allSaved: boolean) => void) | null = null;

  const flush = (reason: EventData<'app.flush'>['reason']): Promise<boolean> => {
    // A page that never came up, or is gone, holds nothing that could still be sent.
    if (!pageUp || window.isDestroyed() || window.webContents.isCrashed()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), FLUSH_MILLISECONDS);
      answer = (allSaved) => {
        clearTimeout(timer);
        resolve(allSaved);
      };
      sendTo(window, 'app.flush', { reason });
    });
  };

  const leave = async (reason: 'quit' | 'close'): Promise<void> => {
    const allSaved = await flush(reason);
    if (!allSaved && !(await parts.askWhetherToLeave())) return;
    if (!window.isDestroyed()) parts.beforeLeaving();
    await closeLibrary(parts);
    free = true;
    if (!window.isDestroyed()) window.destroy();
    app.quit();
  };

  const request = (reason: 'quit' | 'close'): void => {
    if (leaving) return;
    leaving = true;
    leave(reason)
      .catch((error: unknown) => log.error('leaving', error))
      .finally(() => {
        leaving = false;
      });
  };

  const hold = (reason: 'quit' | 'close') => (event: { preventDefault(): void }) => {
    if (free) return;
    event.preventDefault();
    request(reason);
  };
  window.on('close', hold('close'));
  app.on('before-quit', hold('quit'));
  // A window that went without asking (its process was ended from outside) leaves only the library to close.
  window.on('closed', () => {
    if (!free) request('close');
  });
  app.on('window-all-closed', () => {
    if (free) app.quit();
  });
  return {
    flush,
    flushed: (allSaved) => answer?.(allSaved),
    pageIsUp: () => {
      pageUp = true;
    },
  };
}

async function closeLibrary({ shelf, closed, log }: Parts): Promise<void> {
  try {
    const opened = await shelf.library;
    if (!opened.ok) return;
    await opened.value.close();
    closed(opened.value);
  } catch (error) {
    log.error('closing the library', error);
  }
}
