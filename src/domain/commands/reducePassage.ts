/** Carries out the commands on what was read out of the sources: statements, topics, facts, correspondence. */
import type { Dialogue } from '../model/dialogue.ts';
import { ok, type Result } from '../result.ts';
import type { DialogueCommand } from './dialogueCommand.ts';
import { insert, replace, without } from './lists.ts';
import { meetingFactsSchema } from './passageCommand.ts';
import { type Reduced, refused } from './reduced.ts';
import { arrangeTopic } from './reduceRows.ts';
import {
  dropStatement,
  moveStatement,
  placeStatement,
  replaceStatements,
  setCommitment,
  setSide,
} from './reduceStatement.ts';

type PassageType =
  | `statement.${string}`
  | `topic.${'rename' | 'add' | 'remove' | 'move' | 'arrange'}`
  | 'facts.set'
  | 'alignments.set'
  | 'dialogue.revise';
export type PassageCommand = Extract<DialogueCommand, { type: PassageType }>;

/** Applies `command`; fails with `command.refused` as `reduce` does. */
export function reducePassage(dialogue: Dialogue, command: PassageCommand): Result<Reduced> {
  switch (command.type) {
    case 'statement.setSide':
      return setSide(dialogue, command);
    case 'statement.setCommitment':
      return setCommitment(dialogue, command);
    case 'statement.replace':
      return replaceStatements(dialogue, command);
    case 'statement.move':
      return moveStatement(dialogue, command);
    case 'statement.drop':
      return dropStatement(dialogue, command);
    case 'statement.place':
      return placeStatement(dialogue, command);
    case 'topic.rename': {
      const old = dialogue.topics.find((topic) => topic.id === command.id);
      if (!old) return refused(command, command.id);
      return ok({
        dialogue: { ...dialogue, topics: replace(dialogue.topics, { ...old, title: command.title }) },
        inverse: { ...command, title: old.title },
      });
    }
    case 'topic.add': {
      const { topic } = command;
      const isThere = dialogue.topics.some((each) => each.id === topic.id);
      if (isThere || topic.statements.length > 0) return refused(command, topic.id);
      return ok({
        dialogue: { ...dialogue, topics: insert(dialogue.topics, topic, command.at) },
        inverse: { type: 'topic.remove', id: topic.id },
      });
    }
    case 'topic.remove': {
      const at = dialogue.topics.findIndex((topic) => topic.id === command.id);
      const topic = dialogue.topics[at];
      const isNoted = dialogue.notes.some(
        ({ target }) => target.kind === 'topic' && target.topicId === command.id,
      );
      const isHeard = (dialogue.utterances ?? []).some(({ topicId }) => topicId === command.id);
      if (!topic || topic.statements.length > 0 || isNoted || isHeard) return refused(command, command.id);
      return ok({
        dialogue: { ...dialogue, topics: without(dialogue.topics, at) },
        inverse: { type: 'topic.add', topic, at },
      });
    }
    case 'topic.move': {
      const from = dialogue.topics.findIndex((topic) => topic.id === command.id);
      const topic = dialogue.topics[from];
      if (!topic || command.at >= dialogue.topics.length) return refused(command, command.id);
      return ok({
        dialogue: { ...dialogue, topics: insert(without(dialogue.topics, from), topic, command.at) },
        inverse: { ...command, at: from },
      });
    }
    case 'topic.arrange':
      return arrangeTopic(dialogue, command);
    case 'facts.set': {
      const facts = meetingFactsSchema.parse(dialogue);
      return ok({ dialogue: { ...dialogue, ...command.facts }, inverse: { ...command, facts } });
    }
    case 'alignments.set': {
      const known = new Set(dialogue.topics.flatMap((topic) => topic.statements).map(({ id }) => id));
      const stranger = command.alignments.flatMap((each) => each.statements).find((id) => !known.has(id));
      if (stranger !== undefined) return refused(command, stranger);
      return ok({
        dialogue: { ...dialogue, alignments: command.alignments },
        inverse: { ...command, alignments: dialogue.alignments },
      });
    }
    case 'dialogue.revise': {
      if (command.dialogue.id !== dialogue.id) return refused(command, command.dialogue.id);
      const topicIds = new Set(command.dialogue.topics.map((topic) => topic.id));
      const homeless = dialogue.notes.find(
        ({ target }) => target.kind === 'topic' && !topicIds.has(target.topicId),
      );
      if (homeless) return refused(command, homeless.id);
      return ok({
        dialogue: { ...command.dialogue, notes: dialogue.notes },
        inverse: { ...command, dialogue: { ...dialogue, notes: [] } },
      });
    }
  }
}
