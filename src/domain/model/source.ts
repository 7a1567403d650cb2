/** Sources: imported documents, kept as they came; statements point into their text. */
import { z } from 'zod';
import { langSchema } from './lang.ts';

/** A half-open range `[start, end)` of UTF-16 code units in a source's text. */
export const spanSchema = z
  .object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
  .refine((span) => span.end >= span.start, { message: 'a span ends before it starts' });
export type Span = z.infer<typeof spanSchema>;

export const sourceIdSchema = z.string().regex(/^[a-z0-9-]+$/);

export const sourceSchema = z.object({
  id: sourceIdSchema,
  /** Headline of the document as published. */
  title: z.string(),
  /** Who published it, e.g. "Ministry of Internal Affairs and Communications (MIC)". */
  publisher: z.string().nullable(),
  /** ISO date of publication. */
  publishedOn: z.iso.date().nullable(),
  /** Where it was published (a web address), never opened by the app. */
  address: z.string().nullable(),
  lang: langSchema,
  /** Name of the imported file, without its folder. */
  fileName: z.string(),
  /** SHA-256 of the file's bytes, in hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Character encoding that the file was read in, e.g. "utf-8", "shift_jis". */
  encoding: z.string(),
  /** The extracted text; all offsets count its UTF-16 code units. */
  text: z.string(),
  /** When it was imported: ISO date and time. */
  importedAt: z.iso.datetime(),
  /** The corrected release that took its place, whose text the statements now point into; null while it holds. */
  supersededBy: sourceIdSchema.nullable().default(null),
});
export type Source = z.infer<typeof sourceSchema>;

/** A span in a named source. */
export const sourceSpanSchema = z.object({ sourceId: sourceIdSchema, span: spanSchema });
export type SourceSpan = z.infer<typeof sourceSpanSchema>;

/** How the id of a source begins that is the record of a meeting, which nobody published. */
export const RECORD = 'record-';

/** Whether it is the record of a meeting: no release is a corrected version of it. */
export function isRecord({ id }: Pick<Source, 'id'>): boolean {
  return id.startsWith(RECORD);
}
