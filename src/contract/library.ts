/** Calls on the library and its dialogues. */
import { z } from 'zod';
import { dialogueCommandSchema } from '../domain/commands/dialogueCommand.ts';
import { failureSchema } from '../domain/failure/failure.ts';
import { dialogueIdSchema, dialogueSchema, seriesIdSchema } from '../domain/model/dialogue.ts';
import { libraryIndexSchema } from '../domain/model/library.ts';
import { partyIdSchema, partySchema } from '../domain/model/party.ts';
import { storedHeaderSchema } from '../domain/model/plainHeader.ts';
import { settingsSchema } from '../domain/model/settings.ts';
import { call } from './call.ts';
import { draftViewSchema } from './importing.ts';
import { slipHeadSchema } from './slips.ts';

/** Something that start-up found, for the user to know: what it mended, and what about the folder may harm the library. */
export const recoveryNoticeSchema = z.object({
  kind: z.enum(['setAside', 'recovered', 'restored', 'unfinished', 'damaged', 'synced', 'copied']),
  /** The file, relative to the library's folder; of `synced` the program that keeps the folder on several computers. */
  file: z.string(),
  /** How many acknowledged edits were put back from the journal, where that is what was done. */
  edits: z.number().int().nonnegative(),
  /** Where the damaged file was put, relative to the library's folder. */
  keptAs: z.string().nullable(),
});
export type RecoveryNotice = z.infer<typeof recoveryNoticeSchema>;

export const libraryViewSchema = z.object({
  /** With the newest rounds of each series only, see `library.rounds`. */
  index: libraryIndexSchema,
  /** How many further rounds each series has, of those that have any. */
  further: z.record(seriesIdSchema, z.number().int().positive()),
  /** Those that ship, with what the user added to them. */
  parties: z.array(partySchema),
  /** Those that ship, as they ship. */
  shippedParties: z.array(partySchema),
  /** Imports that wait for their review. */
  drafts: z.array(draftViewSchema),
  /** Contribution slips that are being filled or wait to be taken in. */
  slips: z.array(slipHeadSchema),
  /** Why nothing can be changed, or null where it can. */
  readOnly: failureSchema.nullable(),
  recovery: z.array(recoveryNoticeSchema),
  about: z.object({
    version: z.string(),
    /** What the app runs on, e.g. "Electron 45.4.1" or "Chromium 156 (host)". */
    host: z.string(),
    /** The library's folder, to show; never sent back. */
    folder: z.string(),
    /** The computer's language. */
    systemLanguage: z.enum(['en', 'ja']),
  }),
});
export type LibraryView = z.infer<typeof libraryViewSchema>;

export const libraryCalls = {
  'library.view': call(z.void(), libraryViewSchema),
  /** All rounds of the library in its order, so many at a time; `next` is where the following ones begin. */
  'library.rounds': call(
    z.object({ from: z.number().int().nonnegative() }),
    z.object({
      rounds: z.array(storedHeaderSchema),
      next: z.number().int().positive().nullable(),
    }),
  ),
  /** Begins a library where one was that is gone; refused where anything is there. */
  'library.beginAnew': call(z.void(), z.null()),
  /** A dialogue of the library, or of a draft. */
  'dialogue.read': call(z.object({ id: dialogueIdSchema }), dialogueSchema),
  /** Answered when the edit is on the disk. */
  'dialogue.apply': call(
    z.object({ dialogueId: dialogueIdSchema, command: dialogueCommandSchema }),
    z.object({ savedAt: z.iso.datetime() }),
  ),
  /** A folder can only be chosen in a dialog of the system's, see `backups.chooseFolder`. */
  'settings.change': call(
    z.object({ patch: settingsSchema.omit({ backupFolder: true }).partial() }),
    settingsSchema,
  ),
  'party.put': call(z.object({ party: partySchema }), z.null()),
  'party.remove': call(z.object({ id: partyIdSchema }), z.null()),
} as const;
