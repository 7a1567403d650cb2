/** Calls for quoting statements in notes. */
import { z } from 'zod';
import { dialogueIdSchema } from '../domain/model/dialogue.ts';
import { sideSchema } from '../domain/model/party.ts';
import { statementIdSchema, topicIdSchema } from '../domain/model/statement.ts';
import { call } from './call.ts';
import { saidSchema } from './evolution.ts';

const citedSchema = saidSchema.extend({ side: sideSchema });

export const quotingCalls = {
  /**
   * What can be quoted where a note stands, newest round first: on a topic what was said on its theme, on a round what
   * was said in it and in the rounds before. Fails with `dialogue.unknown`, or as reading a round does.
   */
  'quoting.list': call(
    z.object({ dialogueId: dialogueIdSchema, topicId: topicIdSchema.nullable() }),
    z.array(
      z.object({
        dialogueId: dialogueIdSchema,
        round: z.number().nullable(),
        title: z.string(),
        day: z.string().nullable(),
        /** In the order of the text. */
        statements: z.array(citedSchema),
      }),
    ),
  ),
  /** Statements as they are now; null for what the library does not have. */
  'quoting.read': call(
    z.object({ dialogueId: dialogueIdSchema, statementIds: z.array(statementIdSchema).max(500) }),
    z.array(citedSchema.nullable()),
  ),
} as const;
