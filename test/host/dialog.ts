/** Stands in for `dialog`: a test's answers first, then the user's, and without either the dialog is cancelled. */
import type { Page } from 'playwright-core';
import { BrowserWindow } from './browserWindow.ts';
import { hostOptions } from './options.ts';

export type DialogAnswer =
  | { kind: 'open'; paths: string[] }
  | { kind: 'save'; path: string | null }
  | { kind: 'message'; button: number };

interface MessageOptions {
  message: string;
  detail?: string;
  buttons?: string[];
  cancelId?: number;
}

interface FileOptions {
  title?: string;
  defaultPath?: string;
  filters?: { name: string; extensions: string[] }[];
}

const answers: DialogAnswer[] = [];

/** Queues the answer to the next dialog of its kind. */
export function answerNext(answer: DialogAnswer): void {
  answers.push(answer);
}

/** What was shown, for a test to look at. */
export const shown: { kind: string; text: string }[] = [];

export const dialog = {
  async showOpenDialog(...args: unknown[]): Promise<{ canceled: boolean; filePaths: string[] }> {
    const options = optionsOf<FileOptions>(args);
    shown.push({ kind: 'open', text: options.title ?? '' });
    const answer = take('open');
    // The host's own dialog gives one file; more of them come by dropping them on the window.
    const asked = answer === null ? await ask('open', options, args) : null;
    const filePaths = answer?.paths ?? (asked === null ? [] : [asked]);
    return { canceled: filePaths.length === 0, filePaths };
  },
  async showSaveDialog(...args: unknown[]): Promise<{ canceled: boolean; filePath: string }> {
    const options = optionsOf<FileOptions>(args);
    shown.push({ kind: 'save', text: options.title ?? '' });
    const answer = take('save');
    const path = answer === null ? await ask('save', options, args) : answer.path;
    return { canceled: path === null, filePath: path ?? '' };
  },
  async showMessageBox(...args: unknown[]): Promise<{ response: number }> {
    const options = optionsOf<MessageOptions>(args);
    shown.push({ kind: 'message', text: options.message });
    const answer = take('message');
    if (answer !== null) return { response: answer.button };
    const page = await pageOf(args);
    if (page === null) return { response: options.cancelId ?? 0 };
    const { askForButton } = await import('./ownDialog.ts');
    return { response: (await askForButton(page, options)) ?? options.cancelId ?? 0 };
  },
  showErrorBox(title: string, content: string): void {
    shown.push({ kind: 'error', text: `${title}: ${content}` });
    process.stderr.write(`${title}: ${content}\n`);
  },
};

async function ask(kind: 'open' | 'save', options: FileOptions, args: unknown[]): Promise<string | null> {
  const page = await pageOf(args);
  if (page === null) return null;
  const { askForPath } = await import('./ownDialog.ts');
  return askForPath(page, kind, options);
}

function take<K extends DialogAnswer['kind']>(kind: K): Extract<DialogAnswer, { kind: K }> | null {
  const at = answers.findIndex((answer) => answer.kind === kind);
  const [answer] = at < 0 ? [] : answers.splice(at, 1);
  return (answer as Extract<DialogAnswer, { kind: K }> | undefined) ?? null;
}

/** The page to ask on; null where nobody looks at it. */
async function pageOf([parent]: unknown[]): Promise<Page | null> {
  const window = parent instanceof BrowserWindow ? parent : BrowserWindow.getAllWindows()[0];
  return !hostOptions().askUser || window === undefined || window.isDestroyed() ? null : window.page();
}

/** Electron takes the window first, where there is one. */
function optionsOf<T>(args: unknown[]): T {
  return args[args.length - 1] as T;
}
