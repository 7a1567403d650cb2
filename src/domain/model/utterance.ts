/** Utterances: what was said in the room, a line each, as the note-taker wrote it down. */
import { z } from 'zod';
import { sideSchema } from './party.ts';
import { statementIdSchema, topicIdSchema } from './statement.ts';

/** Longest line; more than anybody says in one breath. */
export const LONGEST_UTTERANCE = 10_000;

export const utteranceSchema = z.object({
  id: z.uuid(),
  topicId: topicIdSchema,
  side: sideSchema,
  /** As typed; the line that is being typed is kept too. */
  text: z.string().max(LONGEST_UTTERANCE),
  /** Word for word; otherwise the gist. */
  isVerbatim: z.boolean(),
  /** Whether the note-taker heard a promise in it. */
  isCommitment: z.boolean(),
  /** When its first character was typed. */
  at: z.iso.datetime(),
  /** The statement that was made of it; left out until a record is made. */
  statementId: statementIdSchema.optional(),
});
export type Utterance = z.infer<typeof utteranceSchema>;

/** A moment at which the meeting took a topic up, or, with null, paused. */
export const turnSchema = z.object({ topicId: topicIdSchema.nullable(), at: z.iso.datetime() });
export type Turn = z.infer<typeof turnSchema>;
