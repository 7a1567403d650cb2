/** Finds an installed Chromium, Chrome or Edge to run on. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface FoundBrowser {
  path: string;
  /** Switches that this browser needs. */
  args: string[];
  /** Environment variables that this browser needs. */
  env: Record<string, string>;
  /** What it is called when a user is told. */
  name: string;
  /** Whether it can open a window. */
  canShow: boolean;
}

/** Names that Chromium, Chrome and Edge go by on Linux, most open one first. */
const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'];

const WINDOWS_PATHS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

/**
 * The browser named in `TAIWA_BROWSER`, else an installed one; null where there is none. `TAIWA_BROWSER=bundled` asks
 * for the one in the npm package even where another is installed.
 */
export function findInstalledBrowser(env: NodeJS.ProcessEnv = process.env): FoundBrowser | null {
  const named = env.TAIWA_BROWSER;
  if (named === BUNDLED) return null;
  const path = named ? [named] : candidates(env);
  const found = path.find(isExecutable);
  return found === undefined ? null : { path: found, args: [], env: {}, name: found, canShow: true };
}

/** What `TAIWA_BROWSER` says to ask for the browser in the npm package. */
export const BUNDLED = 'bundled';

function candidates(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return folders.flatMap((folder) =>
      MAC_APPS.map((name) => join(folder, `${name}.app/Contents/MacOS`, name)),
    );
  }
  if (process.platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (each) => each !== undefined,
    );
    return WINDOWS_PATHS.flatMap((path) => folders.map((folder) => join(folder, path)));
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin', '/opt/google/chrome'];
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isExecutable(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
