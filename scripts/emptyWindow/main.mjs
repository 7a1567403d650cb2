/** A main process that opens one window with nothing in it. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';

/** The built page's folder. */
const FOLDER = process.env.TAIWA_EMPTY_WINDOW ?? '';

await app.whenReady();
const own = session.fromPartition('empty');
own.protocol.handle('app', async (request) => {
  const { pathname } = new URL(request.url);
  const contentType = extname(pathname) === '.js' ? 'text/javascript' : 'text/html';
  return new Response(await readFile(join(FOLDER, pathname)), { headers: { 'content-type': contentType } });
});
await new BrowserWindow({ webPreferences: { session: own } }).loadURL('app://bundle/index.html');
