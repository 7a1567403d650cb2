/** Commands on annotations and on what is said to them. */
import { z } from 'zod';
import { annotationSchema, annotationStatusSchema, replySchema } from '../model/annotation.ts';
import { placeSchema } from './passageCommand.ts';

/** Most annotations, and most replies, that one command brings. */
export const MOST_AT_ONCE = 2_000;

const { id, motivation, body, visibility, modified, target } = annotationSchema.shape;

export const annotationCommands = [
  z.object({
    type: z.literal('annotation.add'),
    annotation: annotationSchema,
    at: placeSchema,
    /** What was said to one that comes back. */
    replies: z.array(replySchema).optional(),
  }),
  /** Replaces body, motivation, visibility and `modified` of an annotation; its target stays. */
  z.object({ type: z.literal('annotation.edit'), id, motivation, body, visibility, modified }),
  z.object({
    type: z.literal('annotation.setStatus'),
    id,
    status: annotationStatusSchema,
    modified,
  }),
  /** Puts it on other words: those that a person says it belongs to. */
  z.object({ type: z.literal('annotation.place'), id, target, modified }),
  /** Goes with all that was said to it. */
  z.object({ type: z.literal('annotation.remove'), id }),
  /** Many at once, as a file brings them: one step to take back. */
  z.object({
    type: z.literal('annotations.add'),
    annotations: z.array(annotationSchema).max(MOST_AT_ONCE),
    replies: z.array(replySchema).max(MOST_AT_ONCE),
  }),
  z.object({
    type: z.literal('annotations.remove'),
    annotations: z.array(id).max(MOST_AT_ONCE),
    replies: z.array(id).max(MOST_AT_ONCE),
  }),
  z.object({ type: z.literal('reply.add'), reply: replySchema, at: placeSchema }),
  z.object({
    type: z.literal('reply.edit'),
    id: replySchema.shape.id,
    body: replySchema.shape.body,
    modified: replySchema.shape.modified,
  }),
  z.object({ type: z.literal('reply.remove'), id: replySchema.shape.id }),
] as const;

const annotationCommandSchema = z.discriminatedUnion('type', [...annotationCommands]);
export type AnnotationCommand = z.infer<typeof annotationCommandSchema>;
