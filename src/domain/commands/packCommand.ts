/** Commands on the packs that were issued of a round. */
import { z } from 'zod';
import { packIssueSchema } from '../model/packIssue.ts';

export const packCommands = [
  /** Writes an issued pack into the log; of those before it the log keeps what is said of them, not their pages. */
  z.object({ type: z.literal('pack.issue'), issue: packIssueSchema }),
  /** Takes the newest issue out of the log. `base` is what the one before it was compared by. */
  z.object({
    type: z.literal('pack.withdraw'),
    id: packIssueSchema.shape.id,
    bases: z.array(z.object({ id: packIssueSchema.shape.id, base: packIssueSchema.shape.base })),
  }),
] as const;

const packCommandSchema = z.discriminatedUnion('type', [...packCommands]);
export type PackCommand = z.infer<typeof packCommandSchema>;
