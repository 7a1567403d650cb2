/** A dialogue: one round of a series, with everything that is known and written about it. */
import { z } from 'zod';
import { alignmentSchema } from './alignment.ts';
import { annotationSchema, replySchema } from './annotation.ts';
import { delegateSchema } from './delegate.ts';
import { langSchema } from './lang.ts';
import { meetingSchema } from './meeting.ts';
import { noteSchema } from './note.ts';
import { packIssueSchema } from './packIssue.ts';
import { partyIdSchema } from './party.ts';
import { sourceSchema, sourceSpanSchema } from './source.ts';
import { topicIdSchema, topicNameSchema, topicSchema } from './statement.ts';
import { turnSchema, utteranceSchema } from './utterance.ts';

/** Also the name of the dialogue's file, so it holds nothing that a file name cannot. */
export const dialogueIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(120);
export type DialogueId = z.infer<typeof dialogueIdSchema>;
export const seriesIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100);

/** What a stretch of the source says about the meeting, apart from the topics' statements. */
export const FACT_KINDS = [
  'title',
  'published',
  'held',
  'purpose',
  'summary',
  'heading',
  'remark',
  'contact',
  'navigation',
  // Marks and words that only join or introduce: bullets, the comma and "and" between two clauses.
  'connective',
] as const;

export const factSchema = z.object({
  kind: z.enum(FACT_KINDS),
  text: z.string(),
  source: sourceSpanSchema,
});
export type Fact = z.infer<typeof factSchema>;

/** Source text that found no place: shown, never dropped. */
export const unplacedSchema = z.object({ text: z.string(), reason: z.string(), source: sourceSpanSchema });
export type Unplaced = z.infer<typeof unplacedSchema>;

export const dialogueSchema = z.object({
  id: dialogueIdSchema,
  seriesId: seriesIdSchema,
  /** The round's number in its series; null where the text does not say. */
  round: z.number().int().positive().nullable(),
  title: z.string(),
  lang: langSchema,
  publishedOn: z.iso.date().nullable(),
  /** The days it was held on, in order. */
  heldOn: z.array(z.iso.date()),
  /** The form in the text's words, e.g. "web conference". */
  form: z.string().nullable(),
  /** The place in the text's words, e.g. "Brussels, Belgium". */
  venue: z.string().nullable(),
  /** Who held it, as named in the text. */
  hosts: z.array(z.string()),
  purpose: z.string().nullable(),
  /** The overall result, in the text's own sentences. */
  summary: z.string().nullable(),
  contact: z.string().nullable(),
  /** The publisher's own remarks, e.g. that the materials are in Japanese only. */
  remarks: z.array(z.string()),
  /** The sides of the series, in reading order. */
  parties: z.array(partyIdSchema),
  /** Left out while nobody has said anything of it. */
  meeting: meetingSchema.optional(),
  /** Who comes, the sides in any order; left out while nobody is named. */
  delegates: z.array(delegateSchema).optional(),
  topics: z.array(topicSchema),
  facts: z.array(factSchema),
  unplaced: z.array(unplacedSchema),
  /** The first is the one that the dialogue's facts come from. */
  sources: z.array(sourceSchema),
  alignments: z.array(alignmentSchema).default([]),
  annotations: z.array(annotationSchema),
  /** What is said to annotations, oldest first; left out while there is nothing. */
  replies: z.array(replySchema).optional(),
  notes: z.array(noteSchema),
  /** What was said in the room, in the order it was written; left out while nothing was. */
  utterances: z.array(utteranceSchema).optional(),
  /** When the meeting took each topic up, in order; left out before it began. */
  turns: z.array(turnSchema).optional(),
  /** The packs that were issued, oldest first; left out while none was. */
  issues: z.array(packIssueSchema).optional(),
});
export type Dialogue = z.infer<typeof dialogueSchema>;

/** What the library's index holds of each dialogue: enough for the sidebar without opening its file. */
export const dialogueHeaderSchema = dialogueSchema
  .pick({ id: true, seriesId: true, round: true, title: true, lang: true, publishedOn: true, heldOn: true })
  .extend({
    topics: z.array(
      z.object({
        id: topicIdSchema,
        label: z.string(),
        title: z.string(),
        level: z.number().int(),
        theme: z.string().optional(),
        also: z.array(topicNameSchema.pick({ lang: true, label: true, title: true })).default([]),
      }),
    ),
    /** Statements still marked for review. */
    toReview: z.number().int().nonnegative(),
  });
export type DialogueHeader = z.infer<typeof dialogueHeaderSchema>;

/** Derives a dialogue's header. */
export function headerOf(dialogue: Dialogue): DialogueHeader {
  const { id, seriesId, round, title, lang, publishedOn, heldOn } = dialogue;
  return {
    id,
    seriesId,
    round,
    title,
    lang,
    publishedOn,
    heldOn,
    topics: dialogue.topics.map((topic) => ({
      id: topic.id,
      label: topic.label,
      title: topic.title,
      level: topic.level,
      ...(topic.theme === undefined ? {} : { theme: topic.theme }),
      also: topic.also.map(({ lang: other, label, title: name }) => ({ lang: other, label, title: name })),
    })),
    toReview: dialogue.topics.flatMap((topic) => topic.statements).filter((s) => s.review).length,
  };
}
