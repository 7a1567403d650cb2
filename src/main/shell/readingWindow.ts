/** Reads an untrusted document in a hidden window of its own, which is thrown away afterwards, come what may. */
import { randomUUID } from 'node:crypto';
import { app, BrowserWindow } from 'electron';
import {
  type PageFormat,
  READING,
  type ReadBlocks,
  type ReadingTask,
  readingReplySchema,
} from '../../contract/reading.ts';
import { type Failure, type FailureCode, FailureError, failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { DocumentReader } from '../importing/reader.ts';
import { READING_PRELOAD } from './builtFiles.ts';
import { READING_ADDRESS } from './bundle.ts';
import type { Log } from './log.ts';
import { type Answerer, serveScheme } from './scheme.ts';
import { readingSession } from './session.ts';
import { readingPreferences } from './webPreferences.ts';

/** Milliseconds that a document may take, from when its page asks for it: an answer comes within ten seconds. */
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

/** @param built serves the reading page's built files. */
export function makeDocumentReader(built: Answerer, log: Log): DocumentReader {
  return {
    async read(bytes, format, fileName, signal) {
      if (signal?.aborted) return fail(failure('document.cancelled', fileName));
      const session = readingSession(`reading-${randomUUID()}`, log);
      serveScheme(session, { parser: built });
      const window = new BrowserWindow({
        show: false,
        webPreferences: readingPreferences(session, READING_PRELOAD),
      });
      const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
      try {
        const reading = readIn(window, { format, base64 }, fileName, signal);
        await Promise.race([window.loadURL(READING_ADDRESS), reading]);
        return await reading;
      } catch (error) {
        if (error instanceof FailureError) return fail(error.failure);
        throw error;
      } finally {
        session.protocol.unhandle('app');
        throwAway(window);
      }
    },
  };
}

/** Resolves with the page's answer, checked; with a failure when it takes too much or is gone. */
function readIn(
  window: BrowserWindow,
  task: ReadingTask,
  fileName: string,
  signal: AbortSignal | undefined,
): Promise<Result<ReadBlocks>> {
  let resolve: (result: Result<ReadBlocks>) => void = () => undefined;
  const answer = new Promise<Result<ReadBlocks>>((settle) => {
    resolve = settle;
  });
  const contents = window.webContents;
  const refuse = (code: FailureCode) => resolve(fail(failure(code, fileName)));
  const cancel = () => refuse('document.cancelled');
  let clock = setTimeout(() => refuse('document.timedOut'), LONGEST_START);
  const watch = setInterval(() => {
    if (memoryOf(window) > MOST_MEMORY[task.format]) refuse('document.tooComplex');
  }, WATCH);
  signal?.addEventListener('abort', cancel, { once: true });
  contents.on('render-process-gone', () => refuse('document.tooComplex'));
  contents.ipc.handle(READING.take, () => {
    clearTimeout(clock);
    clock = setTimeout(() => refuse('document.timedOut'), LONGEST_READING);
    return task;
  });
  contents.ipc.handle(READING.give, (_event, reply: unknown) => resolve(checked(reply, fileName)));
  return answer.finally(() => {
    clearTimeout(clock);
    clearInterval(watch);
    signal?.removeEventListener('abort', cancel);
  });
}

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
  const why: Failure = failure(codes[data.reason], fileName);
  return fail(why);
}

/** Memory of the page's process in kilobytes; 0 where it is not known. */
function memoryOf(window: BrowserWindow): number {
  if (window.isDestroyed()) return 0;
  const process = window.webContents.getOSProcessId();
  const metric = app.getAppMetrics().find(({ pid }) => pid === process);
  return metric?.memory.workingSetSize ?? 0;
}

/** A page that still computes would not close by being asked. */
function throwAway(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  window.webContents.forcefullyCrashRenderer();
  window.destroy();
}
