/** Commands on what was read out of the sources: statements, topics, facts, and how sources correspond. */
import { z } from 'zod';
import { alignmentSchema } from '../model/alignment.ts';
import { commitmentSchema } from '../model/commitment.ts';
import { dialogueSchema, FACT_KINDS, factSchema } from '../model/dialogue.ts';
import { sideSchema } from '../model/party.ts';
import { rowSchema } from '../model/row.ts';
import { statementIdSchema, statementSchema, topicIdSchema, topicSchema } from '../model/statement.ts';

/** Place in a list; null means the end. Inverses use it to put a thing back where it was. */
export const placeSchema = z.number().int().nonnegative().nullable();

/** Where the text of a statement goes when it is none any more, and where it came from when it becomes one. */
export const leftoverSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unplaced'), reason: z.string() }),
  z.object({ kind: z.literal('fact'), factKind: z.enum(FACT_KINDS) }),
]);
export type Leftover = z.infer<typeof leftoverSchema>;

/** What a dialogue says of its meeting; its topics and statements have commands of their own. */
export const meetingFactsSchema = dialogueSchema.pick({
  round: true,
  title: true,
  publishedOn: true,
  heldOn: true,
  form: true,
  venue: true,
  hosts: true,
  purpose: true,
  summary: true,
  contact: true,
});
export type MeetingFacts = z.infer<typeof meetingFactsSchema>;

export const passageCommands = [
  /** Sets who said it; a person's decision, so `review` is normally false after it. */
  z.object({
    type: z.literal('statement.setSide'),
    id: statementIdSchema,
    side: sideSchema,
    review: z.boolean(),
    reason: z.string(),
    confidence: z.number().min(0).max(1),
  }),
  /** What becomes of a statement that promises something; null leaves it to its wording. */
  z.object({
    type: z.literal('statement.setCommitment'),
    id: statementIdSchema,
    commitment: commitmentSchema.nullable(),
  }),
  /**
   * Puts statements in the place of neighbours in one topic: splits one, or makes one of several. Both cover the same
   * text, apart from `without` and `with`: the words between two clauses, which are facts of their own while they
   * stand apart.
   */
  z.object({
    type: z.literal('statement.replace'),
    topicId: topicIdSchema,
    ids: z.array(statementIdSchema).min(1).max(100),
    by: z.array(statementSchema).min(1).max(100),
    without: z.array(factSchema).max(100),
    with: z.array(factSchema).max(100),
  }),
  z.object({
    type: z.literal('statement.move'),
    id: statementIdSchema,
    topicId: topicIdSchema,
    at: placeSchema,
  }),
  /** Takes a statement out of its topic; its text stays, as `leftover` says. */
  z.object({ type: z.literal('statement.drop'), id: statementIdSchema, leftover: leftoverSchema }),
  /** Makes a statement of text that was unplaced or a fact: all of that stretch. */
  z.object({
    type: z.literal('statement.place'),
    statement: statementSchema,
    topicId: topicIdSchema,
    at: placeSchema,
    leftover: leftoverSchema,
  }),
  z.object({ type: z.literal('topic.rename'), id: topicIdSchema, title: z.string().trim().min(1).max(500) }),
  /** Adds a topic that has no statement yet. */
  z.object({ type: z.literal('topic.add'), topic: topicSchema, at: placeSchema }),
  /** Removes a topic that has no statement and no note. */
  z.object({ type: z.literal('topic.remove'), id: topicIdSchema }),
  z.object({ type: z.literal('topic.move'), id: topicIdSchema, at: z.number().int().nonnegative() }),
  /** Sets how a topic's statements stand side by side; null gives that back to the suggestion. */
  z.object({ type: z.literal('topic.arrange'), id: topicIdSchema, rows: z.array(rowSchema).nullable() }),
  z.object({ type: z.literal('facts.set'), facts: meetingFactsSchema }),
  /** Replaces what is known of how the sources correspond, e.g. to join two statements or to flag a difference. */
  z.object({ type: z.literal('alignments.set'), alignments: z.array(alignmentSchema) }),
  /** Takes in another source or a corrected release: everything but the notes becomes what it is in `dialogue`. */
  z.object({ type: z.literal('dialogue.revise'), dialogue: dialogueSchema }),
] as const;
