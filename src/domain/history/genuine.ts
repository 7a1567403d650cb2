/** Tells versions that Taiwa made from such as were tampered with on their way. */
import { z } from 'zod';
import { alignmentSchema } from '../model/alignment.ts';
import { annotationSchema, replySchema } from '../model/annotation.ts';
import { delegateSchema } from '../model/delegate.ts';
import { dialogueSchema } from '../model/dialogue.ts';
import { noteSchema } from '../model/note.ts';
import { sourceSchema } from '../model/source.ts';
import { statementSchema, topicSchema } from '../model/statement.ts';
import { utteranceSchema } from '../model/utterance.ts';
import { type ItemKind, idOf, kindOf, orderSchema } from './items.ts';
import { makeVersion, type Version } from './version.ts';

const VALUES: Record<ItemKind, z.ZodType> = {
  note: noteSchema,
  statement: statementSchema.extend({ topicId: z.string() }),
  annotation: annotationSchema,
  reply: replySchema,
  utterance: utteranceSchema,
  topic: topicSchema.omit({ statements: true }),
  source: sourceSchema,
  facts: dialogueSchema.omit({
    topics: true,
    sources: true,
    alignments: true,
    annotations: true,
    replies: true,
    utterances: true,
    notes: true,
    delegates: true,
  }),
  alignments: z.object({ list: z.array(alignmentSchema) }),
  order: orderSchema,
  delegate: delegateSchema,
};

/** Whether a version's name is that of its content, and its content is what its item can be. */
export function isGenuine(version: Version): boolean {
  const { item, value, forgotten, id } = version;
  // What is forgotten cannot be compared with its name.
  if (forgotten !== null) return value === null;
  if (makeVersion(version).id !== id) return false;
  if (value === null) return true;
  const isFit = VALUES[kindOf(item)].safeParse(value).success;
  return isFit && (value.id === undefined || kindOf(item) === 'facts' || value.id === idOf(item));
}
