/** What a user sets for the whole library. */
import { z } from 'zod';
import { MOST_THEME_NAMES, themeNameSchema } from '../evolution/themeNames.ts';
import { MOST_TEMPLATES, packTemplateSchema } from '../pack/template.ts';
import { MOST_TERMS, packTermSchema } from '../pack/terms.ts';
import { noteLabelsSchema } from './noteLabels.ts';
import { partyIdSchema, sideSchema } from './party.ts';
import { DEFAULT_PACE, speakingPaceSchema } from './speakingPace.ts';

export const settingsSchema = z.object({
  /** Language of the interface; `system` follows the computer. */
  language: z.enum(['system', 'en', 'ja']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Name written as the creator of annotations. */
  author: z.string().max(200),
  /** The side that stands first. */
  ownSide: partyIdSchema,
  /** Sizes of the resizable panes by pane-group name, as percentages. */
  panes: z.record(z.string(), z.array(z.number().min(0).max(100))),
  /** How a topic's columns stand: the sides swapped, and which are out of sight. Their widths are in `panes`. */
  columns: z.object({ swapped: z.boolean(), hidden: z.array(sideSchema) }),
  /** Whether the source text stands beside the topic. */
  showSource: z.boolean(),
  /** Whether single letters without Ctrl or Alt do anything outside of texts. */
  singleKeys: z.boolean(),
  /** What themes are called, where that is not what their titles say. */
  themeNames: z.array(themeNameSchema).max(MOST_THEME_NAMES),
  /** What the slots of notes are called, where that is not what Taiwa calls them. */
  noteLabels: noteLabelsSchema,
  /** How fast the delegation speaks. */
  pace: speakingPaceSchema,
  /** Marking proposed for a new pack; empty for none. */
  marking: z.string().max(60),
  /** The office that makes packs, on their covers; empty for none. */
  packUnit: z.string().max(200),
  /** Terms of the library's own, for the annex of terms. */
  terms: z.array(packTermSchema).max(MOST_TERMS),
  /** Choices for packs, kept under a name. */
  packTemplates: z.array(packTemplateSchema).max(MOST_TEMPLATES),
  /** The folder that backups go to; null for the one beside the library. Chosen in main, never by the window. */
  backupFolder: z.string().nullable(),
  /** How many backups are kept. */
  backupsKept: z.number().int().min(1).max(366),
  /** For how many days the earlier versions of notes and statements are kept. */
  historyDays: z.number().int().min(1).max(36_500),
  /** Minutes without a key or the mouse after which an encrypted library is locked; 0 for never. */
  lockAfterMinutes: z.number().int().min(0).max(1_440),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  author: '',
  ownSide: 'japan',
  panes: {},
  columns: { swapped: false, hidden: [] },
  showSource: true,
  singleKeys: true,
  themeNames: [],
  noteLabels: {},
  pace: DEFAULT_PACE,
  marking: '',
  packUnit: '',
  terms: [],
  packTemplates: [],
  backupFolder: null,
  backupsKept: 30,
  historyDays: 1_095,
  lockAfterMinutes: 15,
};

/** Settings as a library holds them: those that an older Taiwa did not know are as on the first day. */
export const storedSettingsSchema = z
  .looseObject({})
  .transform((stored) => ({ ...DEFAULT_SETTINGS, ...stored }))
  .pipe(settingsSchema);
