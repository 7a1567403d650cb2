/**
 * The items of a dialogue: what has a history of its own and is merged by itself. A dialogue taken apart into items and
 * put together again is the same dialogue.
 */
import { z } from 'zod';
import type { Dialogue } from '../model/dialogue.ts';
import { dialogueSchema } from '../model/dialogue.ts';
import { topicSchema } from '../model/statement.ts';

/**
 * `facts`, `alignments`, `order`, or a kind with an id: `note:…`, `statement:…`, `annotation:…`, `topic:…`, `source:…`,
 * `delegate:…`, `reply:…`,
 * `utterance:…`.
 */
export const itemKeySchema = z
  .string()
  .regex(
    /^(?:facts|alignments|order|(?:note|statement|annotation|reply|utterance|topic|source|delegate):.+)$/s,
  );
export type ItemKey = z.infer<typeof itemKeySchema>;

/** What an item is at one moment, as plain JSON. */
export const itemValueSchema = z.record(z.string(), z.json());
export type ItemValue = z.infer<typeof itemValueSchema>;

export type Items = ReadonlyMap<ItemKey, ItemValue>;

export const FACTS: ItemKey = 'facts';
export const ALIGNMENTS: ItemKey = 'alignments';
export const ORDER: ItemKey = 'order';

/** Where everything stands: ids in order. Statements of all topics are in one list, a topic's own in its order. */
export const orderSchema = z.object({
  topics: z.array(z.string()),
  statements: z.array(z.string()),
  sources: z.array(z.string()),
  annotations: z.array(z.string()),
  notes: z.array(z.string()),
  /** Left out where nobody is named, as it was before delegates were known. */
  delegates: z.array(z.string()).optional(),
  /** Likewise where nothing is said to an annotation. */
  replies: z.array(z.string()).optional(),
  /** Likewise where nothing was written down in the room. */
  utterances: z.array(z.string()).optional(),
});
export type Order = z.infer<typeof orderSchema>;

export type ItemKind =
  | 'facts'
  | 'alignments'
  | 'order'
  | 'note'
  | 'statement'
  | 'annotation'
  | 'reply'
  | 'utterance'
  | 'topic'
  | 'source'
  | 'delegate';

/** The kind of an item, by its key. */
export function kindOf(key: ItemKey): ItemKind {
  const kind = key.split(':', 1)[0];
  switch (kind) {
    case 'facts':
    case 'alignments':
    case 'order':
    case 'note':
    case 'statement':
    case 'annotation':
    case 'reply':
    case 'utterance':
    case 'topic':
    case 'source':
    case 'delegate':
      return kind;
    default:
      throw new Error(`${key} is no item`);
  }
}

/** The key of something with an id. */
export function keyOf(kind: ItemKind, id: string): ItemKey {
  return `${kind}:${id}`;
}

/** The id in a key. */
export function idOf(key: ItemKey): string {
  return key.slice(key.indexOf(':') + 1);
}

/** What belongs to the dialogue as a whole. */
const factsSchema = dialogueSchema.omit({
  topics: true,
  sources: true,
  alignments: true,
  annotations: true,
  replies: true,
  utterances: true,
  notes: true,
  delegates: true,
});
const FACT_KEYS = factsSchema.keyof().options;
const bareTopicSchema = topicSchema.omit({ statements: true });

/** Takes a dialogue apart. */
export function itemsOf(dialogue: Dialogue): Map<ItemKey, ItemValue> {
  const items = new Map<ItemKey, ItemValue>();
  items.set(FACTS, plain(factsSchema.parse(dialogue)));
  items.set(ALIGNMENTS, { list: dialogue.alignments });
  items.set(ORDER, plain(orderOf(dialogue)));
  for (const source of dialogue.sources) items.set(keyOf('source', source.id), plain(source));
  for (const { statements, ...topic } of dialogue.topics) {
    items.set(keyOf('topic', topic.id), plain(topic));
    for (const statement of statements)
      items.set(keyOf('statement', statement.id), plain({ ...statement, topicId: topic.id }));
  }
  for (const note of dialogue.notes) items.set(keyOf('note', note.id), plain(note));
  for (const annotation of dialogue.annotations)
    items.set(keyOf('annotation', annotation.id), plain(annotation));
  for (const reply of dialogue.replies ?? []) items.set(keyOf('reply', reply.id), plain(reply));
  for (const utterance of dialogue.utterances ?? [])
    items.set(keyOf('utterance', utterance.id), plain(utterance));
  for (const delegate of dialogue.delegates ?? []) items.set(keyOf('delegate', delegate.id), plain(delegate));
  return items;
}

