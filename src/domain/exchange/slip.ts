/**
 * Contribution slips: one topic goes to a colleague, who fills the chosen slots; what comes back becomes notes in their
 * place. A slip carries the topic as the release has it and nothing that was written about it.
 */
import { z } from 'zod';
import { keyOf } from '../history/items.ts';
import { type Copy, type Merged, merged } from '../history/merge.ts';
import { type History, historyOf, makeVersion, united, type Version } from '../history/version.ts';
import { type Dialogue, dialogueSchema } from '../model/dialogue.ts';
import { type Note, noteKindSchema, noteSchema } from '../model/note.ts';
import { sourceSchema } from '../model/source.ts';
import { topicSchema } from '../model/statement.ts';

export const SLIP_FORMAT = 'taiwa-slip';
/** Raised when an older Taiwa could misread a slip. */
export const SLIP_VERSION = 1;

/** Private notes are one's own; nobody is asked for them. */
export const slotKindSchema = noteKindSchema.exclude(['private']);
export type SlotKind = z.infer<typeof slotKindSchema>;

export const answerSchema = z.object({
  markdown: z.string(),
  /** When it was given: ISO date and time. */
  at: z.iso.datetime(),
  author: z.string(),
});
export type Answer = z.infer<typeof answerSchema>;

const slotSchema = z.object({
  kind: slotKindSchema,
  /** The note that the answer becomes; given when the slip is made, so that it is the same one however often it comes. */
  noteId: noteSchema.shape.id,
  /** Every answer given so far, oldest first: who corrects a slip that was returned already says so. */
  answers: z.array(answerSchema),
});

export const slipSchema = z.object({
  format: z.literal(SLIP_FORMAT),
  version: z.number().int().positive(),
  madeAt: z.iso.datetime(),
  from: z.string(),
  to: z.string(),
  /** The last day on which it is of use; null for none. */
  deadline: z.iso.date().nullable(),
  /** What is asked, in words; may be empty. */
  request: z.string(),
  dialogue: dialogueSchema.pick({ id: true, title: true, round: true, lang: true }),
  topic: topicSchema,
  /** What the statements are cited from. */
  sources: z.array(
    sourceSchema.pick({ id: true, title: true, publisher: true, publishedOn: true, lang: true }),
  ),
  slots: z.array(slotSchema).min(1).max(100),
});
export type Slip = z.infer<typeof slipSchema>;

export interface Asking {
  topicId: string;
  /** A random UUID for each slot. */
  slots: readonly { kind: SlotKind; noteId: string }[];
  from: string;
  to: string;
  deadline: string | null;
  request: string;
  madeAt: string;
}

/** Makes a slip for one topic; null where the dialogue does not have it. */
export function makeSlip(dialogue: Dialogue, asking: Asking): Slip | null {
  const { topicId, slots, ...about } = asking;
  const topic = dialogue.topics.find(({ id }) => id === topicId);
  if (topic === undefined) return null;
  const cited = new Set(topic.statements.map(({ source }) => source.sourceId));
  // Parsing leaves out of the sources and of the dialogue whatever a slip does not carry.
  return slipSchema.parse({
    ...about,
    format: SLIP_FORMAT,
    version: SLIP_VERSION,
    dialogue,
    topic,
    sources: dialogue.sources.filter(({ id }) => cited.has(id)),
    slots: slots.map((slot) => ({ ...slot, answers: [] })),
  });
}

/** The slip with answers, by the ids of their notes. What is as it was already is no new answer. */
export function filled(
  slip: Slip,
  texts: ReadonlyMap<string, string>,
  { at, author }: Omit<Answer, 'markdown'>,
): Slip {
  const slots = slip.slots.map((slot) => {
    const markdown = texts.get(slot.noteId);
    const last = slot.answers.at(-1);
    if (markdown === undefined || markdown === (last?.markdown ?? '')) return slot;
    // A clock that was put back must not make the correction the older one.
    const answer = { markdown, author, at: last !== undefined && last.at > at ? last.at : at };
    return { ...slot, answers: [...slot.answers, answer] };
  });
  return { ...slip, slots };
}

/** Whether a slip is overdue. @param today ISO date where its reader is. */
export function isOverdue({ deadline }: Pick<Slip, 'deadline'>, today: string): boolean {
  return deadline !== null && today > deadline;
}

export type SlipRefusal =
  /** It is about a dialogue that this is not. */
  | 'otherDialogue'
  /** Its topic is not here and never was. */
  | 'unknownTopic'
  /** No slot has an answer. */
  | 'notFilled'
  /** Its note is here as one of another topic or kind of thing: it was not made from this dialogue. */
  | 'notOurs';

/** Why a slip cannot be taken into a dialogue; null where it can. */
export function refusalOf({ dialogue, history }: Copy, slip: Slip): SlipRefusal | null {
  if (slip.dialogue.id !== dialogue.id) return 'otherDialogue';
  const isKnown = dialogue.topics.some(({ id }) => id === slip.topic.id);
  if (!isKnown && !history.has(keyOf('topic', slip.topic.id))) return 'unknownTopic';
  const ids = new Set(slip.slots.map(({ noteId }) => noteId));
  const isForeign =
    ids.size < slip.slots.length ||
    dialogue.notes.some((note) => ids.has(note.id) && !isMade(history, slip, note));
  if (isForeign) return 'notOurs';
  return slip.slots.every(({ answers }) => answers.length === 0) ? 'notFilled' : null;
}

/** Whether a note that is here came with an earlier return of the same slip. */
function isMade(history: History, slip: Slip, { id }: Note): boolean {
  const known = new Set((history.get(keyOf('note', id)) ?? []).map((version) => version.id));
  return versionsIn(slip).some((version) => known.has(version.id));
}

/**
 * Puts a slip's answers in their place as notes, each with its author and date. They are versions that follow from the
 * slip alone: taking it in again changes nothing, a correction takes the place of the first answer, and where the note
 * was edited here meanwhile the correction becomes a conflict with both texts. Ask `refusalOf` first.
 */
export function taken(mine: Copy, slip: Slip): Merged {
  const answers = historyOf(versionsIn(slip));
  return merged(mine, { dialogue: mine.dialogue, history: united(mine.history, answers) });
}

/** An answer of nothing but white space is none, unless it takes back an earlier one. */
function versionsIn(slip: Slip): Version[] {
  return slip.slots.flatMap(({ kind, noteId, answers }) => {
    const target = { kind: 'topic' as const, topicId: slip.topic.id };
    const chain: Version[] = [];
    for (const { markdown, at, author } of answers) {
      const last = chain.at(-1);
      const isBlank = markdown.trim() === '';
      if (isBlank && (last === undefined || last.value === null)) continue;
      const createdAt = answers[0]?.at ?? at;
      const value = { id: noteId, target, kind, markdown, createdAt, modifiedAt: at };
      chain.push(
        makeVersion({
          item: keyOf('note', noteId),
          parents: last === undefined ? [] : [last.id],
          at,
          author,
          value: isBlank ? null : value,
        }),
      );
    }
    return chain;
  });
}
