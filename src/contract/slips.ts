/** Calls on contribution slips: made here, filled here for somebody else, or come back with answers. */
import { z } from 'zod';
import { BRINGINGS } from '../domain/exchange/bringings.ts';
import { keptSlipSchema, slipIdSchema } from '../domain/exchange/keptSlip.ts';
import { slipSchema, slotKindSchema } from '../domain/exchange/slip.ts';
import { failureSchema } from '../domain/failure/failure.ts';
import { dialogueIdSchema } from '../domain/model/dialogue.ts';
import { noteSchema } from '../domain/model/note.ts';
import { topicIdSchema } from '../domain/model/statement.ts';
import { call } from './call.ts';

const MEGABYTE = 1024 * 1024;
const nameSchema = z.string().max(200);

/** A slip that is open, as the sidebar lists it. */
export const slipHeadSchema = z.object({
  id: slipIdSchema,
  topic: z.string(),
  from: z.string(),
  deadline: z.iso.date().nullable(),
  isAnswered: z.boolean(),
});
export type SlipHead = z.infer<typeof slipHeadSchema>;

export const slipViewSchema = keptSlipSchema.extend({
  id: slipIdSchema,
  /** Whether its day has passed. */
  isOverdue: z.boolean(),
  /** Who answered last and when; null where nobody has. */
  answer: z.object({ author: z.string(), at: z.iso.datetime(), isLate: z.boolean() }).nullable(),
  /** What taking it in would do to each note, by its id; or why it cannot be taken in here. */
  brings: z.union([
    z.object({
      notes: z.record(slipIdSchema, z.enum(BRINGINGS)),
      /** Whether its topic was removed here; it comes back with the notes. */
      topicIsGone: z.boolean(),
    }),
    z.object({ refused: failureSchema }),
  ]),
});
export type SlipView = z.infer<typeof slipViewSchema>;

/** A note as it was before an answer was taken in and as it is now; null where there is none. */
const changeSchema = z.object({ before: noteSchema.nullable(), now: noteSchema.nullable() });
export const slipTakenSchema = z.object({
  dialogueId: dialogueIdSchema,
  topicId: topicIdSchema,
  changes: z.array(changeSchema),
});
export type SlipTaken = z.infer<typeof slipTakenSchema>;

export const slipCalls = {
  /** Writes a slip to a file that the user chooses; null where the user cancels. */
  'slip.make': call(
    z.object({
      dialogueId: dialogueIdSchema,
      topicId: topicIdSchema,
      kinds: z.array(slotKindSchema).min(1).max(20),
      to: nameSchema,
      deadline: slipSchema.shape.deadline,
      request: z.string().max(10_000),
    }),
    z.object({ fileName: z.string() }).nullable(),
  ),
  /** Opens a slip that the user chooses, and keeps it; null where the user cancels. */
  'slip.open': call(z.void(), slipIdSchema.nullable()),
  /** Opens a slip that was dropped on the window. */
  'slip.openDropped': call(
    z.object({ name: z.string().max(300), base64: z.base64().max(30 * MEGABYTE) }),
    slipIdSchema,
  ),
  'slip.read': call(z.object({ id: slipIdSchema }), slipViewSchema),
  /** Keeps what is typed into a slip; answered when it is on the disk. */
  'slip.keep': call(
    z.object({
      id: slipIdSchema,
      texts: z.record(slipIdSchema, z.string().max(MEGABYTE)),
      author: nameSchema,
    }),
    z.null(),
  ),
  /** Writes the slip with its answers to a file that the user chooses; null where the user cancels. */
  'slip.return': call(z.object({ id: slipIdSchema }), z.object({ fileName: z.string() }).nullable()),
  /** Puts the answers in their place as notes. */
  'slip.take': call(z.object({ id: slipIdSchema }), slipTakenSchema),
  /** Forgets a slip, with what was typed into it. */
  'slip.discard': call(z.object({ id: slipIdSchema }), z.null()),
} as const;
