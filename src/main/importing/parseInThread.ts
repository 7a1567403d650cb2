/** Parses documents in a thread each, which can be stopped at any moment. */
import { Worker } from 'node:worker_threads';
import { failure } from '../../domain/failure/failure.ts';
import type { Party } from '../../domain/model/party.ts';
import type { ParsedRelease } from '../../domain/release/parsed.ts';
import { fail, type Result } from '../../domain/result.ts';
import type { ReleaseParser } from './parser.ts';
import type { ReadDocument } from './types.ts';

export interface ParseTask {
  document: ReadDocument;
  parties: Party[];
}

/** @param program the built `parseWorker.ts`. @returns a parser that rejects only for what nobody foresaw. */
export function parserInThread(program: string): ReleaseParser {
  return (document, parties, signal) =>
    new Promise((resolve, reject) => {
      const workerData: ParseTask = { document, parties };
      const thread = new Worker(program, { workerData });
      const stop = () => {
        resolve(fail(failure('document.cancelled', document.fileName)));
        void thread.terminate();
      };
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
      thread.once('message', (result: Result<ParsedRelease>) => resolve(result));
      thread.once('error', reject);
      thread.once('exit', () => {
        signal.removeEventListener('abort', stop);
        reject(new Error(`the reading of ${document.fileName} ended without a result`));
      });
    });
}
