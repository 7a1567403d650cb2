/** Rows: the sub-issues of a topic, in which the statements that answer each other stand beside each other. */
import { z } from 'zod';

/** Longest name of a row, in UTF-16 code units: it stands on one line. */
export const MAX_ROW_TITLE = 200;

export const rowSchema = z.object({
  /** What it is about, in the reader's words; empty where nobody named it. */
  title: z.string().max(MAX_ROW_TITLE),
  /** Ids of its statements on whichever side, counterparts in other sources included. */
  statements: z.array(z.string().min(1)).min(1),
});
export type Row = z.infer<typeof rowSchema>;
