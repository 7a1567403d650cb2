/** The stand-in for the module `electron`: the handful of names that the shell uses. */
export { app } from './app.ts';
export { BrowserWindow } from './browserWindow.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc.ts';
export { Menu } from './menu.ts';
export { nativeTheme } from './nativeTheme.ts';
export { powerMonitor } from './powerMonitor.ts';
export { protocol, session } from './session.ts';

/** One endless screen: Chromium itself keeps its windows on the real one. */
export const screen = {
  getAllDisplays: () => [{ workArea: { x: -100_000, y: -100_000, width: 200_000, height: 200_000 } }],
};
