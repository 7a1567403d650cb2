/** Commands: everything a user does to a dialogue, as small checked objects. `reduce` carries them out. */
import { z } from 'zod';
import { annotationSchema } from '../model/annotation.ts';
import { noteSchema } from '../model/note.ts';
import { agendaCommands } from './agendaCommand.ts';
import { passageCommands, placeSchema } from './passageCommand.ts';

export const dialogueCommandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('annotation.add'), annotation: annotationSchema, at: placeSchema }),
  /** Replaces body, motivation and `modified` of an annotation; its target stays. */
  z.object({
    type: z.literal('annotation.edit'),
    id: annotationSchema.shape.id,
    motivation: annotationSchema.shape.motivation,
    body: annotationSchema.shape.body,
    modified: annotationSchema.shape.modified,
  }),
  z.object({ type: z.literal('annotation.remove'), id: annotationSchema.shape.id }),
  z.object({ type: z.literal('note.add'), note: noteSchema, at: placeSchema }),
  z.object({
    type: z.literal('note.edit'),
    id: noteSchema.shape.id,
    markdown: noteSchema.shape.markdown,
    modifiedAt: noteSchema.shape.modifiedAt,
  }),
  z.object({
    type: z.literal('note.setKind'),
    id: noteSchema.shape.id,
    kind: noteSchema.shape.kind,
    modifiedAt: noteSchema.shape.modifiedAt,
  }),
  z.object({ type: z.literal('note.remove'), id: noteSchema.shape.id }),
  ...agendaCommands,
  ...passageCommands,
]);
export type DialogueCommand = z.infer<typeof dialogueCommandSchema>;
export type DialogueCommandType = DialogueCommand['type'];
