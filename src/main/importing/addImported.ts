/** Puts the dialogues of an imported document into a library, without ever overwriting one. */
import type { Added } from '../../contract/importing.ts';
import { failure } from '../../domain/failure/failure.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Library } from '../library/types.ts';
import type { ImportedDocument } from './types.ts';

/**
 * Adds what the library does not hold yet. A dialogue that already has this very document is left as it is; another
 * document on the same round is added beside it under an id of its own, so nothing is ever overwritten.
 * Fails with `dialogue.alreadyThere` where nothing is new, and as `Library.apply` does; then what was added before
 * the failure stays, and importing again adds the rest.
 */
export async function addImported(library: Library, imported: ImportedDocument): Promise<Result<Added[]>> {
  if (library.readOnly !== null) return fail(library.readOnly);
  const added: Added[] = [];
  let holder: string | null = null;
  for (const { dialogue, series } of imported.dialogues) {
    const held = await holderOf(library, dialogue);
    if (!held.ok) return held;
    holder ??= held.value;
    if (held.value !== null) continue;
    const own = { ...dialogue, id: freeId(library, dialogue.id) };
    const applied = await library.apply({
      scope: 'library',
      command: { type: 'dialogue.add', dialogue: own, series },
    });
    if (!applied.ok) return applied;
    added.push({ id: own.id, series: own.seriesId, round: own.round });
  }
  if (added.length > 0 || holder === null) return ok(added);
  return fail(failure('dialogue.alreadyThere', imported.fileName, { id: holder }));
}

/** The id of the dialogue that already has this document for this event, or null. */
async function holderOf(library: Library, dialogue: Dialogue): Promise<Result<string | null>> {
  const hashes = new Set(dialogue.sources.map((source) => source.sha256));
  const sameEvent = library
    .index()
    .dialogues.filter(
      (header) =>
        header.seriesId === dialogue.seriesId &&
        header.round === dialogue.round &&
        header.heldOn.join() === dialogue.heldOn.join(),
    );
  for (const { id } of sameEvent) {
    const held = await library.read(id);
    if (!held.ok) return held;
    if (held.value.sources.some((source) => hashes.has(source.sha256))) return ok(id);
  }
  return ok(null);
}

function freeId(library: Library, wanted: string): string {
  const taken = new Set(library.index().dialogues.map((header) => header.id));
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}
