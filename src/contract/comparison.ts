/** What taking a document into a round that is there already would change, as it is shown before it is done. */
import { z } from 'zod';

const tallySchema = z.object({
  carried: z.number().int().nonnegative(),
  check: z.number().int().nonnegative(),
  orphan: z.number().int().nonnegative(),
});
export type Tally = z.infer<typeof tallySchema>;

/** What became of the statements, annotations and notes that were there. */
export const carriedOverSchema = z.object({
  statements: tallySchema,
  annotations: tallySchema,
  notes: tallySchema,
});
export type CarriedOver = z.infer<typeof carriedOverSchema>;

const partSchema = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });

export const comparisonSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('revise'),
    carriedOver: carriedOverSchema,
    topics: z.array(
      z.object({
        title: z.string(),
        entries: z.array(
          z.object({
            kind: z.enum(['same', 'changed', 'new', 'gone', 'moved']),
            side: z.string(),
            lang: z.string(),
            /** The words of both states; those of an entry that is new or gone are all of one kind. */
            words: z.array(partSchema),
          }),
        ),
      }),
    ),
    /** In the order of the text. */
    topicChanges: z.array(
      z.object({
        kind: z.enum(['renamed', 'added', 'removed', 'keptForNotes']),
        title: z.string(),
        before: z.string().nullable(),
      }),
    ),
    facts: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  }),
  z.object({
    kind: z.literal('attach'),
    topics: z.object({ paired: z.number().int(), added: z.number().int() }),
    alignments: z.object({ sure: z.number().int(), review: z.number().int(), alone: z.number().int() }),
    /** Where the sources contradict each other about the meeting; what the library holds stays. */
    contradictions: z.array(
      z.object({ field: z.enum(['round', 'heldOn']), held: z.string(), incoming: z.string() }),
    ),
  }),
]);
export type Comparison = z.infer<typeof comparisonSchema>;
