/** The annotations of a round as one list: each with its place in the topics, and what was said to it. */
import { anchor } from '../anchors/anchor.ts';
import type { Annotation, Reply } from '../model/annotation.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Lang } from '../model/lang.ts';
import type { Side } from '../model/party.ts';
import type { Topic } from '../model/statement.ts';
import { titleIn } from '../model/topicTitle.ts';
import { citationsOf } from '../pack/citations.ts';
import { repliesTo, statementIdOf } from './read.ts';

export interface Listed {
  dialogueId: string;
  annotation: Annotation;
  replies: Reply[];
  /** Null for one whose words are gone. */
  place: {
    topicId: Topic['id'];
    topic: string;
    statementId: string;
    side: Side;
    citation: string;
    lang: Lang;
  } | null;
}

/** In the order of the text; those without a place at the end. @param lang of the topics' titles. */
export function listedAnnotations(dialogue: Dialogue, lang: Lang): Listed[] {
  if (dialogue.annotations.length === 0) return [];
  const citations = citationsOf(dialogue);
  const places = new Map(
    dialogue.topics.flatMap((topic) =>
      topic.statements.map((statement) => [statement.id, { topic, statement }] as const),
    ),
  );
  const order = new Map([...places.keys()].map((id, at) => [id, at]));
  const withPlace = dialogue.annotations.map((annotation) => {
    const at = places.get(statementIdOf(annotation) ?? '');
    const anchored = at === undefined ? null : anchor(at.statement.text, annotation.target.selector);
    const base = { dialogueId: dialogue.id, annotation, replies: repliesTo(dialogue, annotation.id) };
    if (at === undefined || anchored === null || anchored.kind === 'orphan')
      return { listed: { ...base, place: null }, key: [Number.POSITIVE_INFINITY, 0] as const };
    const { topic, statement } = at;
    const place = {
      topicId: topic.id,
      topic: titleIn(lang, topic, dialogue.lang).title,
      statementId: statement.id,
      side: statement.side,
      citation: citations.get(statement.id) ?? '',
      lang: statement.lang,
    };
    return { listed: { ...base, place }, key: [order.get(statement.id) ?? 0, anchored.start] as const };
  });
  return withPlace
    .sort((a, b) => (a.key[0] === b.key[0] ? a.key[1] - b.key[1] : a.key[0] - b.key[0]))
    .map(({ listed }) => listed);
}
