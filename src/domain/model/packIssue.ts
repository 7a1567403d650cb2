/** Issues of packs: which versions were given out, to whom, and what of each is needed to tell what changed since. */
import { z } from 'zod';

/** Most numbered copies of one pack. */
export const MOST_COPIES = 200;

/** A numbered copy and who gets it. */
export const copySchema = z.object({
  number: z.number().int().min(1).max(9_999),
  /** In words; empty where nobody is named. */
  holder: z.string().max(200),
});
export type Copy = z.infer<typeof copySchema>;

/** A sheet as it was issued: its pages and what stood on them, by digests, so that no word of it is kept. */
export const issuedSheetSchema = z.object({
  id: z.string().max(200),
  /** The numbers on its pages, e.g. `13`, `13a`. */
  pages: z.array(z.string().max(20)),
  /** A digest of the words on each page. */
  texts: z.array(z.string().max(20)),
  /** Digests of its lines, rows, points and paragraphs. */
  units: z.array(z.string().max(20)),
});
export type IssuedSheet = z.infer<typeof issuedSheetSchema>;

export const packIssueSchema = z.object({
  id: z.uuid(),
  version: z.string().max(40),
  /** ISO date and time with offset. */
  issuedAt: z.iso.datetime({ offset: true }),
  /** Who issued it, in words; empty for nobody named. */
  by: z.string().max(200),
  /** What is new in it, in words; empty for nothing said. */
  changes: z.string().max(500),
  copies: z.array(copySchema).max(MOST_COPIES),
  /** Its pages and the choices that made them; null for an addendum, and once a later pack was issued. */
  base: z
    .object({ sheets: z.array(issuedSheetSchema), total: z.number().int().positive(), options: z.json() })
    .nullable(),
});
export type PackIssue = z.infer<typeof packIssueSchema>;
