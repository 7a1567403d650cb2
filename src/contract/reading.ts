/** What passes between main and the throw-away page that reads one untrusted document. */
import { z } from 'zod';
import { leftOutListSchema } from '../domain/release/leftOut.ts';
import { documentBlockSchema } from '../domain/release/structure.ts';

export const pageFormatSchema = z.enum(['html', 'docx', 'pdf']);
export type PageFormat = z.infer<typeof pageFormatSchema>;

/** Channels of the reading page; heard only from the one page that was made for the document. */
export const READING = { take: 'reading.take', give: 'reading.give' } as const;

export interface ReadingTask {
  format: PageFormat;
  /** The file's bytes. */
  base64: string;
}

/** Most blocks and UTF-16 units of text that a document may have; far above any release. */
export const MAX_BLOCKS = 200_000;
export const MAX_BLOCK_TEXT = 20 * 1024 * 1024;

/** Why a page could not read its document, each a `document.…` failure. */
export const reasonSchema = z.enum(['protected', 'noText', 'damaged', 'unsafe', 'tooComplex']);
export type Reason = z.infer<typeof reasonSchema>;

/** What a reader makes of a document. */
export const readSchema = z.object({
  encoding: z.string().regex(/^[a-z0-9_-]{1,20}$/),
  blocks: z
    .array(documentBlockSchema)
    .max(MAX_BLOCKS)
    .refine((blocks) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= MAX_BLOCK_TEXT),
  /** Words of the document that are not among its blocks. */
  leftOut: leftOutListSchema,
});
export type ReadBlocks = z.infer<typeof readSchema>;

export const readingReplySchema = z.discriminatedUnion('kind', [
  readSchema.extend({ kind: z.literal('read') }),
  z.object({ kind: z.literal('refused'), reason: reasonSchema }),
]);
export type ReadingReply = z.infer<typeof readingReplySchema>;

/** What the page has of the world: its one document, and one answer. */
export interface ReadingBridge {
  take(): Promise<ReadingTask>;
  give(reply: ReadingReply): Promise<void>;
}
