/** Starts the app on Electron itself. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import { findElectron } from '../../scripts/electronRuntime.ts';
import { hasDisplay } from '../../scripts/surroundings.ts';
import { type Attempt, complaintsOf, type LaunchOptions, type Taiwa } from './taiwa.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');

/** Electron's executable, where the tests can run on it; `TAIWA_BROWSER` asks for a browser instead. */
export function usableElectron(): string | null {
  return process.env.TAIWA_BROWSER || !hasDisplay() ? null : findElectron();
}

/** Starts the app; resolves when its page is loaded. */
export async function launchOnElectron(
  executablePath: string,
  options: LaunchOptions,
  library: string,
  userData: string,
): Promise<Taiwa> {
  const app = await _electron.launch({
    executablePath,
    args: [
      ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--lang=${options.locale ?? 'en'}`,
      ROOT,
      ...['--library', library, '--user-data', userData],
    ],
    env: Object.fromEntries(
      Object.entries({ ...process.env, ...options.env }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    ),
  });
  const ended = new Promise<number | null>((resolve) => app.process().once('exit', resolve));
  const page = await app.firstWindow();
  const complaints = complaintsOf(page);
  if (options.viewport) await page.setViewportSize(options.viewport);
  await page.waitForLoadState('load');
  const shown: { kind: string; text: string }[] = [];
  await app.evaluate(({ dialog }) => {
    // Nobody is there to answer: what is not answered by the test is cancelled.
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
  });
  return {
    page,
    library,
    userData,
    complaints,
    pid: app.process().pid ?? -1,
    ended,
    lockScreen: () => app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen')),
    answerOpen: (...paths) =>
      app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
      }, paths),
    answerSave: (path) =>
      app.evaluate(({ dialog }, answer) => {
        dialog.showSaveDialog = async () => ({ canceled: answer === null, filePath: answer ?? '' });
      }, path),
    answerMessage: async (button) => {
      shown.push({ kind: 'message', text: '' });
      await app.evaluate(({ dialog }, response) => {
        dialog.showMessageBox = async () => ({ response, checkboxChecked: false });
      }, button);
    },
    dialogsShown: async () => shown,
    chooseMenu: (id) =>
      app.evaluate(({ Menu }, itemId) => {
        Menu.getApplicationMenu()?.getMenuItemById(itemId)?.click();
      }, id),
    attempts: async () => refusedIn(join(userData, 'logs', 'taiwa.log')),
    closeWindow: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    minimize: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize()),
    isMinimized: () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized() ?? false),
    quit: async () => {
      await app.evaluate(({ app: electronApp }) => electronApp.quit()).catch(() => undefined);
      return ended;
    },
    kill: async () => {
      app.process().kill('SIGKILL');
      await ended;
    },
  };
}

/** The shell logs everything that it refuses. */
function refusedIn(log: string): Attempt[] {
  if (!existsSync(log)) return [];
  const lines = readFileSync(log, 'utf8').matchAll(
    /refused: (request|navigation|frame navigation) to (\S+)/g,
  );
  return [...lines].map(([, kind = '', url = '']) => ({ kind, url }));
}
