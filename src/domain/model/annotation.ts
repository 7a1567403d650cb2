/**
 * Annotations as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), kept in that shape on disk.
 * A comment is a body with purpose `commenting`, a stance one with purpose `assessing`, a tag one with `tagging`.
 */
import { z } from 'zod';

export const STANCES = ['support', 'concern', 'question', 'redLine', 'followUp'] as const;
export const stanceSchema = z.enum(STANCES);
export type Stance = z.infer<typeof stanceSchema>;

/** Who may see it: nobody but its author, those who get a bundle, or also the readers of a pack. */
export const VISIBILITIES = ['private', 'team', 'print'] as const;
export const visibilitySchema = z.enum(VISIBILITIES);
export type Visibility = z.infer<typeof visibilitySchema>;

export const ANNOTATION_STATUSES = ['open', 'resolved'] as const;
export const annotationStatusSchema = z.enum(ANNOTATION_STATUSES);
export type AnnotationStatus = z.infer<typeof annotationStatusSchema>;

/** §4.2.4: the exact text, with prefix and suffix as context only. */
export const quoteSelectorSchema = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});
export type QuoteSelector = z.infer<typeof quoteSelectorSchema>;

/** §4.2.5: offsets in the target's text, in UTF-16 code units, end exclusive. */
export const positionSelectorSchema = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
});
export type PositionSelector = z.infer<typeof positionSelectorSchema>;

export const textualBodySchema = z.object({
  type: z.literal('TextualBody'),
  purpose: z.enum(['commenting', 'assessing', 'tagging']),
  format: z.literal('text/plain'),
  value: z.string(),
});
export type TextualBody = z.infer<typeof textualBodySchema>;

const targetScheme = /^urn:taiwa:(statement|note|source):.+$/;

/** `urn:uuid:…`. */
const annotationIdSchema = z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/);

export const annotationSchema = z.object({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: annotationIdSchema,
  type: z.literal('Annotation'),
  /** §3.3.5: `highlighting` where there is neither comment nor stance. */
  motivation: z.enum(['highlighting', 'commenting', 'assessing']),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
  creator: z.object({ type: z.literal('Person'), name: z.string() }),
  body: z.array(textualBodySchema),
  /** For the team where left out. Not of the standard's own vocabulary, as is `status`. */
  visibility: visibilitySchema.optional(),
  /** Open where left out. */
  status: annotationStatusSchema.optional(),
  target: z.object({
    /** `urn:taiwa:statement:<id>`: what the selectors select in. */
    source: z.string().regex(targetScheme),
    selector: z.tuple([quoteSelectorSchema, positionSelectorSchema]),
  }),
});
export type Annotation = z.infer<typeof annotationSchema>;

/** What somebody says to an annotation; it is seen by whoever sees that. §3.3.5: motivation `replying`. */
export const replySchema = z.object({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: annotationIdSchema,
  type: z.literal('Annotation'),
  motivation: z.literal('replying'),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
  creator: z.object({ type: z.literal('Person'), name: z.string() }),
  body: z.tuple([textualBodySchema.extend({ purpose: z.literal('commenting') })]),
  /** The id of the annotation. */
  target: annotationIdSchema,
});
export type Reply = z.infer<typeof replySchema>;
