/** A bundle: dialogues with their history on the way from one library to another, in one file. */
import { z } from 'zod';
import { storedHistorySchema } from '../history/version.ts';
import { dialogueSchema } from '../model/dialogue.ts';
import { seriesSchema } from '../model/library.ts';
import { partySchema } from '../model/party.ts';

export const BUNDLE_FORMAT = 'taiwa-bundle';
/** Raised when an older Taiwa could misread a bundle. */
export const BUNDLE_VERSION = 2;

export const bundleManifestSchema = z.object({
  format: z.literal(BUNDLE_FORMAT),
  version: z.number().int().positive(),
  madeAt: z.iso.datetime(),
  /** Who made it, as named in the settings. */
  author: z.string(),
  /** Whether private notes are in it. */
  withPrivate: z.boolean(),
  files: z.array(z.object({ name: z.string(), size: z.number().int().nonnegative(), sha256: z.string() })),
});
export type BundleManifest = z.infer<typeof bundleManifestSchema>;

/** One dialogue in a bundle, in a file of its own. */
export const bundledDialogueSchema = z.object({
  dialogue: dialogueSchema,
  series: seriesSchema,
  history: storedHistorySchema,
});
export type BundledDialogue = z.infer<typeof bundledDialogueSchema>;

/** The parties that the sender added. */
export const bundledPartiesSchema = z.array(partySchema);
