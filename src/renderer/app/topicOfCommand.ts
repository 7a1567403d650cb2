/** Finds the topic that a command changes something in, so that undo can show what it did. */
import { statementIdOf } from '../../domain/annotations/read.ts';
import type { DialogueCommand } from '../../domain/commands/dialogueCommand.ts';
import type { Annotation } from '../../domain/model/annotation.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Note } from '../../domain/model/note.ts';

/**
 * The topic's id; null for the dialogue's overview, undefined where the command changes neither.
 * @param dialogue as it was before the command, or after it: whatever the command names is in one of them.
 */
export function topicOfCommand(command: DialogueCommand, dialogue: Dialogue): string | null | undefined {
  switch (command.type) {
    case 'annotation.add':
      return topicOfAnnotation(command.annotation, dialogue);
    case 'annotation.edit':
    case 'annotation.setStatus':
    case 'annotation.place':
    case 'annotation.remove':
      return topicOfAnnotation(
        dialogue.annotations.find(({ id }) => id === command.id),
        dialogue,
      );
    case 'reply.add':
      return topicOfReplied(command.reply.target, dialogue);
    case 'reply.edit':
    case 'reply.remove':
      return topicOfReplied(dialogue.replies?.find(({ id }) => id === command.id)?.target, dialogue);
    case 'note.add':
      return topicOfNote(command.note);
    case 'note.edit':
    case 'note.setKind':
    case 'note.remove':
      return topicOfNote(dialogue.notes.find(({ id }) => id === command.id));
    case 'statement.setSide':
    case 'statement.setCommitment':
    case 'statement.drop':
      return topicOfStatement(command.id, dialogue);
    case 'statement.replace':
    case 'statement.move':
    case 'statement.place':
      return command.topicId;
    case 'topic.rename':
    case 'topic.remove':
    case 'topic.move':
    case 'topic.arrange':
    case 'topic.setTheme':
      return command.id;
    case 'topic.add':
      return command.topic.id;
    case 'facts.set':
    case 'meeting.set':
    case 'pack.issue':
    case 'pack.withdraw':
    case 'topic.setMinutes':
    case 'topic.setLead':
    case 'topic.setLikelihood':
    case 'topic.setPlan':
    case 'topic.setUnit':
    case 'topic.setName':
    case 'delegate.add':
    case 'delegate.edit':
    case 'delegate.move':
    case 'delegate.remove':
      return null;
    case 'utterance.add':
    case 'utterance.edit':
      return command.utterance.topicId;
    case 'utterance.remove':
      return dialogue.utterances?.find(({ id }) => id === command.id)?.topicId;
    case 'meeting.setTurns':
    case 'annotations.add':
    case 'annotations.remove':
    case 'alignments.set':
    case 'dialogue.revise':
      return undefined;
  }
}

function topicOfReplied(id: Annotation['id'] | undefined, dialogue: Dialogue): string | undefined {
  return topicOfAnnotation(
    dialogue.annotations.find((each) => each.id === id),
    dialogue,
  );
}

function topicOfAnnotation(annotation: Annotation | undefined, dialogue: Dialogue): string | undefined {
  const statementId = annotation && statementIdOf(annotation);
  return statementId ? topicOfStatement(statementId, dialogue) : undefined;
}

function topicOfNote(note: Note | undefined): string | null | undefined {
  return note?.target.kind === 'topic' ? note.target.topicId : note && null;
}

function topicOfStatement(statementId: string, dialogue: Dialogue): string | undefined {
  return dialogue.topics.find(({ statements }) => statements.some(({ id }) => id === statementId))?.id;
}
