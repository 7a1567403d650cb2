/** Commands: everything a user does to a dialogue, as small checked objects. `reduce` carries them out. */
import { z } from 'zod';
import { noteSchema } from '../model/note.ts';
import { agendaCommands } from './agendaCommand.ts';
import { annotationCommands } from './annotationCommand.ts';
import { meetingCommands } from './meetingCommand.ts';
import { packCommands } from './packCommand.ts';
import { passageCommands, placeSchema } from './passageCommand.ts';

export const dialogueCommandSchema = z.discriminatedUnion('type', [
  ...annotationCommands,
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
  ...meetingCommands,
  ...packCommands,
  ...passageCommands,
]);
export type DialogueCommand = z.infer<typeof dialogueCommandSchema>;
export type DialogueCommandType = DialogueCommand['type'];
