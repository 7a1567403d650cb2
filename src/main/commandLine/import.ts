/** `taiwa import`: adds a document's dialogues to a library. */
import { resolve } from 'node:path';
import { ok, type Result } from '../../domain/result.ts';
import { confirmParts, nothingNew } from '../importing/confirmDraft.ts';
import { importDocument } from '../importing/importDocument.ts';
import { shippedParties } from '../importing/parties.ts';
import { readDocument } from '../importing/readDocument.ts';
import { startDraft } from '../importing/startDraft.ts';
import type { CommandIo } from './io.ts';
import { printJson } from './printJson.ts';
import { libraryFolder, readOptions } from './readOptions.ts';
import { withLibrary } from './withLibrary.ts';

export async function importCommand(argv: readonly string[], io: CommandIo): Promise<Result<number>> {
  const options = readOptions('import', argv, { values: ['library'] }, 1);
  if (!options.ok) return options;
  const folder = libraryFolder('import', options.value, io);
  if (!folder.ok) return folder;
  // The document first: one that cannot be read must not leave an empty library behind.
  const document = await readDocument(resolve(io.cwd, options.value.words[0] ?? ''), { reader: io.reader });
  if (!document.ok) return document;
  const imported = importDocument(document.value, shippedParties(), io.now().toISOString());
  if (!imported.ok) return imported;
  return withLibrary(folder.value, io, async (library) => {
    const draft = await startDraft([imported.value], library, io.now());
    if (!draft.ok) return draft;
    const { parts } = draft.value;
    const known = parts.find(({ fate }) => fate === 'leave');
    if (known !== undefined && parts.every(({ fate }) => fate === 'leave'))
      return nothingNew(imported.value.fileName, known.into ?? '');
    const added = await confirmParts(parts, library);
    if (!added.ok) return added;
    printJson(
      io,
      added.value.map(({ id, series, round }) => ({ id, series, round })),
    );
    return ok(0);
  });
}
