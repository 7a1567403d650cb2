/**
 * Annotations as a W3C Web Annotation file (https://www.w3.org/TR/annotation-model/, AnnotationCollection of one
 * page), for other programs and from them.
 */
import { z } from 'zod';
import { type Annotation, annotationSchema, type Reply, replySchema } from '../model/annotation.ts';
import type { Dialogue } from '../model/dialogue.ts';
import { foreignAnnotation, foreignIdOf } from './foreign.ts';
import { repliesTo } from './read.ts';

const ANNO = 'http://www.w3.org/ns/anno.jsonld';

/** What the standard has no words for. */
const OWN_TERMS = {
  taiwa: 'urn:taiwa:terms:',
  visibility: 'taiwa:visibility',
  status: 'taiwa:status',
};

/** The file's content: the annotations with what was said to them, as one page of a collection. */
export function collectionOf(dialogue: Dialogue, annotations: readonly Annotation[]): unknown {
  const items = annotations
    .flatMap((annotation): (Annotation | Reply)[] => [annotation, ...repliesTo(dialogue, annotation.id)])
    .map(({ '@context': _, ...item }) => item);
  return {
    '@context': [ANNO, OWN_TERMS],
    id: `urn:taiwa:dialogue:${dialogue.id}:annotations`,
    type: 'AnnotationCollection',
    label: dialogue.title,
    total: items.length,
    first: { type: 'AnnotationPage', startIndex: 0, items },
  };
}

export interface TakenAnnotations {
  annotations: Annotation[];
  replies: Reply[];
  /** Those that the dialogue has already. */
  known: number;
  /** Those of which nothing could be made: no quote, or no annotation at all. */
  unusable: number;
}

const pageSchema = z.object({ items: z.array(z.unknown()) });
const fileSchema = z.union([
  pageSchema,
  z.object({ first: pageSchema }),
  z.array(z.unknown()),
  z.looseObject({ type: z.union([z.literal('Annotation'), z.array(z.string())]) }),
]);

/**
 * What of a file's content is new to the dialogue. Annotations of another program are placed where their words are in
 * it, if that is certain, and without a place otherwise. Null where it is no annotation file.
 * @param now ISO date and time, for those that do not tell theirs.
 */
export function takenFrom(dialogue: Dialogue, content: unknown, now: string): TakenAnnotations | null {
  const file = fileSchema.safeParse(content);
  if (!file.success) return null;
  const taken: TakenAnnotations = { annotations: [], replies: [], known: 0, unusable: 0 };
  const known = new Set([...dialogue.annotations, ...(dialogue.replies ?? [])].map(({ id }) => id));
  const replies: Reply[] = [];
  for (const item of itemsIn(file.data)) {
    const reply = replySchema.safeParse(withContext(item));
    const made = reply.success ? reply.data : annotationFrom(dialogue, item, now);
    if (made === null) taken.unusable++;
    else if (known.has(made.id)) taken.known++;
    else {
      known.add(made.id);
      if (made.motivation === 'replying') replies.push(made);
      else taken.annotations.push(made);
    }
  }
  const there = new Set([...dialogue.annotations, ...taken.annotations].map(({ id }) => id));
  taken.replies = replies.filter(({ target }) => there.has(target));
  taken.unusable += replies.length - taken.replies.length;
  return taken;
}

function itemsIn(file: z.infer<typeof fileSchema>): unknown[] {
  if (Array.isArray(file)) return file;
  if ('items' in file && Array.isArray(file.items)) return file.items;
  const page = 'first' in file ? pageSchema.safeParse(file.first) : null;
  return page?.success === true ? page.data.items : [file];
}

function annotationFrom(dialogue: Dialogue, item: unknown, now: string): Annotation | null {
  const own = annotationSchema.safeParse(withContext(item));
  return own.success && foreignIdOf(item) === own.data.id ? own.data : foreignAnnotation(dialogue, item, now);
}

function withContext(item: unknown): unknown {
  return typeof item === 'object' && item !== null ? { ...item, '@context': ANNO } : item;
}
