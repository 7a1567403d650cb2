/** Carries out the commands on what is written down in the room. */
import type { Dialogue } from '../model/dialogue.ts';
import type { Turn, Utterance } from '../model/utterance.ts';
import { ok, type Result } from '../result.ts';
import { insert, replace, without } from './lists.ts';
import type { MeetingCommand } from './meetingCommand.ts';
import { type Reduced, refused } from './reduced.ts';

/** As `reduce`, for these commands. */
export function reduceMeeting(dialogue: Dialogue, command: MeetingCommand): Result<Reduced> {
  const { utterances = [] } = dialogue;
  const hasTopic = (id: string) => dialogue.topics.some((topic) => topic.id === id);
  switch (command.type) {
    case 'utterance.add': {
      const { utterance, at } = command;
      if (utterances.some(({ id }) => id === utterance.id)) return refused(command, utterance.id);
      if (!hasTopic(utterance.topicId)) return refused(command, utterance.topicId);
      return ok({
        dialogue: withUtterances(dialogue, insert(utterances, utterance, at)),
        inverse: { type: 'utterance.remove', id: utterance.id },
      });
    }
    case 'utterance.edit': {
      const { utterance } = command;
      const old = utterances.find(({ id }) => id === utterance.id);
      if (!old) return refused(command, utterance.id);
      if (!hasTopic(utterance.topicId)) return refused(command, utterance.topicId);
      return ok({
        dialogue: withUtterances(dialogue, replace(utterances, utterance)),
        inverse: { ...command, utterance: old },
      });
    }
    case 'utterance.remove': {
      const at = utterances.findIndex(({ id }) => id === command.id);
      const utterance = utterances[at];
      if (!utterance) return refused(command, command.id);
      return ok({
        dialogue: withUtterances(dialogue, without(utterances, at)),
        inverse: { type: 'utterance.add', utterance, at },
      });
    }
    case 'meeting.setTurns':
      return ok({
        dialogue: withTurns(dialogue, command.turns),
        inverse: { ...command, turns: dialogue.turns ?? [] },
      });
  }
}

function withUtterances({ utterances: _, ...dialogue }: Dialogue, utterances: Utterance[]): Dialogue {
  return utterances.length === 0 ? dialogue : { ...dialogue, utterances };
}

function withTurns({ turns: _, ...dialogue }: Dialogue, turns: Turn[]): Dialogue {
  return turns.length === 0 ? dialogue : { ...dialogue, turns };
}
