/** The running app as a test sees it, whatever it runs on. */
import type { Page } from 'playwright-core';

export interface LaunchOptions {
  /** The library's folder; a new one in the temporary folder where none is named. */
  library?: string;
  /** Where window place and log go; a new temporary folder where none is named. */
  userData?: string;
  locale?: 'en' | 'ja';
  viewport?: { width: number; height: number };
  /** Environment variables of the app's process. */
  env?: Record<string, string>;
  /** Host only: switches the page's content policy off. */
  bypassCsp?: boolean;
  /** Host only: dialogs that were given no answer are drawn over the page, as in a window on the screen. */
  askUser?: boolean;
  /** Host only: a main module to run instead of Taiwa's own, absolute. */
  main?: string;
  /** Host only: a program, with its arguments, under which the app's process is run. */
  under?: string[];
}

/** An attempt of the app to reach something outside itself. */
export interface Attempt {
  url: string;
  kind: string;
}

export interface Taiwa {
  page: Page;
  library: string;
  userData: string;
  /** What the page wrote to its console as a warning or an error, and what it threw. */
  complaints: string[];
  /** Answers the next dialog for opening files; without any it is cancelled. */
  answerOpen(...paths: string[]): Promise<void>;
  /** Answers the next dialog for saving a file; null cancels it. */
  answerSave(path: string | null): Promise<void>;
  /** Answers the next message with the button of this number. */
  answerMessage(button: number): Promise<void>;
  /** Messages and dialogs shown so far. */
  dialogsShown(): Promise<{ kind: string; text: string }[]>;
  /** Chooses an item of the menu bar by its id (`src/main/shell/menu.ts`). */
  chooseMenu(id: string): Promise<void>;
  /** Puts the window away, as a user does who needs the room. */
  minimize(): Promise<void>;
  isMinimized(): Promise<boolean>;
  /** Locks the computer's screen, as far as the app can tell. */
  lockScreen(): Promise<void>;
  /** Every attempt to reach something outside the app. */
  attempts(): Promise<Attempt[]>;
  /** Quits as a user does, and waits for the process to end. Gives its exit status. */
  quit(): Promise<number | null>;
  /** Asks the window to close as its close button does, without waiting. */
  closeWindow(): Promise<void>;
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>;
  /** The process's exit status once it has ended. */
  ended: Promise<number | null>;
  pid: number;
}

/** Collects what a page complains of from now on. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  return complaints;
}
