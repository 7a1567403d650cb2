/** The one place where a page's calls come in: sender checked, then answered by the contract. */
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type CallName, calls } from '../../contract/index.ts';
import { answerCall, refused } from '../handlers/answer.ts';
import type { Handlers } from '../handlers/handlers.ts';
import type { Log } from './log.ts';
import { SCHEME } from './scheme.ts';

/** Answers every call of the contract that comes from the window's own page; refuses all others. */
export function serveCalls(window: BrowserWindow, handlers: Handlers, log: Log): void {
  for (const name of Object.keys(calls) as CallName[]) {
    ipcMain.handle(name, (event, input: unknown) => {
      if (!isOwnPage(event, window)) {
        log.warn(`refused: call ${name} from ${event.senderFrame?.url ?? 'a closed frame'}`);
        return refused(name, 'not from the app’s own page');
      }
      return answerCall(name, input, handlers, (call, error) => log.error(call, error));
    });
  }
}

/** Stops answering, so that another window can be served. */
export function stopServingCalls(): void {
  for (const name of Object.keys(calls)) ipcMain.removeHandler(name);
}

function isOwnPage(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame;
  if (window.isDestroyed() || frame === null || frame !== window.webContents.mainFrame) return false;
  const { protocol, host } = new URL(frame.url);
  return protocol === `${SCHEME}:` && host === 'bundle';
}
