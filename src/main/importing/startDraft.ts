/** Makes a draft of documents that were read: what reports the same meeting becomes one dialogue with several sources. */
import { randomBytes } from 'node:crypto';
import { attachSource } from '../../domain/align/attachSource.ts';
import { whatIsIt } from '../../domain/align/whatIsIt.ts';
import type { Dialogue, DialogueHeader } from '../../domain/model/dialogue.ts';
import { type Draft, type DraftPart, draftDialogueId } from '../../domain/model/draft.ts';
import type { Series } from '../../domain/model/library.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Library } from '../library/types.ts';
import type { ImportedDocument } from './types.ts';

interface Found {
  dialogue: Dialogue;
  series: Series;
}

/** Makes the draft; keeps nothing. Fails as `Library.read` does. */
export async function startDraft(
  documents: readonly ImportedDocument[],
  library: Library,
  now: Date,
): Promise<Result<Draft>> {
  const id = `draft-${randomBytes(4).toString('hex')}`;
  const parts: DraftPart[] = [];
  for (const { dialogue, series } of together(documents.flatMap((each) => each.dialogues))) {
    const part = await partOf({ ...dialogue, id: draftDialogueId(id, parts.length + 1) }, series, library);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  return ok({
    id,
    startedAt: now.toISOString(),
    files: documents.map(({ fileName, encoding, leftOut }) => ({ name: fileName, encoding, leftOut })),
    findings: documents.flatMap((each) => each.findings),
    parts,
  });
}

/** Whether two dialogues are of the same meeting: the round where there is one, else the days. */
export function isSameMeeting(
  a: Pick<DialogueHeader, 'seriesId' | 'round' | 'heldOn'>,
  b: Pick<DialogueHeader, 'seriesId' | 'round' | 'heldOn'>,
): boolean {
  if (a.seriesId !== b.seriesId) return false;
  if (a.round !== null || b.round !== null) return a.round === b.round;
  return a.heldOn.length > 0 && a.heldOn.join() === b.heldOn.join();
}

function together(found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const each of found) {
    const at = joined.findIndex(({ dialogue }) => isSameMeeting(dialogue, each.dialogue));
    const same = joined[at];
    if (same === undefined) joined.push(each);
    else if (whatIsIt(same.dialogue, each.dialogue) !== 'same')
      joined[at] = { ...same, dialogue: attachSource(same.dialogue, each.dialogue).dialogue };
  }
  return joined;
}

async function partOf(dialogue: Dialogue, series: Series, library: Library): Promise<Result<DraftPart>> {
  const same = library.index().dialogues.filter((header) => isSameMeeting(header, dialogue));
  let part: DraftPart = { dialogue, series, fate: 'add', into: same[0]?.id ?? null };
  for (const { id } of same) {
    const held = await library.read(id);
    if (!held.ok) return held;
    const what = whatIsIt(held.value, dialogue);
    if (what === 'same') return ok({ ...part, fate: 'leave', into: id });
    if (part.fate === 'add') part = { ...part, fate: what === 'newer' ? 'revise' : 'attach', into: id };
  }
  return ok(part);
}
