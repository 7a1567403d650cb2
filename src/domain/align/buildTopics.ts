/** Puts the statements of a corrected release under the dialogue's topics. */
import type { Dialogue } from '../model/dialogue.ts';
import type { Source } from '../model/source.ts';
import type { Statement, Topic } from '../model/statement.ts';
import type { FreshIds } from './ids.ts';
import { insertTopic } from './insertTopic.ts';
import type { TopicChange } from './report.ts';
import { rename } from './reviseTopics.ts';
import type { StatementStretch } from './stretches.ts';

/** A statement of the new text, with what it was. */
export interface Entry {
  kind: 'same' | 'moved' | 'changed' | 'new';
  old: StatementStretch | null;
  statement: Statement;
  /** The new reading's topic; the held one where it reads no statement there. */
  topicId: string | null;
  /** Whether its held topic goes on, if the new text has it still. */
  stays: boolean;
}

export interface Built {
  topics: Topic[];
  changes: TopicChange[];
  entriesOf: Map<string, Entry[]>;
}

/** The topics of the revised dialogue. `topicOf` gains the topics that are new. */
export function buildTopics(
  held: Dialogue,
  old: Source,
  source: Source,
  incoming: Dialogue,
  entries: readonly Entry[],
  topicOf: Map<string, string>,
  ids: FreshIds,
  isSame: boolean,
): Built {
  const changes: TopicChange[] = [];
  let topics = held.topics.map((topic): Topic => {
    const now = incoming.topics.find(({ id }) => topicOf.get(id) === topic.id);
    if (isSame || !now) {
      const also = topic.also.map((name) =>
        name.sourceId === old.id ? { ...name, sourceId: source.id } : name,
      );
      return {
        ...topic,
        also: now || isSame ? also : topic.also.filter(({ sourceId }) => sourceId !== old.id),
      };
    }
    const renamed = rename(topic, now, old, source);
    if (renamed.change) changes.push(renamed.change);
    return renamed.topic;
  });
  let before: string | null = null;
  const goOn = new Set(topicOf.values());
  for (const topic of incoming.topics) {
    let id: string | undefined = topicOf.get(topic.id);
    if (id === undefined && !isSame) {
      id = ids.topic();
      topicOf.set(topic.id, id);
      topics = insertTopic(topics, { ...topic, id, statements: [] }, before);
      changes.push({ kind: 'added', topicId: id, title: topic.title });
    }
    before = id ?? before;
  }
  const entriesOf = new Map<string, Entry[]>();
  for (const entry of entries) {
    const heldTopic = entry.old?.topicId ?? null;
    const newTopic = entry.topicId === null ? null : (topicOf.get(entry.topicId) ?? null);
    const isNewTopic = newTopic !== null && !held.topics.some(({ id }) => id === newTopic);
    const id = entry.stays && !isNewTopic ? heldTopic : (newTopic ?? heldTopic);
    if (id === null) continue;
    if (heldTopic !== null && id !== heldTopic && entry.kind === 'same') entry.kind = 'moved';
    entriesOf.set(id, [...(entriesOf.get(id) ?? []), entry]);
  }
  topics = topics.map((topic) => withStatements(topic, entriesOf.get(topic.id) ?? [], old.id));
  const noted = new Set([
    ...held.notes.flatMap(({ target }) => (target.kind === 'topic' ? [target.topicId] : [])),
    ...(held.utterances ?? []).map(({ topicId }) => topicId),
  ]);
  topics = topics.filter((topic) => {
    const before = held.topics.find(({ id }) => id === topic.id);
    const isGone = before !== undefined && before.statements.length > 0 && topic.statements.length === 0;
    if (!isGone || goOn.has(topic.id) || topic.also.length > 0) return true;
    const kind = noted.has(topic.id) ? 'keptForNotes' : 'removed';
    changes.push({ kind, topicId: topic.id, title: topic.title });
    return kind === 'keptForNotes';
  });
  return { topics, changes, entriesOf };
}

/** What stays keeps its place; the rest stands after what it follows in the new text. */
function withStatements(topic: Topic, entries: readonly Entry[], oldId: string): Topic {
  const stayed = new Map(
    entries.flatMap(({ kind, statement }) => (kind === 'same' ? [[statement.id, statement] as const] : [])),
  );
  const first = topic.statements.findIndex(({ source }) => source.sourceId === oldId);
  const isOther = (each: Statement) => each.source.sourceId !== oldId;
  const lead =
    first === -1 ? topic.statements.length : topic.statements.slice(0, first).filter(isOther).length;
  const others = topic.statements.filter(isOther);
  const own = topic.statements.flatMap((each) => (isOther(each) ? [] : (stayed.get(each.id) ?? [])));
  const rest = entries.map(({ statement }) => statement).filter((each) => !own.includes(each));
  for (const statement of rest.sort((a, b) => a.source.span.start - b.source.span.start)) {
    const before = own.findLastIndex((each) => each.source.span.start < statement.source.span.start);
    own.splice(before + 1, 0, statement);
  }
  return { ...topic, statements: [...others.slice(0, lead), ...own, ...others.slice(lead)] };
}
