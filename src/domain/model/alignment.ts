/** Alignments: statements of different sources that say the same, e.g. a sentence and its counterpart in Japanese. */
import { z } from 'zod';
import { statementIdSchema } from './statement.ts';

export const alignmentSchema = z.object({
  /** Of one topic, from two sources or more; one sentence may stand for two of another source. */
  statements: z.array(statementIdSchema).min(2),
  /** Whether the pairing is a weak one and asks for a look. */
  review: z.boolean(),
  /** 0 (a guess) to 1 (certain). */
  confidence: z.number().min(0).max(1),
  /** What differs in content, in the reader's words; null while nobody flagged a difference. */
  differs: z.string().nullable(),
});
export type Alignment = z.infer<typeof alignmentSchema>;
