/** Commands on what is planned of a round, and what its topics are about: its meeting, minutes, leads, themes, delegates. */
import { z } from 'zod';
import { delegateSchema } from '../model/delegate.ts';
import { langSchema } from '../model/lang.ts';
import { meetingSchema, minutesSchema } from '../model/meeting.ts';
import { partyIdSchema } from '../model/party.ts';
import { likelihoodSchema, MAX_UNIT, topicIdSchema } from '../model/statement.ts';
import { placeSchema } from './passageCommand.ts';

export const agendaCommands = [
  /** Null forgets what was said of the meeting. */
  z.object({ type: z.literal('meeting.set'), meeting: meetingSchema.nullable() }),
  /** Null leaves it open. */
  z.object({
    type: z.literal('topic.setMinutes'),
    id: topicIdSchema,
    minutes: minutesSchema.nullable(),
  }),
  /** Who leads on a topic for a side; null leaves it open. A delegate who has left may come back with an undo. */
  z.object({
    type: z.literal('topic.setLead'),
    id: topicIdSchema,
    party: partyIdSchema,
    delegate: delegateSchema.shape.id.nullable(),
  }),
  /** What is planned of a topic: how likely it is to come up, and the office that answers for its brief; null leaves it open. */
  z.object({
    type: z.literal('topic.setPlan'),
    id: topicIdSchema,
    likelihood: likelihoodSchema.nullable(),
    unit: z.string().trim().min(1).max(MAX_UNIT).nullable(),
  }),
  /** One of the two alone, as journals hold it. */
  z.object({
    type: z.literal('topic.setLikelihood'),
    id: topicIdSchema,
    likelihood: likelihoodSchema.nullable(),
  }),
  /** The other alone. */
  z.object({
    type: z.literal('topic.setUnit'),
    id: topicIdSchema,
    unit: z.string().trim().min(1).max(MAX_UNIT).nullable(),
  }),
  /** What a topic is called in a language that is not the dialogue's, said by a person; null takes that away. */
  z.object({
    type: z.literal('topic.setName'),
    id: topicIdSchema,
    lang: langSchema,
    title: z.string().trim().min(1).max(500).nullable(),
  }),
  /** What a topic is about across rounds, said by a person; null leaves it to its titles. */
  z.object({
    type: z.literal('topic.setTheme'),
    id: topicIdSchema,
    theme: z.string().trim().min(1).max(200).nullable(),
  }),
  z.object({ type: z.literal('delegate.add'), delegate: delegateSchema, at: placeSchema }),
  z.object({ type: z.literal('delegate.edit'), delegate: delegateSchema }),
  z.object({
    type: z.literal('delegate.move'),
    id: delegateSchema.shape.id,
    at: z.number().int().nonnegative(),
  }),
  /** Topics that the delegate leads on keep saying so: the delegate may come back with an undo. */
  z.object({ type: z.literal('delegate.remove'), id: delegateSchema.shape.id }),
] as const;
