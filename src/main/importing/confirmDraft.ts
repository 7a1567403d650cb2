/** Puts what was decided of a draft into a library, and never overwrites what is there without its being kept. */
import { isDeepStrictEqual } from 'node:util';
import type { CarriedOver } from '../../contract/comparison.ts';
import type { Added } from '../../contract/importing.ts';
import { failure } from '../../domain/failure/failure.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { DraftPart } from '../../domain/model/draft.ts';
import { withCitations } from '../../domain/pack/giveCitations.ts';
import { dialogueIdFor } from '../../domain/release/toDialogue.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Library } from '../library/types.ts';
import { takenIn } from './takeIn.ts';

/**
 * Carries out what was decided of each part. Fails as `Library.apply` does; what was added before a failure stays, and
 * is not added again where the same draft is confirmed once more.
 */
export async function confirmParts(parts: readonly DraftPart[], library: Library): Promise<Result<Added[]>> {
  if (library.readOnly !== null) return fail(library.readOnly);
  const added: Added[] = [];
  for (const part of parts) {
    if (part.fate === 'leave') continue;
    const done = part.fate === 'add' ? await add(part, library) : await takeIn(part, library);
    if (!done.ok) return done;
    added.push(done.value);
  }
  return ok(added);
}

async function add({ dialogue, series }: DraftPart, library: Library): Promise<Result<Added>> {
  const taken = new Set(library.index().dialogues.map((header) => header.id));
  const own = withCitations({ ...dialogue, id: dialogueIdFor(dialogue, taken) });
  for (const { id } of library.index().dialogues.filter(({ seriesId }) => seriesId === own.seriesId)) {
    const held = await library.read(id);
    if (!held.ok) return held;
    // A confirmation that was cut short had come this far.
    if (isDeepStrictEqual({ ...own, id }, held.value)) return ok(addedOf(held.value, null));
  }
  const applied = await library.apply({
    scope: 'library',
    command: { type: 'dialogue.add', dialogue: own, series },
  });
  return applied.ok ? ok(addedOf(own, null)) : applied;
}

async function takeIn(part: DraftPart, library: Library): Promise<Result<Added>> {
  const held = await library.read(part.into ?? '');
  if (!held.ok) return held;
  const { dialogue, revision } = takenIn(held.value, part);
  if (dialogue === held.value) return ok(addedOf(held.value, null));
  const applied = await library.apply({
    scope: 'dialogue',
    dialogueId: held.value.id,
    command: { type: 'dialogue.revise', dialogue },
  });
  return applied.ok ? ok(addedOf(dialogue, revision)) : applied;
}

function addedOf(dialogue: Dialogue, revision: CarriedOver | null): Added {
  const { id, seriesId, round } = dialogue;
  if (revision === null) return { id, series: seriesId, round, carriedOver: null };
  const { statements, annotations, notes } = revision;
  return { id, series: seriesId, round, carriedOver: { statements, annotations, notes } };
}

/** What says that every document was there already. */
export function nothingNew(fileName: string, id: string): Result<never> {
  return fail(failure('dialogue.alreadyThere', fileName, { id }));
}
