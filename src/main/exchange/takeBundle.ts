/** Takes a bundle into the library, one dialogue after another; each is taken whole or not at all. */
import { ok, type Result } from '../../domain/result.ts';
import type { Library } from '../library/types.ts';
import { type MergedDialogue, mergeInto } from './mergeInto.ts';
import type { Bundle } from './readBundle.ts';

/**
 * Fails as a save does; what was taken in before that stays, and taking the bundle in again does the rest. Parties that
 * the library does not have are added.
 */
export async function takeBundle(library: Library, bundle: Bundle): Promise<Result<MergedDialogue[]>> {
  const known = new Set(library.index().parties.map(({ id }) => id));
  for (const party of bundle.parties) {
    if (known.has(party.id)) continue;
    const put = await library.apply({ scope: 'library', command: { type: 'party.put', party } });
    if (!put.ok) return put;
  }
  const taken: MergedDialogue[] = [];
  for (const part of bundle.dialogues) {
    const merged = await mergeInto(library, part);
    if (!merged.ok) return merged;
    taken.push(merged.value);
  }
  return ok(taken);
}
