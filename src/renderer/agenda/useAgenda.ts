/** What the agenda's controls do to the round, said aloud, with the focus kept where the reader was. */
import { useLayoutEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { freshIds } from '../../domain/align/ids.ts';
import type { DialogueCommand } from '../../domain/commands/dialogueCommand.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { announce } from '../annotate/announce.ts';
import { useSession } from '../session/session.ts';
import type { Visit } from '../session/typingHistory.ts';

export interface Agenda {
  isReadOnly: boolean;
  apply(command: DialogueCommand, visit?: Visit): void;
  /** Adds a topic at the end. */
  add(title: string): void;
  move(topic: Topic, by: -1 | 1): void;
  /** Why a topic cannot be removed, in words; null where it can. */
  whyKept(topic: Topic): string | null;
  remove(topic: Topic): void;
}

export function useAgenda(dialogue: Dialogue): Agenda {
  const { formatMessage } = useIntl();
  const { applyTo, view } = useSession();
  const keepFocus = useKeptFocus(dialogue.topics);
  // A field that goes out of sight with its round still changes that round, not the next one on screen.
  const apply = (command: DialogueCommand, visit?: Visit) => void applyTo(dialogue.id, command, visit);
  return {
    isReadOnly: view.readOnly !== null,
    apply,
    add(title) {
      const id = freshIds(dialogue).topic();
      const topic: Topic = { id, label: '', title, level: 1, also: [], statements: [] };
      apply({ type: 'topic.add', topic, at: null });
      announce(formatMessage({ id: 'agenda.added' }, { name: title }));
    },
    move(topic, by) {
      const { topics } = dialogue;
      const at = topics.findIndex(({ id }) => id === topic.id) + by;
      if (at < 0 || at >= topics.length) return;
      keepFocus();
      apply({ type: 'topic.move', id: topic.id, at });
      announce(
        formatMessage({ id: 'agenda.moved' }, { name: topic.title, at: at + 1, total: topics.length }),
      );
    },
    whyKept(topic) {
      const isNoted = dialogue.notes.some(
        ({ target }) => target.kind === 'topic' && target.topicId === topic.id,
      );
      const isHeard = (dialogue.utterances ?? []).some(({ topicId }) => topicId === topic.id);
      if (topic.statements.length === 0 && !isNoted && !isHeard) return null;
      return formatMessage({ id: 'agenda.remove.refused' }, { topic: topic.title });
    },
    remove(topic) {
      apply({ type: 'topic.remove', id: topic.id });
      announce(formatMessage({ id: 'agenda.removed' }, { name: topic.title }));
    },
  };
}

/** Gives what remembers the field that has the focus; rows that change places lose it, and it is put back there. */
export function useKeptFocus(list: readonly { id: string }[]): () => void {
  const kept = useRef<{ row: string; field: string } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the rows have changed places
  useLayoutEffect(() => {
    const { row, field } = kept.current ?? {};
    kept.current = null;
    if (row === undefined || field === undefined) return;
    const selector = `[data-row="${CSS.escape(row)}"] [data-field="${CSS.escape(field)}"]`;
    document.querySelector<HTMLElement>(selector)?.focus();
  }, [list]);
  return () => {
    const field = document.activeElement?.closest<HTMLElement>('[data-field]');
    const row = field?.closest<HTMLElement>('[data-row]');
    kept.current = { row: row?.dataset.row ?? '', field: field?.dataset.field ?? '' };
  };
}
