/** The one set of rights that every window is made with. */
import { app, type Session, type WebPreferences } from 'electron';

/** Written out in full, so that no default of Electron decides. */
const LOCKED: Readonly<WebPreferences> = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  plugins: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  enableDeprecatedPaste: false,
  webgl: false,
  spellcheck: false,
  safeDialogs: true,
  devTools: !app.isPackaged,
});

/** Rights of the window a user works in. */
export function windowPreferences(session: Session, preload: string): WebPreferences {
  return Object.freeze({ ...LOCKED, session, preload });
}

/** Rights of a window that reads one untrusted document: a script of the app's own, and nothing else. */
export function readingPreferences(session: Session, preload: string): WebPreferences {
  return Object.freeze({ ...LOCKED, session, preload, devTools: false });
}

/** Rights of a window that only lays out pages: no script runs in it. */
export function printPreferences(session: Session): WebPreferences {
  return Object.freeze({ ...LOCKED, session, javascript: false });
}