/** Puts a dialogue together. @throws ZodError where an item is not what its key says, or `facts` is not there. */
export function dialogueFrom(items: Items): Dialogue {
  const order = orderSchema.parse(items.get(ORDER));
  const ofKind = (kind: ItemKind, ids: readonly string[]) => {
    const known = new Set(ids);
    const others = [...items.keys()].filter((key) => kindOf(key) === kind && !known.has(idOf(key))).map(idOf);
    return [...ids, ...others.sort()]
      .map((id) => items.get(keyOf(kind, id)))
      .filter((value) => value !== undefined);
  };
  const byTopic = new Map<unknown, ItemValue[]>();
  for (const statement of ofKind('statement', order.statements)) {
    const list = byTopic.get(statement.topicId);
    if (list === undefined) byTopic.set(statement.topicId, [statement]);
    else list.push(statement);
  }
  const delegates = ofKind('delegate', order.delegates ?? []);
  const replies = ofKind('reply', order.replies ?? []);
  const utterances = ofKind('utterance', order.utterances ?? []);
  return dialogueSchema.parse({
    ...items.get(FACTS),
    topics: ofKind('topic', order.topics).map((value) => ({
      ...bareTopicSchema.parse(value),
      statements: byTopic.get(value.id) ?? [],
    })),
    sources: ofKind('source', order.sources),
    alignments: items.get(ALIGNMENTS)?.list ?? [],
    annotations: ofKind('annotation', order.annotations),
    notes: ofKind('note', order.notes),
    ...(delegates.length === 0 ? {} : { delegates }),
    ...(replies.length === 0 ? {} : { replies }),
    ...(utterances.length === 0 ? {} : { utterances }),
  });
}

function orderOf(dialogue: Dialogue): Order {
  const delegates = dialogue.delegates?.map(({ id }) => id) ?? [];
  const replies = dialogue.replies?.map(({ id }) => id) ?? [];
  const utterances = dialogue.utterances?.map(({ id }) => id) ?? [];
  return {
    topics: dialogue.topics.map(({ id }) => id),
    statements: dialogue.topics.flatMap(({ statements }) => statements.map(({ id }) => id)),
    sources: dialogue.sources.map(({ id }) => id),
    annotations: dialogue.annotations.map(({ id }) => id),
    notes: dialogue.notes.map(({ id }) => id),
    ...(delegates.length === 0 ? {} : { delegates }),
    ...(replies.length === 0 ? {} : { replies }),
    ...(utterances.length === 0 ? {} : { utterances }),
  };
}

/** What was changed of an item; null where it was not there before, or is not any more. */
export interface Change {
  item: ItemKey;
  before: ItemValue | null;
  after: ItemValue | null;
}

/** What an edit changed. Parts that both dialogues share, as `reduce` leaves them, are passed over unread. */
export function changesBetween(before: Dialogue, after: Dialogue): Change[] {
  const [old, now] = [changedPart(before, after), changedPart(after, before)];
  const changes: Change[] = [];
  for (const item of new Set([...old.keys(), ...now.keys()])) {
    const change = { item, before: old.get(item) ?? null, after: now.get(item) ?? null };
    if (canonical(change.before) !== canonical(change.after)) changes.push(change);
  }
  return changes;
}

/** The items of `dialogue` that `other` does not share with it. */
function changedPart(dialogue: Dialogue, other: Dialogue): Map<ItemKey, ItemValue> {
  const topics = new Set(other.topics);
  const sources = new Set(other.sources);
  const notes = new Set(other.notes);
  const annotations = new Set(other.annotations);
  const delegates = new Set(other.delegates);
  const replies = new Set(other.replies);
  const utterances = new Set(other.utterances);
  const items = itemsOf({
    ...dialogue,
    topics: dialogue.topics.filter((topic) => !topics.has(topic)),
    sources: dialogue.sources.filter((source) => !sources.has(source)),
    notes: dialogue.notes.filter((note) => !notes.has(note)),
    annotations: dialogue.annotations.filter((annotation) => !annotations.has(annotation)),
    delegates: dialogue.delegates?.filter((delegate) => !delegates.has(delegate)),
    replies: dialogue.replies?.filter((reply) => !replies.has(reply)),
    utterances: dialogue.utterances?.filter((utterance) => !utterances.has(utterance)),
  });
  const shares = (keys: readonly (keyof Dialogue)[]) => keys.every((key) => dialogue[key] === other[key]);
  if (shares(FACT_KEYS)) items.delete(FACTS);
  if (shares(['alignments'])) items.delete(ALIGNMENTS);
  return items.set(ORDER, plain(orderOf(dialogue)));
}

/** JSON with its keys in order, so that equal values are equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** A value without what JSON cannot hold. */
function plain(value: object): ItemValue {
  return itemValueSchema.parse(JSON.parse(JSON.stringify(value)));
}
