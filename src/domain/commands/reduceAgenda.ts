/** Carries out the commands on what is planned of a round. */
import type { Delegate } from '../model/delegate.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Meeting } from '../model/meeting.ts';
import { NAMED_BY_HAND, type Topic } from '../model/statement.ts';
import { ok, type Result } from '../result.ts';
import type { DialogueCommand } from './dialogueCommand.ts';
import { insert, replace, without } from './lists.ts';
import { type Reduced, refused } from './reduced.ts';

export type AgendaCommand = Extract<
  DialogueCommand,
  { type: 'meeting.set' | `topic.set${string}` | `delegate.${string}` }
>;

/** Applies `command`; fails with `command.refused` as `reduce` does. */
export function reduceAgenda(dialogue: Dialogue, command: AgendaCommand): Result<Reduced> {
  const delegates = dialogue.delegates ?? [];
  switch (command.type) {
    case 'meeting.set':
      return ok({
        dialogue: withMeeting(dialogue, command.meeting),
        inverse: { ...command, meeting: dialogue.meeting ?? null },
      });
    case 'topic.setMinutes': {
      const old = dialogue.topics.find(({ id }) => id === command.id);
      if (!old) return refused(command, command.id);
      const { minutes, ...bare } = old;
      const topic: Topic = command.minutes === null ? bare : { ...bare, minutes: command.minutes };
      return ok({
        dialogue: { ...dialogue, topics: replace(dialogue.topics, topic) },
        inverse: { ...command, minutes: minutes ?? null },
      });
    }
    case 'topic.setLead': {
      const old = dialogue.topics.find(({ id }) => id === command.id);
      if (!old || !dialogue.parties.includes(command.party)) return refused(command, command.id);
      const { leads = {}, ...bare } = old;
      const others = Object.entries(leads).filter(([party]) => party !== command.party);
      const all = command.delegate === null ? others : [...others, [command.party, command.delegate]];
      const topic: Topic = all.length === 0 ? bare : { ...bare, leads: Object.fromEntries(all) };
      return ok({
        dialogue: { ...dialogue, topics: replace(dialogue.topics, topic) },
        inverse: { ...command, delegate: leads[command.party] ?? null },
      });
    }
    case 'topic.setPlan': {
      const old = dialogue.topics.find(({ id }) => id === command.id);
      if (!old) return refused(command, command.id);
      const { likelihood, unit, ...bare } = old;
      const topic: Topic = {
        ...bare,
        ...(command.likelihood === null ? {} : { likelihood: command.likelihood }),
        ...(command.unit === null ? {} : { unit: command.unit }),
      };
      return ok({
        dialogue: { ...dialogue, topics: replace(dialogue.topics, topic) },
        inverse: { ...command, likelihood: likelihood ?? null, unit: unit ?? null },
      });
    }
    case 'topic.setLikelihood': {
      const old = dialogue.topics.find(({ id }) => id === command.id);
      if (!old) return refused(command, command.id);
      const { likelihood, ...bare } = old;
      const topic: Topic = command.likelihood === null ? bare : { ...bare, likelihood: command.likelihood };
      return ok({
        dialogue: { ...dialogue, topics: replace(dialogue.topics, topic) },
        inverse: { ...command, likelihood: likelihood ?? null },
      });
    }
    case 'topic.setUnit': {
      const old = dialogue.topics.find(({ id }) => id === command.id);
      if (!old) return refused(command, command.id);
      const { unit, ...bare } = old;
      const topic: Topic = command.unit === null ? bare : { ...bare, unit: command.unit };
      return ok({
        dialogue: { ...dialogue, topics: replace(dialogue.topics, topic) },
        inverse: { ...command, unit: unit ?? null },
      });
    }
    case 'topic.setTheme': {
      const old = dialogue.topics.find(({ id }) => id === command.id);
      if (!old) return refused(command, command.id);
      const { theme, ...bare } = old;
      const topic: Topic = command.theme === null ? bare : { ...bare, theme: command.theme };
      return ok({
        dialogue: { ...dialogue, topics: replace(dialogue.topics, topic) },
        inverse: { ...command, theme: theme ?? null },
      });
    }
    case 'topic.setName':
      return setName(dialogue, command);
    case 'delegate.add': {
      const { delegate } = command;
      if (delegates.some(({ id }) => id === delegate.id) || !dialogue.parties.includes(delegate.party))
        return refused(command, delegate.id);
      return ok({
        dialogue: withDelegates(dialogue, insert(delegates, delegate, command.at)),
        inverse: { type: 'delegate.remove', id: delegate.id },
      });
    }
    case 'delegate.edit': {
      const { delegate } = command;
      const old = delegates.find(({ id }) => id === delegate.id);
      if (!old || !dialogue.parties.includes(delegate.party)) return refused(command, delegate.id);
      return ok({
        dialogue: withDelegates(dialogue, replace(delegates, delegate)),
        inverse: { ...command, delegate: old },
      });
    }
    case 'delegate.move': {
      const from = delegates.findIndex(({ id }) => id === command.id);
      const delegate = delegates[from];
      if (!delegate || command.at >= delegates.length) return refused(command, command.id);
      return ok({
        dialogue: withDelegates(dialogue, insert(without(delegates, from), delegate, command.at)),
        inverse: { ...command, at: from },
      });
    }
    case 'delegate.remove': {
      const at = delegates.findIndex(({ id }) => id === command.id);
      const delegate = delegates[at];
      if (!delegate) return refused(command, command.id);
      return ok({
        dialogue: withDelegates(dialogue, without(delegates, at)),
        inverse: { type: 'delegate.add', delegate, at },
      });
    }
  }
}

function setName(
  dialogue: Dialogue,
  command: Extract<AgendaCommand, { type: 'topic.setName' }>,
): Result<Reduced> {
  const old = dialogue.topics.find(({ id }) => id === command.id);
  if (!old || command.lang === dialogue.lang) return refused(command, command.id);
  const isOwn = (name: Topic['also'][number]) =>
    name.sourceId === NAMED_BY_HAND && name.lang === command.lang;
  const own = old.also.find(isOwn);
  const { lang, title } = command;
  const name =
    title === null ? [] : [{ sourceId: NAMED_BY_HAND, lang, label: own?.label ?? old.label, title }];
  // The first name in a language is the one that is shown.
  const also = [...name, ...old.also.filter((each) => !isOwn(each))];
  return ok({
    dialogue: { ...dialogue, topics: replace(dialogue.topics, { ...old, also }) },
    inverse: { ...command, title: own?.title ?? null },
  });
}

function withMeeting({ meeting: _, ...dialogue }: Dialogue, meeting: Meeting | null): Dialogue {
  return meeting === null ? dialogue : { ...dialogue, meeting };
}

/** Without anybody it is as if nobody had ever been named. */
function withDelegates({ delegates: _, ...dialogue }: Dialogue, delegates: Delegate[]): Dialogue {
  return delegates.length === 0 ? dialogue : { ...dialogue, delegates };
}
