/** Answers the calls for bringing documents in; a draft is kept here until it is confirmed or discarded. */
import { randomUUID } from 'node:crypto';
import type { ImportDraft, importingCalls } from '../../contract/importing.ts';
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { addImported } from '../importing/addImported.ts';
import { importDocument } from '../importing/importDocument.ts';
import { shippedParties } from '../importing/parties.ts';
import { readBytes, readDocument, readPasted } from '../importing/readDocument.ts';
import type { ImportedDocument, ReadDocument } from '../importing/types.ts';
import type { HandlersOf } from './handlers.ts';
import type { Rooms } from './rooms.ts';

/** A user looks at one import at a time; drafts left behind are dropped, oldest first. */
const MAX_DRAFTS = 8;

export function importingHandlers(rooms: Rooms): HandlersOf<keyof typeof importingCalls> {
  const drafts = new Map<string, ImportedDocument>();
  const draft = (document: Result<ReadDocument>): Result<ImportDraft> => {
    if (!document.ok) return document;
    const imported = importDocument(document.value, shippedParties(), rooms.now().toISOString());
    if (!imported.ok) return imported;
    const draftId = randomUUID();
    drafts.set(draftId, imported.value);
    for (const oldest of [...drafts.keys()].slice(0, -MAX_DRAFTS)) drafts.delete(oldest);
    const { fileName, encoding, findings } = imported.value;
    const dialogues = imported.value.dialogues.map((each) => each.dialogue);
    return ok({ draftId, fileName, encoding, dialogues, findings });
  };
  return {
    'importing.choose': async () => {
      const path = await rooms.dialogs.chooseDocument();
      return path === null ? ok(null) : draft(await readDocument(path));
    },
    'importing.paste': async ({ text }) => draft(readPasted(text)),
    'importing.drop': async ({ name, base64 }) => draft(readBytes(Buffer.from(base64, 'base64'), name)),
    'importing.confirm': async ({ draftId }) => {
      const imported = drafts.get(draftId);
      if (imported === undefined) return fail(failure('draft.unknown'));
      const library = await rooms.library;
      if (!library.ok) return library;
      const added = await addImported(library.value, imported);
      if (added.ok) drafts.delete(draftId);
      return added;
    },
    'importing.discard': async ({ draftId }) => {
      drafts.delete(draftId);
      return ok(null);
    },
  };
}
