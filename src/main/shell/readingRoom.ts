/** A hidden window that reads one untrusted document and is thrown away afterwards, come what may. */
import { randomUUID } from 'node:crypto';
import { app, BrowserWindow } from 'electron';
import {
  type PageFormat,
  READING,
  type ReadBlocks,
  type ReadingTask,
  readingReplySchema,
} from '../../contract/reading.ts';
import { type FailureCode, failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { READING_PRELOAD } from './builtFiles.ts';
import { READING_ADDRESS } from './bundle.ts';
import type { Log } from './log.ts';
import { type Answerer, serveScheme } from './scheme.ts';
import { readingSession } from './session.ts';
import { readingPreferences } from './webPreferences.ts';

/** Milliseconds that a document may take, from when its page has it: an answer comes within ten seconds. */
const LONGEST_READING = 7_000;
/** Milliseconds that the page itself may take to come up; on a busy machine a browser is slow to start. */
const LONGEST_START = 30_000;
/** How often memory is looked at, in milliseconds. */
const WATCH = 250;
/** Most memory of the page's process, in kilobytes. */
const MOST_MEMORY: Readonly<Record<PageFormat, number>> = {
  html: 512 * 1024,
  docx: 512 * 1024,
  pdf: 768 * 1024,
};

export interface ReadingRoom {
  /** Whether its page can still take a document. */
  isSound(): boolean;
  /** Hands the page its one document. @param fileName named in failures. */
  read(task: ReadingTask, fileName: string, signal: AbortSignal | undefined): Promise<Result<ReadBlocks>>;
  throwAway(): void;
}

/** Opens the window; its page asks for a document when it is up. @param built serves the page's built files. */
export function openReadingRoom(built: Answerer, log: Log): ReadingRoom {
  const session = readingSession(`reading-${randomUUID()}`, log);
  serveScheme(session, { parser: built });
  const window = new BrowserWindow({
    show: false,
    webPreferences: readingPreferences(session, READING_PRELOAD),
  });
  const contents = window.webContents;
  const asked = signalOnce();
  const given = settledOnce<ReadingTask>();
  const ended = settledOnce<FailureCode>();
  const replied = settledOnce<unknown>();
  let isSound = true;
  contents.on('render-process-gone', () => {
    isSound = false;
    ended.settle('document.tooComplex');
  });
  window.on('closed', () => {
    isSound = false;
    ended.settle('document.cancelled');
  });
  contents.ipc.handle(READING.take, () => {
    asked.settle(null);
    return given.promise;
  });
  contents.ipc.handle(READING.give, (_event, reply: unknown) => replied.settle(reply));
  const loading = window.loadURL(READING_ADDRESS);
  loading.catch(() => {
    isSound = false;
  });

  const throwAway = (): void => {
    isSound = false;
    session.protocol.unhandle('app');
    if (window.isDestroyed()) return;
    // A page that still computes would not close by being asked.
    contents.forcefullyCrashRenderer();
    window.destroy();
  };

  return {
    isSound: () => isSound && !window.isDestroyed(),
    throwAway,
    async read(task, fileName, signal) {
      const refused = settledOnce<FailureCode>();
      const cancel = () => refused.settle('document.cancelled');
      let clock = setTimeout(() => refused.settle('document.timedOut'), LONGEST_START);
      const watch = setInterval(() => {
        if (memoryOf(window) > MOST_MEMORY[task.format]) refused.settle('document.tooComplex');
      }, WATCH);
      signal?.addEventListener('abort', cancel, { once: true });
      const reading = async (): Promise<Result<ReadBlocks>> => {
        await Promise.race([asked.promise, loading.then(() => asked.promise)]);
        clearTimeout(clock);
        clock = setTimeout(() => refused.settle('document.timedOut'), LONGEST_READING);
        given.settle(task);
        return checked(await replied.promise, fileName);
      };
      const code = Promise.race([refused.promise, ended.promise]);
      try {
        return await Promise.race([reading(), code.then((why) => fail(failure(why, fileName)))]);
      } finally {
        clearTimeout(clock);
        clearInterval(watch);
        signal?.removeEventListener('abort', cancel);
      }
    },
  };
}

interface Settled<T> {
  promise: Promise<T>;
  settle(value: T): void;
}

/** A promise that is settled from outside; only the first time counts. */
function settledOnce<T>(): Settled<T> {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle: (value) => settle(value) };
}

const signalOnce = () => settledOnce<null>();

/** The page has had a hostile document in it: what it says is checked like any stranger's word. */
function checked(reply: unknown, fileName: string): Result<ReadBlocks> {
  const parsed = readingReplySchema.safeParse(reply);
  if (!parsed.success) return fail(failure('document.unsafe', fileName));
  const { data } = parsed;
  if (data.kind === 'read') {
    const { blocks, encoding, leftOut } = data;
    return ok({ blocks, encoding, leftOut });
  }
  const codes = {
    protected: 'document.protected',
    noText: 'document.noText',
    damaged: 'document.damaged',
    unsafe: 'document.unsafe',
    tooComplex: 'document.tooComplex',
  } as const;
  return fail(failure(codes[data.reason], fileName));
}

/** Memory of the page's process in kilobytes; 0 where it is not known. */
function memoryOf(window: BrowserWindow): number {
  if (window.isDestroyed()) return 0;
  const process = window.webContents.getOSProcessId();
  const metric = app.getAppMetrics().find(({ pid }) => pid === process);
  return metric?.memory.workingSetSize ?? 0;
}
