/** A slip that was opened, as the library keeps it until it is answered or taken in: nothing typed into it is lost. */
import { z } from 'zod';
import { noteSchema } from '../model/note.ts';
import { filled, type Slip, slipSchema } from './slip.ts';

export const slipIdSchema = noteSchema.shape.id;
export type SlipId = z.infer<typeof slipIdSchema>;

export const keptSlipSchema = z.object({
  slip: slipSchema,
  /** Name of the file it came in. */
  fileName: z.string(),
  /** Who answers. */
  author: z.string(),
  /** What stands in each slot, by the id of its note; a slot that is not named was never typed in. */
  texts: z.record(slipIdSchema, z.string()),
});
export type KeptSlip = z.infer<typeof keptSlipSchema>;

/** A slip's name: its first note, which no other slip asks for. */
export function slipIdOf({ slots }: Slip): SlipId {
  const [first] = slots;
  // The schema has one at least.
  if (first === undefined) throw new Error('a slip without slots');
  return first.noteId;
}

/** A slip that was just opened, by a reader of this name. */
export function opened(slip: Slip, fileName: string, author: string): KeptSlip {
  return { slip, fileName, author, texts: answersIn(slip) };
}

/**
 * A slip that is opened again. Of each slot the longer chain of answers holds, and what was typed since the last answer
 * stays. Null where it is not the same slip, whatever its name says.
 */
export function openedAgain(kept: KeptSlip, slip: Slip, fileName: string): KeptSlip | null {
  const isSame =
    slip.madeAt === kept.slip.madeAt &&
    slip.dialogue.id === kept.slip.dialogue.id &&
    slip.topic.id === kept.slip.topic.id &&
    slip.slots.map(nameOf).join() === kept.slip.slots.map(nameOf).join();
  if (!isSame) return null;
  const slots = kept.slip.slots.map((slot, at) => {
    const other = slip.slots[at];
    return other !== undefined && other.answers.length > slot.answers.length ? other : slot;
  });
  const before = answersIn(kept.slip);
  const next = { ...kept.slip, slots };
  const texts = answersIn(next);
  for (const [id, typed] of Object.entries(kept.texts)) if (typed !== before[id]) texts[id] = typed;
  return { ...kept, slip: next, fileName, texts };
}

/** The slip with what was typed as its answers. */
export function answered(kept: KeptSlip, at: string): Slip {
  return filled(kept.slip, new Map(Object.entries(kept.texts)), { at, author: kept.author });
}

/** Whether something was typed that no answer has yet. */
export function hasUnsent({ slip, texts }: KeptSlip): boolean {
  const sent = answersIn(slip);
  return Object.entries(texts).some(([id, typed]) => typed !== (sent[id] ?? ''));
}

function answersIn({ slots }: Slip): Record<SlipId, string> {
  return Object.fromEntries(
    slots.flatMap(({ noteId, answers }) => {
      const last = answers.at(-1);
      return last === undefined ? [] : [[noteId, last.markdown]];
    }),
  );
}

function nameOf({ kind, noteId }: Slip['slots'][number]): string {
  return `${kind} ${noteId}`;
}
