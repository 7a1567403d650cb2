/** Calls on history, on conflicts, and on bundles that go from one library to another. */
import { z } from 'zod';
import { dialogueCommandSchema } from '../domain/commands/dialogueCommand.ts';
import { itemKeySchema } from '../domain/history/items.ts';
import { versionIdSchema, versionSchema } from '../domain/history/version.ts';
import { dialogueIdSchema } from '../domain/model/dialogue.ts';
import { noteSchema } from '../domain/model/note.ts';
import { topicIdSchema } from '../domain/model/statement.ts';
import { call } from './call.ts';
import { newPassphraseSchema, passphraseSchema } from './encryption.ts';

const itemSchema = itemKeySchema.max(400);

/** An item that was changed to different ends by two people. */
export const conflictSchema = z.object({
  item: itemSchema,
  /** What of it: `text`, `side` …, or `deletion`. */
  unit: z.string(),
  /** The fields of that unit; empty for a deletion. */
  fields: z.array(z.string()),
  /** The versions that brought each end, the shown one first. */
  versions: z.array(versionSchema).min(2),
});
export type Conflict = z.infer<typeof conflictSchema>;

/** What a bundle brought to one dialogue. */
export const takenDialogueSchema = z.object({
  id: dialogueIdSchema,
  title: z.string(),
  round: z.number().int().nullable(),
  isNew: z.boolean(),
  added: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  conflicts: z.number().int(),
});
export const takenSchema = z.object({
  fileName: z.string(),
  author: z.string(),
  madeAt: z.iso.datetime(),
  dialogues: z.array(takenDialogueSchema),
});
export type Taken = z.infer<typeof takenSchema>;

const MEGABYTE = 1024 * 1024;
/** A dropped bundle comes as base64, a third longer than it is. */
const LONGEST_BASE64 = 140 * MEGABYTE;

export const exchangeCalls = {
  /** Versions of an item, oldest first; none where nobody edited it. */
  'history.versions': call(
    z.object({ dialogueId: dialogueIdSchema, item: itemSchema }),
    z.array(versionSchema),
  ),
  /** Notes that were deleted, newest first. */
  'history.deletedNotes': call(
    z.object({ dialogueId: dialogueIdSchema }),
    z.array(z.object({ note: noteSchema, deletedAt: z.iso.datetime(), author: z.string() })),
  ),
  'history.conflicts': call(z.object({ dialogueId: dialogueIdSchema }), z.array(conflictSchema)),
  /** Takes one end of a conflict. */
  'history.settle': call(
    z.object({
      dialogueId: dialogueIdSchema,
      item: itemSchema,
      version: versionIdSchema,
      fields: z.array(z.string()).nullable(),
    }),
    z.null(),
  ),
  /** Writes a bundle to a file that the user chooses; null where the user cancels. */
  'exchange.save': call(
    z.object({
      /** Null for the whole library. */
      dialogueId: dialogueIdSchema.nullable(),
      /** Null for all topics. */
      topics: z.array(topicIdSchema).nullable(),
      withPrivate: z.boolean(),
      /** What the bundle is encrypted with; null for one that anybody may read. */
      passphrase: newPassphraseSchema.nullable(),
    }),
    z.object({ fileName: z.string(), dialogues: z.number().int() }).nullable(),
  ),
  /** Writes a dialogue with edits that could not be saved; null where the user cancels. */
  'exchange.saveCopy': call(
    z.object({ dialogueId: dialogueIdSchema, commands: z.array(dialogueCommandSchema).max(10_000) }),
    z.object({ fileName: z.string() }).nullable(),
  ),
  /** Takes in a bundle that the user chooses; null where the user cancels. */
  'exchange.take': call(z.void(), takenSchema.nullable()),
  /** Once more with the bundle that was chosen last, when that is encrypted. */
  'exchange.takeChosen': call(z.object({ passphrase: passphraseSchema }), takenSchema),
  /** Takes in a bundle that was dropped on the window. */
  'exchange.takeDropped': call(
    z.object({
      name: z.string().max(300),
      base64: z.base64().max(LONGEST_BASE64),
      passphrase: passphraseSchema.nullable(),
    }),
    takenSchema,
  ),
} as const;
