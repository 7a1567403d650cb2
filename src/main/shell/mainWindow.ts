/** The window a user works in. */
import { BrowserWindow, nativeTheme, type Session } from 'electron';
import type { EventData, EventName } from '../../contract/events.ts';
import { WINDOW_ADDRESS } from './bundle.ts';
import { windowPreferences } from './webPreferences.ts';
import type { WindowState } from './windowState.ts';

/** Shown until the page is painted, in the colours the page will have. */
const BACKGROUND = { light: '#fbfaf7', dark: '#17181a' };

const SMALLEST = { minWidth: 480, minHeight: 360 };

/** Makes the window; its page is loaded by `loadMainWindow`. */
export function makeMainWindow(session: Session, preload: string, state: WindowState): BrowserWindow {
  const window = new BrowserWindow({
    ...state.bounds,
    ...SMALLEST,
    title: 'Taiwa',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: windowPreferences(session, preload),
  });
  if (state.maximized) window.maximize();
  return window;
}

/** Loads the page. @throws Error where the bundle is missing or the page cannot be shown. */
export async function loadMainWindow(window: BrowserWindow): Promise<void> {
  await window.loadURL(WINDOW_ADDRESS);
}

/** Sends an event of the contract to the window's page; nothing where the window is gone. */
export function sendTo<N extends EventName>(window: BrowserWindow, name: N, data: EventData<N>): void {
  if (!window.isDestroyed()) window.webContents.send(name, data);
}

/** Brings the window to the front, wherever it was put. */
export function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
