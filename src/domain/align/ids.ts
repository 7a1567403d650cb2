/** Gives ids that nothing in a dialogue has or refers to, so that no annotation or note lands on something new. */
import type { Dialogue } from '../model/dialogue.ts';

export interface FreshIds {
  statement(): string;
  topic(): string;
}

export function freshIds(dialogue: Dialogue): FreshIds {
  const { topics, annotations, notes, alignments, utterances = [] } = dialogue;
  const statements = [
    ...topics.flatMap((topic) => topic.statements.map(({ id }) => id)),
    ...annotations.map(({ target }) => target.source.replace(/^urn:taiwa:statement:/, '')),
    ...alignments.flatMap((each) => each.statements),
    ...utterances.flatMap(({ statementId }) => statementId ?? []),
  ];
  const noted = notes.flatMap(({ target }) => (target.kind === 'topic' ? [target.topicId] : []));
  let lastStatement = greatest(statements, /^s(\d+)$/);
  const heard = utterances.map(({ topicId }) => topicId);
  let lastTopic = greatest([...topics.map(({ id }) => id), ...noted, ...heard], /^t(\d+)$/);
  return { statement: () => `s${++lastStatement}`, topic: () => `t${++lastTopic}` };
}

function greatest(ids: readonly string[], shape: RegExp): number {
  return ids.reduce((most, id) => Math.max(most, Number(shape.exec(id)?.[1] ?? 0)), 0);
}
