/** Calls for bringing documents in: read, look, then confirm. Nothing enters the library before it is confirmed. */
import { z } from 'zod';
import { dialogueIdSchema, dialogueSchema, seriesIdSchema } from '../domain/model/dialogue.ts';
import { call } from './call.ts';

export const importDraftSchema = z.object({
  /** Names the draft in later calls; main keeps what it stands for. */
  draftId: z.uuid(),
  fileName: z.string(),
  encoding: z.string(),
  /** What was found, as it would be added. */
  dialogues: z.array(dialogueSchema),
  /** What the text contradicts itself in, or what else a reader should know. */
  findings: z.array(z.string()),
});
export type ImportDraft = z.infer<typeof importDraftSchema>;

export const addedSchema = z.object({
  id: dialogueIdSchema,
  series: seriesIdSchema,
  round: z.number().int().positive().nullable(),
});
export type Added = z.infer<typeof addedSchema>;

/** A pasted text longer than this is refused; the file limit of the importer is the same. */
export const MAX_TEXT_UNITS = 20 * 1024 * 1024;

/** The same for the bytes of a dropped file, of which base64 makes four units of every three. */
const MAX_BASE64_UNITS = Math.ceil(MAX_TEXT_UNITS / 3) * 4;

export const importingCalls = {
  /** Opens the system's file dialog; null when the user cancels it. */
  'importing.choose': call(z.void(), importDraftSchema.nullable()),
  'importing.paste': call(z.object({ text: z.string().max(MAX_TEXT_UNITS) }), importDraftSchema),
  /** A file dropped on the window: the page has its bytes, never its path. */
  'importing.drop': call(
    z.object({ name: z.string().min(1).max(255), base64: z.base64().max(MAX_BASE64_UNITS) }),
    importDraftSchema,
  ),
  'importing.confirm': call(z.object({ draftId: z.uuid() }), z.array(addedSchema)),
  'importing.discard': call(z.object({ draftId: z.uuid() }), z.null()),
} as const;
