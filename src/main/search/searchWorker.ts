/** Runs in a thread of its own: building an index takes seconds, in which main has a window to answer. */
import { parentPort } from 'node:worker_threads';
import { Searcher } from './searcher.ts';
import type { FromThread, ToThread } from './searchThread.ts';

const searcher = new Searcher();
const say = (message: FromThread) => parentPort?.postMessage(message);

// Both ends of this thread are this program: what comes is what `searchThread` sent.
parentPort?.on('message', async (message: ToThread) => {
  try {
    if (message.kind === 'read') {
      const read = await searcher.read(message.library);
      if (!read.ok) say({ kind: 'unread', failure: read.error });
    } else if (message.kind === 'put') searcher.put(message.dialogue);
    else if (message.kind === 'page')
      say({ kind: 'answer', id: message.id, value: searcher.page(message.asked) });
    else say({ kind: 'answer', id: message.id, value: await searcher.tally(message.asked) });
  } catch (error) {
    // It must not go on as if it knew everything: whoever waits is told, and the next query begins anew.
    queueMicrotask(() => {
      throw error;
    });
  }
});
