/** Calls that follow a theme across rounds. */
import { z } from 'zod';
import { dialogueIdSchema } from '../domain/model/dialogue.ts';
import { langSchema } from '../domain/model/lang.ts';
import { partyIdSchema, sideSchema } from '../domain/model/party.ts';
import { actSchema, statementIdSchema, topicIdSchema } from '../domain/model/statement.ts';
import { call } from './call.ts';

/** A statement at its place. */
export const saidSchema = z.object({
  dialogueId: dialogueIdSchema,
  topicId: topicIdSchema,
  statementId: statementIdSchema,
  citation: z.string(),
  text: z.string(),
  lang: langSchema,
  act: actSchema,
});

const nameSchema = z.object({ title: z.string(), lang: langSchema });

const roundSchema = z.object({
  dialogueId: dialogueIdSchema,
  round: z.number().nullable(),
  title: z.string(),
  day: z.string().nullable(),
  topics: z.array(z.object({ id: topicIdSchema, label: z.string(), title: z.string(), lang: langSchema })),
  /** Nothing was said in it yet. */
  isToCome: z.boolean(),
  lanes: z.array(
    z.object({
      side: sideSchema,
      changes: z.array(
        z.object({
          kind: z.enum(['first', 'new', 'changed', 'unchanged', 'otherLanguage']),
          now: saidSchema,
          before: saidSchema.nullable(),
        }),
      ),
      dropped: z.array(saidSchema),
    }),
  ),
});

export const evolutionCalls = {
  /** The theme that a topic belongs to, round by round. Fails with `dialogue.unknown`, or as reading a round does. */
  'evolution.read': call(
    z.object({
      dialogueId: dialogueIdSchema,
      topicId: topicIdSchema,
      /** Shown where a round is held in several languages. */
      lang: langSchema,
      /** Stands first. */
      ownSide: partyIdSchema,
      /** At most so many rounds, the newest first; as many as fit a screen's work where left out. */
      most: z.number().int().min(1).max(5_000).optional(),
    }),
    z.object({
      names: z.array(nameSchema),
      /** All of them, oldest round first. */
      topics: z.array(z.object({ dialogueId: dialogueIdSchema, topicId: topicIdSchema })),
      /** Newest first. */
      rounds: z.array(roundSchema),
      /** How many older rounds there are beside these. */
      earlier: z.number().int().nonnegative(),
      /** What the other themes of the series are called, in the order in which they first came up. */
      others: z.array(z.array(nameSchema)),
    }),
  ),
} as const;
