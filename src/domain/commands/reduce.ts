/** The only code that changes a dialogue: carries a command out and gives the command that takes it back. */
import type { Dialogue } from '../model/dialogue.ts';
import { ok, type Result } from '../result.ts';
import type { DialogueCommand } from './dialogueCommand.ts';
import { insert, replace, without } from './lists.ts';
import { reduceAgenda } from './reduceAgenda.ts';
import { reduceAnnotation } from './reduceAnnotation.ts';
import { type Reduced, refused } from './reduced.ts';
import { reduceMeeting } from './reduceMeeting.ts';
import { reducePack } from './reducePack.ts';
import { reducePassage } from './reducePassage.ts';

export type { Reduced } from './reduced.ts';

/**
 * Applies `command` to `dialogue`, which is left as it was.
 * Fails with `command.refused` when the command names something that is not there, or adds what is there already.
 */
export function reduce(dialogue: Dialogue, command: DialogueCommand): Result<Reduced> {
  switch (command.type) {
    case 'annotation.add':
    case 'annotation.edit':
    case 'annotation.setStatus':
    case 'annotation.place':
    case 'annotation.remove':
    case 'annotations.add':
    case 'annotations.remove':
    case 'reply.add':
    case 'reply.edit':
    case 'reply.remove':
      return reduceAnnotation(dialogue, command);
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
    case 'utterance.add':
    case 'utterance.edit':
    case 'utterance.remove':
    case 'meeting.setTurns':
      return reduceMeeting(dialogue, command);
    case 'pack.issue':
    case 'pack.withdraw':
      return reducePack(dialogue, command);
    case 'meeting.set':
    case 'topic.setMinutes':
    case 'topic.setLead':
    case 'topic.setPlan':
    case 'topic.setLikelihood':
    case 'topic.setUnit':
    case 'topic.setName':
    case 'topic.setTheme':
    case 'delegate.add':
    case 'delegate.edit':
    case 'delegate.move':
    case 'delegate.remove':
      return reduceAgenda(dialogue, command);
    default:
      return reducePassage(dialogue, command);
  }
}
