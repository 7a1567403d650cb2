/** Answers the calls for bringing documents in; drafts are kept until they are confirmed or discarded. */
import type { importingCalls } from '../../contract/importing.ts';
import { failure } from '../../domain/failure/failure.ts';
import { draftOf, fatesOf } from '../../domain/model/draft.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { compareDraft } from '../importing/compareDraft.ts';
import { confirmParts } from '../importing/confirmDraft.ts';
import type { Drafts } from '../importing/drafts.ts';
import { readBytes, readDocument, readPasted } from '../importing/readDocument.ts';
import type { Library } from '../library/types.ts';
import { draftView } from './draftView.ts';
import type { HandlersOf } from './handlers.ts';
import { makeReading } from './reading.ts';
import type { Rooms } from './rooms.ts';

export function importingHandlers(rooms: Rooms): HandlersOf<keyof typeof importingCalls> {
  const opened = async (): Promise<Result<{ library: Library; drafts: Drafts }>> => {
    const library = await rooms.shelf.library;
    if (!library.ok) return library;
    const drafts = await rooms.shelf.drafts;
    return drafts.ok ? ok({ library: library.value, drafts: drafts.value }) : drafts;
  };
  const reading = makeReading(rooms, opened);
  return {
    'importing.prepare': async () => {
      rooms.reader.prepare();
      return ok(null);
    },
    'importing.choose': async () => {
      const paths = await rooms.dialogs.chooseDocuments();
      return paths.length === 0
        ? ok(null)
        : reading.start(
            paths.map((path) => (signal) => readDocument(path, { reader: rooms.reader, signal })),
          );
    },
    'importing.paste': ({ text }) => reading.start([async () => readPasted(text)]),
    'importing.drop': ({ files }) =>
      reading.start(
        files.map(
          ({ name, base64 }) =>
            (signal) =>
              readBytes(Buffer.from(base64, 'base64'), name, { reader: rooms.reader, signal }),
        ),
      ),
    'importing.stop': async () => {
      reading.stop();
      return ok(null);
    },
    'importing.decide': async ({ dialogueId, fate }) => {
      const there = await opened();
      if (!there.ok) return there;
      const { library, drafts } = there.value;
      const decided = await drafts.change(draftOf(dialogueId) ?? '', (draft) => {
        const part = draft.parts.find(({ dialogue }) => dialogue.id === dialogueId);
        if (part === undefined) return fail(failure('draft.unknown'));
        if (!fatesOf(part).includes(fate))
          return fail(failure('command.refused', fate, { command: 'importing.decide' }));
        return ok({
          ...draft,
          parts: draft.parts.map((each) => (each === part ? { ...each, fate } : each)),
        });
      });
      return decided.ok ? ok(draftView(decided.value, library.index())) : decided;
    },
    'importing.compare': async ({ dialogueId }) => {
      const there = await opened();
      if (!there.ok) return there;
      const draft = there.value.drafts.read(draftOf(dialogueId) ?? '');
      if (!draft.ok) return draft;
      const part = draft.value.parts.find(({ dialogue }) => dialogue.id === dialogueId);
      return part === undefined ? fail(failure('draft.unknown')) : compareDraft(part, there.value.library);
    },
    'importing.confirm': async ({ draftId }) => {
      const there = await opened();
      if (!there.ok) return there;
      const { library, drafts } = there.value;
      const draft = drafts.read(draftId);
      if (!draft.ok) return draft;
      const added = await confirmParts(draft.value.parts, library);
      if (!added.ok) return added;
      const removed = await drafts.remove(draftId);
      return removed.ok ? added : removed;
    },
    'importing.discard': async ({ draftId }) => {
      const there = await opened();
      return there.ok ? there.value.drafts.remove(draftId) : there;
    },
  };
}
