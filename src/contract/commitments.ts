/** Calls of the ledger of commitments. */
import { z } from 'zod';
import { commitmentSchema } from '../domain/model/commitment.ts';
import { dialogueIdSchema, seriesIdSchema } from '../domain/model/dialogue.ts';
import { langSchema } from '../domain/model/lang.ts';
import { sideSchema } from '../domain/model/party.ts';
import { call } from './call.ts';
import { saidSchema } from './evolution.ts';

export const commitmentCalls = {
  /** What the rounds of a series promise, newest round first. Fails as reading a round does. */
  'commitments.read': call(
    z.object({
      seriesId: seriesIdSchema,
      /** Shown where a round is held in several languages. */
      lang: langSchema,
      /** Whether statements that a person said are no commitments come too. */
      withNone: z.boolean(),
      /** At most so many rounds, the newest first; as many as fit a screen's work where left out. */
      most: z.number().int().min(1).max(5_000).optional(),
    }),
    z.object({
      rounds: z.array(
        z.object({
          dialogueId: dialogueIdSchema,
          round: z.number().nullable(),
          title: z.string(),
          day: z.string().nullable(),
          entries: z.array(saidSchema.extend({ side: sideSchema, commitment: commitmentSchema.nullable() })),
        }),
      ),
      /** How many older rounds there are beside these. */
      earlier: z.number().int().nonnegative(),
    }),
  ),
} as const;
