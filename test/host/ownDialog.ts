/**
 * The host's own file and message dialogs. A Chromium page gets no real paths from the system's dialogs, so the host
 * lists folders itself and draws its dialog over the app's page.
 */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { app } from './app.ts';
import { type DialogAct, type DialogState, showDialogState } from './ownDialogPage.ts';

interface FileRequest {
  title?: string;
  defaultPath?: string;
  filters?: { name: string; extensions: string[] }[];
}

const EN = {
  folder: 'Folder:',
  up: 'Folder above',
  name: 'Name',
  open: 'Open',
  save: 'Save',
  cancel: 'Cancel',
  replace: 'Replace',
  exists: 'There is already a file of this name. Replace it?',
};

const JA: typeof EN = {
  folder: 'フォルダー:',
  up: '上のフォルダー',
  name: '名前',
  open: '開く',
  save: '保存',
  cancel: 'キャンセル',
  replace: '置き換える',
  exists: '同じ名前のファイルが既にあります。置き換えますか?',
};

/** Lets the user choose a file to open or a place to save to; null for cancelled. */
export async function askForPath(
  page: Page,
  kind: 'open' | 'save',
  request: FileRequest,
): Promise<string | null> {
  const words = wordsNow();
  let folder = startFolder(request.defaultPath);
  let name = basename(request.defaultPath ?? '');
  for (;;) {
    const act = await show(page, {
      title: request.title ?? '',
      detail: '',
      folder,
      entries: await entriesOf(folder, request.filters ?? []),
      name,
      buttons: [
        { id: 'cancel', label: words.cancel },
        { id: 'choose', label: words[kind] },
      ],
    });
    if (act.kind === 'cancel' || (act.kind === 'button' && act.id === 'cancel')) return null;
    if (act.kind === 'up') folder = dirname(folder);
    if (act.kind === 'folder') folder = join(folder, act.name);
    const chosen = act.kind === 'file' || act.kind === 'button' ? resolve(folder, act.name) : null;
    if (chosen === null || chosen === folder) continue;
    name = basename(chosen);
    if (kind === 'open' && existsSync(chosen)) return chosen;
    if (kind === 'save' && (!existsSync(chosen) || (await mayReplace(page, chosen)))) return chosen;
  }
}

/** Lets the user choose a button; null where the dialog was closed. */
export async function askForButton(
  page: Page,
  request: { message: string; detail?: string; buttons?: string[] },
): Promise<number | null> {
  const labels = request.buttons ?? ['OK'];
  const act = await show(page, {
    title: request.message,
    detail: request.detail ?? '',
    folder: null,
    entries: [],
    name: null,
    // The safe button comes first in Electron's list; here Enter presses the last one.
    buttons: labels.map((label, index) => ({ id: String(index), label })).reverse(),
  });
  return act.kind === 'button' ? Number(act.id) : null;
}

async function mayReplace(page: Page, path: string): Promise<boolean> {
  const { exists, cancel, replace } = wordsNow();
  const request = { message: exists, detail: path, buttons: [cancel, replace] };
  return (await askForButton(page, request)) === 1;
}

function show(page: Page, state: Omit<DialogState, 'lang' | 'words'>): Promise<DialogAct> {
  const whole: DialogState = { ...state, lang: isJapanese() ? 'ja' : 'en', words: wordsNow() };
  // tsx marks the names of inner functions with a helper that the page does not have.
  const script = `((state) => { const __name = (named) => named; return (${showDialogState})(state); })(${JSON.stringify(whole)})`;
  return page.evaluate<DialogAct>(script);
}

async function entriesOf(
  folder: string,
  filters: { extensions: string[] }[],
): Promise<DialogState['entries']> {
  const wanted = new Set(filters.flatMap(({ extensions }) => extensions));
  const fits = (name: string) =>
    wanted.size === 0 || wanted.has('*') || wanted.has(extname(name).slice(1).toLowerCase());
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || fits(entry.name)))
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .sort((a, b) => Number(b.isFolder) - Number(a.isFolder) || a.name.localeCompare(b.name));
}

function startFolder(defaultPath: string | undefined): string {
  const folder = defaultPath === undefined ? null : dirname(defaultPath);
  return folder !== null && existsSync(folder) ? folder : homedir();
}

function isJapanese(): boolean {
  return app.getLocale().startsWith('ja');
}

function wordsNow(): typeof EN {
  return isJapanese() ? JA : EN;
}
