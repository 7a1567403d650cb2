/** Reads documents into drafts for the window: one reading at a time, which can be stopped. */
import type { Imported } from '../../contract/importing.ts';
import { type Failure, failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Drafts } from '../importing/drafts.ts';
import { toImported } from '../importing/importDocument.ts';
import { startDraft } from '../importing/startDraft.ts';
import type { ImportedDocument, ReadDocument } from '../importing/types.ts';
import type { Library } from '../library/types.ts';
import { draftView } from './draftView.ts';
import { partiesOf } from './parties.ts';
import type { Rooms } from './rooms.ts';

/** Reads one document's bytes into text; the signal stops it. */
export type Read = (signal: AbortSignal) => Promise<Result<ReadDocument>>;

export interface Reading {
  /** Reads documents one after another and makes one draft of them. */
  start(documents: readonly Read[]): Promise<Result<Imported>>;
  stop(): void;
}

/** @param opened the library and its drafts, or why there are none. */
export function makeReading(
  rooms: Rooms,
  opened: () => Promise<Result<{ library: Library; drafts: Drafts }>>,
): Reading {
  let running: AbortController | null = null;

  const readOne = async (
    read: Read,
    library: Library,
    signal: AbortSignal,
  ): Promise<Result<ImportedDocument>> => {
    const document = await read(signal);
    if (!document.ok) return document;
    const parsed = await rooms.parse(document.value, partiesOf(library.index()), signal);
    return parsed.ok ? ok(toImported(document.value, parsed.value, rooms.now().toISOString())) : parsed;
  };

  const readAll = async (documents: readonly Read[], signal: AbortSignal): Promise<Result<Imported>> => {
    const there = await opened();
    if (!there.ok) return there;
    const { library, drafts } = there.value;
    if (library.readOnly !== null) return fail(library.readOnly);
    const imported: ImportedDocument[] = [];
    const failures: Failure[] = [];
    for (const read of documents) {
      const one = await readOne(read, library, signal);
      if (signal.aborted) return fail(failure('document.cancelled'));
      if (one.ok) imported.push(one.value);
      else failures.push(one.error);
    }
    if (imported.length === 0) return ok({ draft: null, failures });
    const draft = await startDraft(imported, library, rooms.now());
    if (!draft.ok) return draft;
    const kept = await drafts.keep(draft.value);
    return kept.ok ? ok({ draft: draftView(draft.value, library.index()), failures }) : kept;
  };

  return {
    async start(documents) {
      running?.abort();
      const control = new AbortController();
      running = control;
      try {
        return await readAll(documents, control.signal);
      } finally {
        if (running === control) running = null;
      }
    },
    stop: () => running?.abort(),
  };
}
