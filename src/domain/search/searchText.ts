/** What can be found: every text that a dialogue holds, with where it stands and what it can be filtered by. */
import { z } from 'zod';
import { langSchema } from '../model/lang.ts';
import { sideSchema } from '../model/party.ts';
import { topicIdSchema } from '../model/statement.ts';

/** In the order in which they are listed. */
export const SEARCH_KINDS = ['topic', 'statement', 'note', 'annotation', 'round', 'source'] as const;
export const searchKindSchema = z.enum(SEARCH_KINDS);
export type SearchKind = z.infer<typeof searchKindSchema>;

/** What is known of a round apart from its topics. */
export const ROUND_FIELDS = [
  ...['title', 'summary', 'purpose', 'form', 'venue', 'hosts', 'remarks', 'contact', 'unplaced', 'sources'],
  'delegations',
] as const;

/** Where a text stands in its dialogue. */
export const searchPlaceSchema = z.object({
  kind: searchKindSchema,
  /**
   * Of the statement, the note, the annotation or the source; the topic's own for a title; for what is known of the
   * round, which of it.
   */
  id: z.string(),
  /** The topic that shows it; null where that is the overview. */
  topicId: topicIdSchema.nullable(),
  /** The side that says it; null where it is nobody's. */
  side: sideSchema.nullable(),
  lang: langSchema,
  /** Whether it is a note that stays out of packs and bundles. */
  isPrivate: z.boolean(),
  /** Where the text begins in its source; null for one that is no part of a source's text. */
  at: z.number().int().nonnegative().nullable(),
});
export type SearchPlace = z.infer<typeof searchPlaceSchema>;

export interface SearchText {
  place: SearchPlace;
  text: string;
  /** The title of the topic it stands under, folded, which topics of other rounds may bear too; null for none. */
  topicKey: string | null;
}

/** Names of things are found before what is said of them, and that before the sources it was read from. */
export const SEARCH_TIERS = 3;
export function tierOf({ kind, id }: SearchPlace): 0 | 1 | 2 {
  if (kind === 'topic' || (kind === 'round' && id === 'title')) return 0;
  return kind === 'source' ? 2 : 1;
}

export const searchFiltersSchema = z.object({
  kind: searchKindSchema.nullable(),
  side: sideSchema.nullable(),
  lang: langSchema.nullable(),
  seriesId: z.string().max(200).nullable(),
  dialogueId: z.string().max(200).nullable(),
  /** A topic's title as folded: topics of all rounds that are called so. */
  topicKey: z.string().max(2_000).nullable(),
});
export type SearchFilters = z.infer<typeof searchFiltersSchema>;

export const NO_FILTERS: SearchFilters = {
  kind: null,
  side: null,
  lang: null,
  seriesId: null,
  dialogueId: null,
  topicKey: null,
};

/** Whether a text is let through. */
export function passes(
  { place, topicKey }: SearchText,
  dialogue: { id: string; seriesId: string },
  filters: SearchFilters,
): boolean {
  return (
    (filters.kind === null || filters.kind === place.kind) &&
    (filters.side === null || filters.side === place.side) &&
    (filters.lang === null || filters.lang === place.lang) &&
    (filters.seriesId === null || filters.seriesId === dialogue.seriesId) &&
    (filters.dialogueId === null || filters.dialogueId === dialogue.id) &&
    (filters.topicKey === null || filters.topicKey === topicKey)
  );
}
