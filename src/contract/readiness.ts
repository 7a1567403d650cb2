/** Calls that tell what a round still lacks. */
import { z } from 'zod';
import { dialogueIdSchema } from '../domain/model/dialogue.ts';
import { langSchema } from '../domain/model/lang.ts';
import { topicIdSchema } from '../domain/model/statement.ts';
import { call } from './call.ts';
import { saidSchema } from './evolution.ts';

const ofTopic = { topicId: topicIdSchema };
const count = z.number().int().positive();

const findingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('noMarking') }),
  z.object({ kind: z.literal('noStatus'), count }),
  z.object({ kind: z.literal('noReply'), ...ofTopic, said: saidSchema }),
  z.object({ kind: z.literal('noSource'), ...ofTopic, count }),
  z.object({ kind: z.literal('changedQuotes'), ...ofTopic, count }),
  z.object({ kind: z.literal('overMinutes'), ...ofTopic, seconds: z.number(), minutes: z.number() }),
  z.object({ kind: z.literal('toReview'), ...ofTopic, count }),
]);

export const readinessCalls = {
  /** What a round still lacks before the meeting. Fails as reading a round does. */
  'readiness.read': call(
    z.object({
      dialogueId: dialogueIdSchema,
      /** Which language counts where a round is held in several. */
      lang: langSchema,
    }),
    z.array(findingSchema),
  ),
} as const;
