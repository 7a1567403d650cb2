/** The library's index: everything on this computer but the dialogues themselves. */
import { z } from 'zod';
import { seriesIdSchema } from './dialogue.ts';
import { partyIdSchema, partySchema } from './party.ts';
import { storedHeaderSchema } from './plainHeader.ts';
import { DEFAULT_SETTINGS, storedSettingsSchema } from './settings.ts';

export const seriesSchema = z.object({
  id: seriesIdSchema,
  /** The name shown in each language. */
  name: z.object({ en: z.string().min(1), ja: z.string().min(1) }),
  parties: z.array(partyIdSchema),
});
export type Series = z.infer<typeof seriesSchema>;

export const libraryIndexSchema = z.object({
  series: z.array(seriesSchema),
  /** Newest round last; the view sorts. */
  dialogues: z.array(storedHeaderSchema),
  settings: storedSettingsSchema,
  /** Parties that the user added, and what the user added to those that ship. */
  parties: z.array(partySchema).default([]),
  /** Whether the bundled round was offered once; it does not come back after the user removes it. */
  seeded: z.boolean(),
});
export type LibraryIndex = z.infer<typeof libraryIndexSchema>;

export const EMPTY_INDEX: LibraryIndex = {
  series: [],
  dialogues: [],
  settings: DEFAULT_SETTINGS,
  parties: [],
  seeded: false,
};
