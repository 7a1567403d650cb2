/** Takes a slip's answers into the library, and says before what that would do. */
import type { SlipTaken, SlipView } from '../../contract/slips.ts';
import { bringingsOf } from '../../domain/exchange/bringings.ts';
import { refusalOf, type Slip, type SlipRefusal, taken } from '../../domain/exchange/slip.ts';
import { type Failure, type FailureCode, failure } from '../../domain/failure/failure.ts';
import type { Copy } from '../../domain/history/merge.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Library } from '../library/types.ts';
import { copyOf, mergeEdit, seriesOf, unknownTo } from './mergeInto.ts';

const CODES: Record<SlipRefusal, FailureCode> = {
  otherDialogue: 'slip.otherDialogue',
  unknownTopic: 'slip.unknownTopic',
  notFilled: 'slip.notFilled',
  notOurs: 'slip.notOurs',
};

/** What taking it in would do, or why it cannot be taken in. Fails where the library cannot be read. */
export async function wouldBring(library: Library, slip: Slip): Promise<Result<SlipView['brings']>> {
  const copy = await copyFor(library, slip);
  if (!copy.ok) return copy.error.code.startsWith('slip.') ? ok({ refused: copy.error }) : copy;
  const { dialogue } = copy.value;
  return ok({
    notes: Object.fromEntries(bringingsOf(copy.value, slip)),
    topicIsGone: !dialogue.topics.some(({ id }) => id === slip.topic.id),
  });
}

/** Puts the answers in their place; a second time changes nothing. Fails with a `slip.` failure, or as a save. */
export async function takeSlip(library: Library, slip: Slip): Promise<Result<SlipTaken>> {
  const { id } = slip.dialogue;
  let changes: SlipTaken['changes'] = [];
  const applied = await library.applyMade(async () => {
    const copy = await copyFor(library, slip);
    if (!copy.ok) return copy;
    const mine = copy.value;
    const both = taken(mine, slip);
    const noteIn = ({ dialogue }: Copy, noteId: string) =>
      dialogue.notes.find((note) => note.id === noteId) ?? null;
    changes = slip.slots
      .map(({ noteId }) => ({ before: noteIn(mine, noteId), now: noteIn(both, noteId) }))
      .filter(({ before, now }) => JSON.stringify(before) !== JSON.stringify(now));
    const versions = unknownTo(mine.history, both.history);
    if (versions.length === 0) return ok(null);
    const series = seriesOf(library, both.dialogue.seriesId);
    return series.ok ? ok(mergeEdit(both.dialogue, series.value, versions)) : series;
  });
  return applied.ok ? ok({ dialogueId: id, topicId: slip.topic.id, changes }) : applied;
}

/** The dialogue that the answers belong to. Fails with a `slip.` failure where they do not belong here. */
async function copyFor(library: Library, slip: Slip): Promise<Result<Copy>> {
  const { id, title } = slip.dialogue;
  const refused = (why: SlipRefusal): Failure => failure(CODES[why], slip.topic.title, { dialogue: title });
  if (!library.index().dialogues.some((header) => header.id === id)) return fail(refused('otherDialogue'));
  const copy = await copyOf(library, id);
  if (!copy.ok) return copy;
  const why = refusalOf(copy.value, slip);
  return why === null ? copy : fail(refused(why));
}
