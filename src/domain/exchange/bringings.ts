/** What taking a slip's answers in would do to each of their notes, told before it is done. */
import { keyOf } from '../history/items.ts';
import { type Copy, conflictsIn } from '../history/merge.ts';
import { type Slip, taken } from './slip.ts';

export const BRINGINGS = [
  /** A note that is not here yet. */
  'new',
  /** Another text for the note that came with an earlier return. */
  'changed',
  /** Here already. */
  'same',
  /** It was edited here meanwhile: both texts are kept, and somebody chooses. */
  'conflict',
  /** It was taken in before and removed here since; it stays removed. */
  'removedHere',
  /** Its contributor took it back. */
  'takenBack',
  /** The slot was left empty. */
  'nothing',
] as const;
export type Bringing = (typeof BRINGINGS)[number];

/** By the ids of the slots' notes. The slip must be one that `refusalOf` does not refuse. */
export function bringingsOf(mine: Copy, slip: Slip): Map<string, Bringing> {
  const after = taken(mine, slip);
  const conflicts = conflictsIn(after.history);
  return new Map(slip.slots.map((slot) => [slot.noteId, bringingOf(slot)]));

  function bringingOf({ noteId, answers }: Slip['slots'][number]): Bringing {
    const item = keyOf('note', noteId);
    const before = mine.dialogue.notes.find(({ id }) => id === noteId);
    const now = after.dialogue.notes.find(({ id }) => id === noteId);
    const isKnown = after.history.get(item)?.length === mine.history.get(item)?.length;
    const wasHere = mine.history.has(item);
    if (now === undefined) {
      if (before !== undefined) return 'takenBack';
      return wasHere && answers.at(-1)?.markdown.trim() !== '' ? 'removedHere' : 'nothing';
    }
    if (!isKnown && conflicts.has(item)) return 'conflict';
    if (before === undefined) return 'new';
    return before.markdown === now.markdown ? 'same' : 'changed';
  }
}
