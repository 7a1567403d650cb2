/** Decides where Taiwa keeps what it needs beside the library, and where the library is unless a user says so. */
import { join, resolve } from 'node:path';
import { app } from 'electron';

export interface Folders {
  /** The app's own small files: window place, log. */
  userData: string;
  /** The library's folder where none was named. */
  library: string;
  logFile: string;
}

/**
 * Sets the app's folders; before the app is ready.
 * @param userData a folder named by the user, else null for the platform's usual one.
 */
export function chooseFolders(userData: string | null): Folders {
  const folder = userData === null ? join(appData(), 'Taiwa') : resolve(userData);
  app.setPath('userData', folder);
  app.setPath('sessionData', join(folder, 'session'));
  return {
    userData: folder,
    library: join(folder, 'library'),
    logFile: join(folder, 'logs', 'taiwa.log'),
  };
}

function appData(): string {
  // A roaming profile is copied over the network at every sign-in: a library must not be part of it.
  const local = process.env.LOCALAPPDATA;
  return process.platform === 'win32' && local ? local : app.getPath('appData');
}
