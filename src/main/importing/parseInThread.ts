/** Parses documents in a thread beside main's, which can be stopped at any moment. */
import { Worker } from 'node:worker_threads';
import { failure } from '../../domain/failure/failure.ts';
import type { Party } from '../../domain/model/party.ts';
import type { ParsedRelease } from '../../domain/release/parsed.ts';
import { fail, type Result } from '../../domain/result.ts';
import type { ReleaseParser } from './parser.ts';
import type { ReadDocument } from './types.ts';

export interface ParseTask {
  id: number;
  document: ReadDocument;
  parties: Party[];
}

export interface ParseAnswer {
  id: number;
  result: Result<ParsedRelease>;
}

/** A thread that read more than this is not kept: its memory would stay with it. */
const LARGE_UNITS = 1_000_000;

/** Enough of a release that the reader's code is loaded and compiled when the first one comes. */
const WARMING: ReadDocument = {
  fileName: '',
  sha256: '',
  encoding: 'utf-8',
  text: '1. AI\nJapan explained its plan.\n\nア AI\n日本側から、計画について説明した。\n',
  structure: new Map(),
  leftOut: [],
};

export interface ThreadParser {
  parse: ReleaseParser;
  /** Has a thread ready for the first document. */
  warm(): void;
}

/** A thread, and whoever waits for its next answer. */
interface Hand {
  thread: Worker;
  taken: { answered: (answer: ParseAnswer) => void; failed: (error: unknown) => void } | null;
}

/** @param program the built `parseWorker.ts`. `parse` rejects only for what nobody foresaw. */
export function parserInThread(program: string): ThreadParser {
  let idle: Hand | null = null;
  let lastId = 0;

  const start = (): Hand => {
    const hand: Hand = { thread: new Worker(program), taken: null };
    const gone = (error: unknown) => {
      // One that fails while nobody waits is replaced by the next document's, whose failure is told.
      if (idle === hand) idle = null;
      hand.taken?.failed(error);
    };
    hand.thread.on('message', (answer: ParseAnswer) => hand.taken?.answered(answer));
    hand.thread.on('error', gone);
    hand.thread.on('exit', (code) => gone(new Error(`the reading thread ended with ${code}`)));
    // It must not keep the app from ending. Listening for its messages would take this back.
    hand.thread.unref();
    return hand;
  };

  const parse: ReleaseParser = (document, parties, signal) =>
    new Promise((resolve, reject) => {
      const hand = idle ?? start();
      idle = null;
      const id = ++lastId;
      const end = (isKept: boolean) => {
        signal.removeEventListener('abort', stop);
        hand.taken = null;
        if (isKept && idle === null && document.text.length <= LARGE_UNITS) idle = hand;
        else void hand.thread.terminate();
      };
      const stop = () => {
        end(false);
        resolve(fail(failure('document.cancelled', document.fileName)));
      };
      hand.taken = {
        answered: (answer) => {
          // An answer to the warming text may still be on its way.
          if (answer.id !== id) return;
          end(true);
          resolve(answer.result);
        },
        failed: (error) => {
          end(false);
          reject(error);
        },
      };
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
      else hand.thread.postMessage({ id, document, parties } satisfies ParseTask);
    });

  return {
    parse,
    warm() {
      if (idle !== null) return;
      idle = start();
      idle.thread.postMessage({ id: 0, document: WARMING, parties: [] } satisfies ParseTask);
    },
  };
}
