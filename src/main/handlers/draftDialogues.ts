/** Reads and edits a draft's dialogues by the same calls as those of the library. */
import type { DialogueCommand } from '../../domain/commands/dialogueCommand.ts';
import { reduce } from '../../domain/commands/reduce.ts';
import { failure } from '../../domain/failure/failure.ts';
import type { Dialogue, DialogueId } from '../../domain/model/dialogue.ts';
import type { DraftId } from '../../domain/model/draft.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Drafts } from '../importing/drafts.ts';

export function readDraft(drafts: Result<Drafts>, draftId: DraftId, id: DialogueId): Result<Dialogue> {
  if (!drafts.ok) return drafts;
  const draft = drafts.value.read(draftId);
  if (!draft.ok) return draft;
  const part = draft.value.parts.find(({ dialogue }) => dialogue.id === id);
  return part === undefined ? fail(failure('draft.unknown')) : ok(part.dialogue);
}

/** Answers when the edit is on the disk. */
export async function applyToDraft(
  drafts: Result<Drafts>,
  draftId: DraftId,
  id: DialogueId,
  command: DialogueCommand,
  now: () => Date,
): Promise<Result<{ savedAt: string }>> {
  if (!drafts.ok) return drafts;
  const kept = await drafts.value.change(draftId, (draft) => {
    const part = draft.parts.find(({ dialogue }) => dialogue.id === id);
    if (part === undefined) return fail(failure('draft.unknown'));
    const reduced = reduce(part.dialogue, command);
    if (!reduced.ok) return reduced;
    const { dialogue } = reduced.value;
    return ok({ ...draft, parts: draft.parts.map((each) => (each === part ? { ...each, dialogue } : each)) });
  });
  return kept.ok ? ok({ savedAt: now().toISOString() }) : kept;
}
