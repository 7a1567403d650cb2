/** Calls that add rounds by hand. */
import { z } from 'zod';
import { dialogueIdSchema, dialogueSchema, seriesIdSchema } from '../domain/model/dialogue.ts';
import { topicIdSchema } from '../domain/model/statement.ts';
import { call } from './call.ts';

export const roundCalls = {
  /** Adds a round to a series of the library; answered with its id when it is on the disk. */
  'round.add': call(
    z.object({
      seriesId: seriesIdSchema,
      round: dialogueSchema.shape.round,
      title: z.string().trim().min(1).max(500),
      lang: dialogueSchema.shape.lang,
      heldOn: z.array(z.iso.date()).max(60),
      /** What goes on from an earlier round of the library; null for an empty one. */
      carried: z
        .object({
          from: dialogueIdSchema,
          topics: z.array(topicIdSchema).max(1_000),
          withMinutes: z.boolean(),
          withDelegates: z.boolean(),
        })
        .nullable(),
    }),
    z.object({ id: dialogueIdSchema }),
  ),
} as const;
