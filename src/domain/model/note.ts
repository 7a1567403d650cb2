/** Notes: rich text kept as Markdown (CommonMark with GFM tables and task lists) on a dialogue or a topic. */
import { z } from 'zod';
import { topicIdSchema } from './statement.ts';

/** In the order of their slots, which is that in which they are needed in the room. */
export const NOTE_KINDS = [
  'objective',
  'lineToTake',
  'ifAsked',
  'handlingPolicy',
  'tactical',
  'pressLine',
  'background',
  'meetingRecord',
  'private',
] as const;
export const noteKindSchema = z.enum(NOTE_KINDS);
export type NoteKind = z.infer<typeof noteKindSchema>;

export const noteTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dialogue') }),
  z.object({ kind: z.literal('topic'), topicId: topicIdSchema }),
]);
export type NoteTarget = z.infer<typeof noteTargetSchema>;

export const noteSchema = z.object({
  id: z.uuid(),
  target: noteTargetSchema,
  kind: noteKindSchema,
  markdown: z.string(),
  createdAt: z.iso.datetime(),
  modifiedAt: z.iso.datetime(),
});
export type Note = z.infer<typeof noteSchema>;
