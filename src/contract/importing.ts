/** Calls for bringing documents in: read, review, then confirm. Nothing enters the library before it is confirmed. */
import { z } from 'zod';
import { failureSchema } from '../domain/failure/failure.ts';
import { dialogueHeaderSchema, dialogueIdSchema, seriesIdSchema } from '../domain/model/dialogue.ts';
import { draftIdSchema, draftSchema, fateSchema } from '../domain/model/draft.ts';
import { seriesSchema } from '../domain/model/library.ts';
import { call } from './call.ts';
import { carriedOverSchema, comparisonSchema } from './comparison.ts';

/** A draft without its dialogues, which `dialogue.read` gives by their ids like those of the library. */
export const draftViewSchema = draftSchema.omit({ parts: true }).extend({
  parts: z.array(
    z.object({
      header: dialogueHeaderSchema,
      series: seriesSchema,
      fate: fateSchema,
      fates: z.array(fateSchema),
      /** The library's dialogue of the same round. */
      into: z.object({ id: dialogueIdSchema, title: z.string() }).nullable(),
    }),
  ),
});
export type DraftView = z.infer<typeof draftViewSchema>;

/** What came of reading documents; null where none of them could be read. */
export const importedSchema = z.object({
  draft: draftViewSchema.nullable(),
  /** One for each document that could not be read. */
  failures: z.array(failureSchema),
});
export type Imported = z.infer<typeof importedSchema>;

export const addedSchema = z.object({
  id: dialogueIdSchema,
  series: seriesIdSchema,
  round: z.number().int().positive().nullable(),
  /** What became of the statements and annotations that were there; null for a dialogue that is new. */
  carriedOver: carriedOverSchema.nullable(),
});
export type Added = z.infer<typeof addedSchema>;

/** A pasted text longer than this is refused; the file limit of the importer is the same. */
export const MAX_TEXT_UNITS = 20 * 1024 * 1024;

/** The same for the bytes of a dropped file, of which base64 makes four units of every three. */
const MAX_BASE64_UNITS = Math.ceil(MAX_TEXT_UNITS / 3) * 4;

/** More files at once than any meeting has releases. */
export const MAX_FILES = 20;

const ofDraft = z.object({ draftId: draftIdSchema });

export const importingCalls = {
  /** Says that documents may come soon, as when files are held over the window: reading them begins at once then. */
  'importing.prepare': call(z.void(), z.null()),
  /** Opens the system's file dialog; null when the user cancels it. */
  'importing.choose': call(z.void(), importedSchema.nullable()),
  'importing.paste': call(z.object({ text: z.string().max(MAX_TEXT_UNITS) }), importedSchema),
  /** Files dropped on the window: the page has their bytes, never their paths. */
  'importing.drop': call(
    z.object({
      files: z
        .array(z.object({ name: z.string().min(1).max(255), base64: z.base64().max(MAX_BASE64_UNITS) }))
        .min(1)
        .max(MAX_FILES),
    }),
    importedSchema,
  ),
  /** Stops reading; the call that started it answers with `document.cancelled`. */
  'importing.stop': call(z.void(), z.null()),
  /** Decides what becomes of a dialogue of a draft. */
  'importing.decide': call(z.object({ dialogueId: dialogueIdSchema, fate: fateSchema }), draftViewSchema),
  /** What confirming a dialogue of a draft would change in the round that it goes into. */
  'importing.compare': call(z.object({ dialogueId: dialogueIdSchema }), comparisonSchema),
  /** Adds the draft to the library as decided; the draft is gone then. */
  'importing.confirm': call(ofDraft, z.array(addedSchema)),
  'importing.discard': call(ofDraft, z.null()),
} as const;
