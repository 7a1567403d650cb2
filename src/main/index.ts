/** Starts Taiwa: in a window, or as a command where the command line names one. */
import { app } from 'electron';
import { readArguments } from './shell/arguments.ts';
import { chooseFolders } from './shell/folders.ts';
import { hardenApp } from './shell/hardening.ts';
import { startLog } from './shell/log.ts';

const request = readArguments(process.argv, app.getAppPath());

// All of this must stand before the app is ready.
const folders = chooseFolders(request.userData);
const log = startLog(folders.logFile);
hardenApp(log);

if (request.kind === 'command') {
  const { runAsCommand } = await import('./shell/command.ts');
  runAsCommand(request.argv, log);
} else {
  const { runInWindow } = await import('./shell/desktop.ts');
  runInWindow({ library: request.library ?? folders.library, folders, log });
}
