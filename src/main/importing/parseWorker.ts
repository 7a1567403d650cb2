/** Runs in a thread of its own: a long text takes seconds, in which main has a window to answer. */
import { parentPort } from 'node:worker_threads';
import { parseDocument } from './importDocument.ts';
import type { ParseAnswer, ParseTask } from './parseInThread.ts';

// Both ends of this thread are this program: what comes is what `parseInThread` sent.
parentPort?.on('message', ({ id, document, parties }: ParseTask) => {
  parentPort?.postMessage({ id, result: parseDocument(document, parties) } satisfies ParseAnswer);
});
