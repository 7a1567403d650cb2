/** Runs in a thread of its own: a long text takes seconds, in which main has a window to answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { parseDocument } from './importDocument.ts';
import type { ParseTask } from './parseInThread.ts';

// Both ends of this thread are this program: what comes is what `parseInThread` sent.
const { document, parties }: ParseTask = workerData;
parentPort?.postMessage(parseDocument(document, parties));
