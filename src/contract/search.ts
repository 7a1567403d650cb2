/** Calls for searching everything in the library. */
import { z } from 'zod';
import { dialogueIdSchema } from '../domain/model/dialogue.ts';
import { langSchema } from '../domain/model/lang.ts';
import { sideSchema } from '../domain/model/party.ts';
import { spanSchema } from '../domain/model/source.ts';
import { LONGEST_QUERY } from '../domain/search/query.ts';
import { searchFiltersSchema, searchKindSchema, searchPlaceSchema } from '../domain/search/searchText.ts';
import { call } from './call.ts';

const countSchema = z.number().int().nonnegative();

export const searchHitSchema = z.object({
  dialogueId: dialogueIdSchema,
  place: searchPlaceSchema,
  excerpt: z.object({
    text: z.string(),
    /** What was found, in the excerpt. */
    ranges: z.array(spanSchema),
    cutBefore: z.boolean(),
    cutAfter: z.boolean(),
  }),
  /** Where it is in the source's text, in order; null for what is no part of one. */
  inSource: z.array(spanSchema).nullable(),
  /** Words that stand there for others that were typed, as terms of the registry; none where all that was typed does. */
  instead: z.array(z.object({ typed: z.string(), found: z.string() })),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

/** How much of the library can be found yet. */
export const indexedSchema = z.object({ rounds: countSchema, of: countSchema });

export const searchPageSchema = z.object({
  hits: z.array(searchHitSchema),
  /** Asks for the hits after these; null where there are none. */
  cursor: z.string().nullable(),
  indexed: indexedSchema,
});
export type SearchPage = z.infer<typeof searchPageSchema>;

/**
 * How many texts are found, in all and by what they can be filtered by. What a filter could let through is counted as if
 * it were not set, and the others are.
 */
export const searchTallySchema = z.object({
  count: countSchema,
  kinds: z.array(z.object({ value: searchKindSchema, count: countSchema })),
  sides: z.array(z.object({ value: sideSchema, count: countSchema })),
  langs: z.array(z.object({ value: langSchema, count: countSchema })),
  series: z.array(z.object({ value: z.string(), count: countSchema })),
  /** Newest first; of very many only the newest. */
  dialogues: z.array(z.object({ value: dialogueIdSchema, count: countSchema })),
  /** Folded titles, those with most first; of very many only the first. */
  topics: z.array(z.object({ value: z.string(), count: countSchema })),
});
export type SearchTally = z.infer<typeof searchTallySchema>;

const askedSchema = z.object({ text: z.string().max(LONGEST_QUERY), filters: searchFiltersSchema });

export const searchCalls = {
  /** The best hits first. Null where a newer query took its place before it was answered. */
  'search.query': call(
    askedSchema.extend({
      limit: z.number().int().min(1).max(200),
      cursor: z
        .string()
        .regex(/^\d{1,6}$/)
        .nullable(),
    }),
    searchPageSchema.nullable(),
  ),
  /** Counts all hits; takes longer than the first of them in a large library. Null as above. */
  'search.tally': call(askedSchema, searchTallySchema.nullable()),
} as const;
