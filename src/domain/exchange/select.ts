/** Chooses what of a dialogue goes into a bundle. */
import { visibilityOf } from '../annotations/read.ts';
import { type ItemKey, type ItemValue, keyOf, kindOf } from '../history/items.ts';
import type { Copy } from '../history/merge.ts';
import type { History, Version } from '../history/version.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Note } from '../model/note.ts';
import type { Topic } from '../model/statement.ts';

export interface Selection {
  /** Null for all. */
  topics: readonly Topic['id'][] | null;
  withPrivate: boolean;
}

/**
 * The part of a dialogue that a bundle is to hold, with the history of that part alone. What is left out is left out of
 * the history too; of a note that once was private only what it is now is told.
 */
export function selected({ dialogue, history }: Copy, { topics, withPrivate }: Selection): Copy {
  const chosen = topics === null ? null : new Set(topics);
  const isChosen = (topicId: string | null) => chosen === null || (topicId !== null && chosen.has(topicId));
  const notes = dialogue.notes.filter(
    (note) =>
      isChosen(note.target.kind === 'topic' ? note.target.topicId : null) &&
      (withPrivate || !isPrivate(note)),
  );
  const hidden = withPrivate ? new Set<ItemKey>() : oncePrivate(history);
  const left = dialogue.topics.filter(({ id }) => isChosen(id));
  const targets = new Set([
    ...left.flatMap(({ statements }) => statements.map(({ id }) => `urn:taiwa:statement:${id}`)),
    // What is written on a note that once was private may quote what it said then.
    ...notes.filter(({ id }) => !hidden.has(keyOf('note', id))).map(({ id }) => `urn:taiwa:note:${id}`),
    ...(chosen === null ? dialogue.sources.map(({ id }) => `urn:taiwa:source:${id}`) : []),
  ]);
  const annotations = dialogue.annotations.filter(
    (annotation) =>
      targets.has(annotation.target.source) && (withPrivate || visibilityOf(annotation) !== 'private'),
  );
  // What was said to one that once was private was said to those who could see it then.
  const replied = new Set(
    annotations.map(({ id }) => id).filter((id) => !hidden.has(keyOf('annotation', id))),
  );
  const { replies: said = [], utterances: heard = [], ...rest } = dialogue;
  const utterances = heard.filter(({ topicId }) => isChosen(topicId));
  const replies = said.filter(({ target }) => replied.has(target));
  const statements = new Set(left.flatMap((topic) => topic.statements.map(({ id }) => id)));
  const part: Dialogue = {
    ...rest,
    topics: left,
    notes,
    annotations,
    ...(replies.length === 0 ? {} : { replies }),
    ...(utterances.length === 0 ? {} : { utterances }),
    alignments: dialogue.alignments.filter((each) => each.statements.every((id) => statements.has(id))),
  };
  return { dialogue: part, history: historyOfPart(history, part, { isChosen, hidden }) };
}

function isPrivate({ kind }: Pick<Note, 'kind'>): boolean {
  return kind === 'private';
}

/** Notes and annotations that are or were private, or of which it is not known any more. */
function oncePrivate(history: History): Set<ItemKey> {
  const was = ({ value, forgotten }: Version) =>
    forgotten !== null || value?.kind === 'private' || value?.visibility === 'private';
  return new Set(
    [...history]
      .filter(([item, versions]) => HIDEABLE.has(kindOf(item)) && versions.some(was))
      .map(([item]) => item),
  );
}

/** Kinds that can be private by themselves. */
const HIDEABLE = new Set(['note', 'annotation']);

interface Rule {
  isChosen(topicId: string | null): boolean;
  /** Notes and annotations whose history is not told. */
  hidden: ReadonlySet<ItemKey>;
}

function historyOfPart(history: History, part: Dialogue, { isChosen, hidden }: Rule): History {
  const living = new Set<ItemKey>([
    ...part.notes.map(({ id }) => keyOf('note', id)),
    ...part.annotations.map(({ id }) => keyOf('annotation', id)),
    ...(part.replies ?? []).map(({ id }) => keyOf('reply', id)),
    ...(part.utterances ?? []).map(({ id }) => keyOf('utterance', id)),
    ...part.topics.flatMap((topic) => [
      keyOf('topic', topic.id),
      ...topic.statements.map(({ id }) => keyOf('statement', id)),
    ]),
  ]);
  return new Map([...history].filter(([item, versions]) => isTold(item, versions)));

  function isTold(item: ItemKey, versions: readonly Version[]): boolean {
    switch (kindOf(item)) {
      case 'note':
        return !hidden.has(item) && (living.has(item) || (isDeleted(versions) && isOfPart(versions)));
      case 'annotation':
        return (
          !hidden.has(item) &&
          !quotesHidden(versions) &&
          (living.has(item) || (isDeleted(versions) && isOfPart(versions)))
        );
      case 'reply':
        return versions.every(({ value }) => value === null || isToldAbout(value.target));
      case 'statement':
      case 'utterance':
      case 'topic':
        return living.has(item) || (isDeleted(versions) && isOfPart(versions));
      default:
        return true;
    }
  }
  /** Whether an annotation goes along with its history, so that what was said to it may. */
  function isToldAbout(id: ItemValue[string] | undefined): boolean {
    if (typeof id !== 'string') return false;
    const item = keyOf('annotation', id);
    return living.has(item) ? !hidden.has(item) : isTold(item, history.get(item) ?? []);
  }
  /** Whether it belonged to a topic that is told; of an annotation that is gone nobody knows. */
  function isOfPart(versions: readonly Version[]): boolean {
    return versions.every(({ value }) => value === null || isChosen(topicIdIn(value)));
  }
  function quotesHidden(versions: readonly Version[]): boolean {
    return versions.some(({ value }) => value !== null && isUntold(noteKeyIn(value)));
  }
  /** A note that is neither here nor in the history may have been private. */
  function isUntold(note: ItemKey | null): boolean {
    return note !== null && (hidden.has(note) || !(living.has(note) || history.has(note)));
  }
}

function isDeleted(versions: readonly Version[]): boolean {
  return versions.some(({ value, forgotten }) => value === null && forgotten === null);
}

function topicIdIn({ topicId, target, id, level }: ItemValue): string | null {
  if (typeof topicId === 'string') return topicId;
  if (
    typeof target === 'object' &&
    target !== null &&
    'topicId' in target &&
    typeof target.topicId === 'string'
  )
    return target.topicId;
  // A topic itself.
  return typeof level === 'number' && typeof id === 'string' ? id : null;
}

/** The key of the note that an annotation is on; null where it is on something else. */
function noteKeyIn({ target }: ItemValue): ItemKey | null {
  const source = typeof target === 'object' && target !== null && 'source' in target ? target.source : null;
  const [, id] = /^urn:taiwa:note:(.+)$/.exec(typeof source === 'string' ? source : '') ?? [];
  return id === undefined ? null : keyOf('note', id);
}
