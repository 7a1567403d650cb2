/** Commands on what is written down in the room. */
import { z } from 'zod';
import { turnSchema, utteranceSchema } from '../model/utterance.ts';
import { placeSchema } from './passageCommand.ts';

export const meetingCommands = [
  z.object({ type: z.literal('utterance.add'), utterance: utteranceSchema, at: placeSchema }),
  z.object({ type: z.literal('utterance.edit'), utterance: utteranceSchema }),
  z.object({ type: z.literal('utterance.remove'), id: utteranceSchema.shape.id }),
  /** Replaces all turns: the last says what the meeting is at. */
  z.object({ type: z.literal('meeting.setTurns'), turns: z.array(turnSchema).max(5_000) }),
] as const;

const meetingCommandSchema = z.discriminatedUnion('type', [...meetingCommands]);
export type MeetingCommand = z.infer<typeof meetingCommandSchema>;
