/** Calls on annotations: the list over the rounds, and Web Annotation files. */
import { z } from 'zod';
import { annotationSchema, replySchema } from '../domain/model/annotation.ts';
import { dialogueIdSchema, seriesIdSchema } from '../domain/model/dialogue.ts';
import { langSchema } from '../domain/model/lang.ts';
import { sideSchema } from '../domain/model/party.ts';
import { topicIdSchema } from '../domain/model/statement.ts';
import { call } from './call.ts';

/** Where an annotation stands. */
const placeSchema = z.object({
  topicId: topicIdSchema,
  topic: z.string(),
  statementId: z.string(),
  side: sideSchema,
  citation: z.string(),
  lang: langSchema,
});

export const listedAnnotationSchema = z.object({
  dialogueId: dialogueIdSchema,
  annotation: annotationSchema,
  replies: z.array(replySchema),
  /** Null for one whose words are gone. */
  place: placeSchema.nullable(),
});
export type ListedAnnotation = z.infer<typeof listedAnnotationSchema>;

export const annotationCalls = {
  /** The annotations of a series' rounds, newest round first. Fails as reading a round does. */
  'annotations.read': call(
    z.object({
      seriesId: seriesIdSchema,
      lang: langSchema,
      /** At most so many rounds, the newest first; as many as fit a screen's work where left out. */
      most: z.number().int().min(1).max(5_000).optional(),
    }),
    z.object({
      rounds: z.array(
        z.object({
          dialogueId: dialogueIdSchema,
          round: z.number().nullable(),
          title: z.string(),
          annotations: z.array(listedAnnotationSchema),
        }),
      ),
      /** How many older rounds there are beside these. */
      earlier: z.number().int().nonnegative(),
    }),
  ),
  /** Writes annotations of a dialogue to a file that the user chooses; null where the user cancels. */
  'annotations.save': call(
    z.object({ dialogueId: dialogueIdSchema, ids: z.array(annotationSchema.shape.id).min(1) }),
    z.object({ fileName: z.string(), count: z.number().int() }).nullable(),
  ),
  /** Reads a file that the user chooses; null where the user cancels. Nothing is taken in by it. */
  'annotations.open': call(
    z.object({ dialogueId: dialogueIdSchema }),
    z
      .object({
        fileName: z.string(),
        annotations: z.array(annotationSchema),
        replies: z.array(replySchema),
        known: z.number().int(),
        unusable: z.number().int(),
      })
      .nullable(),
  ),
} as const;
