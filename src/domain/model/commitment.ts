/** A commitment: a statement that promises something, with what became of it. */
import { z } from 'zod';

/** `none` is said by a person of a statement that only reads like a promise. */
export const COMMITMENT_STATUSES = ['open', 'inProgress', 'done', 'dropped', 'none'] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

export const commitmentSchema = z.object({
  status: z.enum(COMMITMENT_STATUSES),
  /** Who is to do it, in words; empty while that is the side that said it. */
  owner: z.string().max(200),
  /** When it falls due, in words: an event or a day, e.g. "31st round"; empty while open. */
  due: z.string().max(200),
  /** What shows what became of it, in words. */
  evidence: z.string().max(2_000),
});
export type Commitment = z.infer<typeof commitmentSchema>;
