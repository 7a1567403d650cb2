/** What of a document's words is not taken for its text: told to the user, never dropped in silence. */
import { z } from 'zod';

export const LEFT_OUT = [
  /** Menus, breadcrumbs, headers and footers of a site. */
  'furniture',
  /** Stands on the page beside the part that was taken for the document. */
  'outside',
  /** Not shown to the document's readers. */
  'hidden',
  /** Readings of kanji, with the word each is of. */
  'reading',
  /** Repeated on every page: headers, footers, numbers of pages. */
  'running',
  'comment',
  /** Deleted or moved away by a change that is still tracked. */
  'deleted',
  /** The document's own table of contents. */
  'contents',
  /** Words in drawings and pictures. */
  'drawing',
  /** Turned on its side among upright text: stamps and marks in the margin. */
  'turned',
  /** What stands in the fields of a form. */
  'form',
] as const;

/** Most kinds and words of a document that are listed; what is beyond is told by an ellipsis. */
export const MAX_LEFT_OUT = 200;
export const MAX_LEFT_OUT_TEXT = 20_000;

export const leftOutSchema = z.object({
  kind: z.enum(LEFT_OUT),
  /** White space folded. */
  text: z.string().min(1).max(MAX_LEFT_OUT_TEXT),
});
export type LeftOut = z.infer<typeof leftOutSchema>;
export type LeftOutKind = LeftOut['kind'];

/** A document's list of what was left out of it. */
export const leftOutListSchema = z.array(leftOutSchema).max(MAX_LEFT_OUT);
