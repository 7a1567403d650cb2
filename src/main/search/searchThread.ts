/** The thread that holds the index of one open library, as main sees it. */
import { Worker } from 'node:worker_threads';
import type { SearchPage, SearchTally } from '../../contract/search.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Library } from '../library/types.ts';
import type { Asked, PageAsked } from './searches.ts';

export type ToThread =
  | { kind: 'read'; library: LibraryFiles }
  | { kind: 'put'; dialogue: Dialogue }
  | { kind: 'page'; id: number; asked: PageAsked }
  | { kind: 'tally'; id: number; asked: Asked };

export type FromThread =
  | { kind: 'answer'; id: number; value: SearchPage | SearchTally | null }
  | { kind: 'unread'; failure: Failure };

/** Where a library's files are, and what opens them: the key itself goes to the thread, and goes with it. */
export interface LibraryFiles {
  folder: string;
  key: { id: string; bytes: Uint8Array } | null;
}

export function filesOf({ folder, cipher }: Pick<Library, 'folder' | 'cipher'>): LibraryFiles {
  // A copy: forgetting the library's own key must not be left to the thread, nor the other way round.
  return { folder, key: cipher === null ? null : { id: cipher.keyId, bytes: Uint8Array.from(cipher.key) } };
}

/** What answers queries on one library. */
export interface SearchEngine {
  put(dialogue: Dialogue): void;
  /** Null where it is closed before it answers. Rejects only for what nobody foresaw. */
  page(asked: PageAsked): Promise<Result<SearchPage | null>>;
  tally(asked: Asked): Promise<Result<SearchTally | null>>;
  close(): void;
  /** Whether it broke off, so that another must be made. */
  readonly isGone: boolean;
}

interface Waiting {
  answered(value: never): void;
  failed(error: unknown): void;
}

/** Starts a thread that reads a library. @param program the built `searchWorker.ts`. */
export function searchInThread(program: string, library: LibraryFiles): SearchEngine {
  const thread = new Worker(program);
  const waiting = new Map<number, Waiting>();
  let unread: Failure | null = null;
  let isGone = false;
  let lastId = 0;

  const gone = (error: unknown) => {
    isGone = true;
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  };
  const send = (message: ToThread) => thread.postMessage(message);
  const ask = <T>(message: (id: number) => ToThread): Promise<Result<T>> => {
    if (unread !== null) return Promise.resolve(fail(unread));
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { answered: (value: never) => resolve(ok<T>(value)), failed: reject });
      send(message(id));
    });
  };
  thread.on('message', (message: FromThread) => {
    if (message.kind === 'unread') {
      unread = message.failure;
      return;
    }
    // Both ends are this program: a page is answered with a page.
    waiting.get(message.id)?.answered(message.value as never);
    waiting.delete(message.id);
  });
  thread.on('error', gone);
  thread.on('exit', (code) => gone(new Error(`the searching thread ended with ${code}`)));
  // It must not keep the app from ending. Listening for its messages would take this back.
  thread.unref();
  send({ kind: 'read', library });

  return {
    put: (dialogue) => send({ kind: 'put', dialogue }),
    page: (asked) => ask<SearchPage | null>((id) => ({ kind: 'page', id, asked })),
    tally: (asked) => ask<SearchTally | null>((id) => ({ kind: 'tally', id, asked })),
    close: () => {
      // Whoever waits still is not answered any more, which is no failure.
      for (const { answered } of waiting.values()) answered(null as never);
      waiting.clear();
      void thread.terminate();
    },
    get isGone() {
      return isGone;
    },
  };
}
