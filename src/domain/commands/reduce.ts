/** The only code that changes a dialogue: carries a command out and gives the command that takes it back. */
import { type Failure, failure } from '../failure/failure.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Statement } from '../model/statement.ts';
import { fail, ok, type Result } from '../result.ts';
import type { DialogueCommand } from './dialogueCommand.ts';

export interface Reduced {
  dialogue: Dialogue;
  inverse: DialogueCommand;
}

/**
 * Applies `command` to `dialogue`, which is left as it was.
 * Fails with `command.refused` when the command names something that is not there, or adds what is there already.
 */
export function reduce(dialogue: Dialogue, command: DialogueCommand): Result<Reduced> {
  switch (command.type) {
    case 'annotation.add': {
      const { annotation } = command;
      if (dialogue.annotations.some((each) => each.id === annotation.id))
        return refused(command, annotation.id);
      const annotations = insert(dialogue.annotations, annotation, command.at);
      return ok({
        dialogue: { ...dialogue, annotations },
        inverse: { type: 'annotation.remove', id: annotation.id },
      });
    }
    case 'annotation.edit': {
      const old = dialogue.annotations.find((each) => each.id === command.id);
      if (!old) return refused(command, command.id);
      const { motivation, body, modified } = command;
      return ok({
        dialogue: {
          ...dialogue,
          annotations: replace(dialogue.annotations, { ...old, motivation, body, modified }),
        },
        inverse: { ...command, motivation: old.motivation, body: old.body, modified: old.modified },
      });
    }
    case 'annotation.remove': {
      const at = dialogue.annotations.findIndex((each) => each.id === command.id);
      const annotation = dialogue.annotations[at];
      if (!annotation) return refused(command, command.id);
      return ok({
        dialogue: { ...dialogue, annotations: without(dialogue.annotations, at) },
        inverse: { type: 'annotation.add', annotation, at },
      });
    }
    case 'note.add': {
      const { note } = command;
      if (dialogue.notes.some((each) => each.id === note.id)) return refused(command, note.id);
      const { target } = note;
      if (target.kind === 'topic' && !dialogue.topics.some((topic) => topic.id === target.topicId))
        return refused(command, target.topicId);
      return ok({
        dialogue: { ...dialogue, notes: insert(dialogue.notes, note, command.at) },
        inverse: { type: 'note.remove', id: note.id },
      });
    }
    case 'note.edit': {
      const old = dialogue.notes.find((each) => each.id === command.id);
      if (!old) return refused(command, command.id);
      const { markdown, modifiedAt } = command;
      return ok({
        dialogue: { ...dialogue, notes: replace(dialogue.notes, { ...old, markdown, modifiedAt }) },
        inverse: { ...command, markdown: old.markdown, modifiedAt: old.modifiedAt },
      });
    }
    case 'note.setKind': {
      const old = dialogue.notes.find((each) => each.id === command.id);
      if (!old) return refused(command, command.id);
      const { kind, modifiedAt } = command;
      return ok({
        dialogue: { ...dialogue, notes: replace(dialogue.notes, { ...old, kind, modifiedAt }) },
        inverse: { ...command, kind: old.kind, modifiedAt: old.modifiedAt },
      });
    }
    case 'note.remove': {
      const at = dialogue.notes.findIndex((each) => each.id === command.id);
      const note = dialogue.notes[at];
      if (!note) return refused(command, command.id);
      return ok({
        dialogue: { ...dialogue, notes: without(dialogue.notes, at) },
        inverse: { type: 'note.add', note, at },
      });
    }
    case 'statement.setSide': {
      const old = findStatement(dialogue, command.id);
      if (!old) return refused(command, command.id);
      const { side, review, reason, confidence } = command;
      return ok({
        dialogue: withStatement(dialogue, { ...old, side, review, reason, confidence }),
        inverse: {
          ...command,
          side: old.side,
          review: old.review,
          reason: old.reason,
          confidence: old.confidence,
        },
      });
    }
    case 'topic.rename': {
      const old = dialogue.topics.find((topic) => topic.id === command.id);
      if (!old) return refused(command, command.id);
      return ok({
        dialogue: { ...dialogue, topics: replace(dialogue.topics, { ...old, title: command.title }) },
        inverse: { ...command, title: old.title },
      });
    }
  }
}

function refused(command: DialogueCommand, id: string): { ok: false; error: Failure } {
  return fail(failure('command.refused', id, { command: command.type }));
}

function insert<T>(list: readonly T[], item: T, at: number | null): T[] {
  const place = at === null ? list.length : Math.min(at, list.length);
  return [...list.slice(0, place), item, ...list.slice(place)];
}

function replace<T extends { id: string }>(list: readonly T[], item: T): T[] {
  return list.map((each) => (each.id === item.id ? item : each));
}

function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, place) => place !== at);
}

function findStatement(dialogue: Dialogue, id: string): Statement | undefined {
  for (const topic of dialogue.topics) {
    const found = topic.statements.find((statement) => statement.id === id);
    if (found) return found;
  }
  return undefined;
}

function withStatement(dialogue: Dialogue, statement: Statement): Dialogue {
  const topics = dialogue.topics.map((topic) =>
    topic.statements.some((each) => each.id === statement.id)
      ? { ...topic, statements: replace(topic.statements, statement) }
      : topic,
  );
  return { ...dialogue, topics };
}
