/** What was said on a topic, and the line that is being written. */
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { DialogueCommand } from '../../domain/commands/dialogueCommand.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Side } from '../../domain/model/party.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { titleIn } from '../../domain/model/topicTitle.ts';
import type { Utterance } from '../../domain/model/utterance.ts';
import { announce } from '../annotate/announce.ts';
import { useLang } from '../i18n/useLang.ts';
import { useSession } from '../session/session.ts';
import type { Visit } from '../session/typingHistory.ts';
import { Line } from './Line.tsx';
import { NewLine } from './NewLine.tsx';
import { useLine } from './useLine.ts';

interface TopicLinesProps {
  dialogue: Dialogue;
  topic: Topic;
  sides: readonly Side[];
  onStep(by: -1 | 1): void;
  /** Starts the clock, or pauses it. */
  onClock(): void;
}

export function TopicLines({ dialogue, topic, sides, onStep, onClock }: TopicLinesProps) {
  const { formatMessage } = useIntl();
  const { applyTo, view } = useSession();
  const apply = (command: DialogueCommand, visit?: Visit) => void applyTo(dialogue.id, command, visit);
  const lang = useLang();
  const readOnly = view.readOnly !== null;
  const list = useRef<HTMLOListElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const line = useLine(dialogue.id, topic.id, sides[0] ?? 'unattributed');
  const lines = (dialogue.utterances ?? []).filter(
    ({ topicId, id }) => topicId === topic.id && id !== line.id,
  );
  const count = lines.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is shown as it is added
  useEffect(() => list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' }), [count]);

  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-utterance]') ?? [])];
  const toWriting = () => pane.current?.querySelector('textarea')?.focus();
  const stepFrom = (id: string, by: -1 | 1) => {
    const all = rows();
    const next = all[all.findIndex((row) => row.dataset.utterance === id) + by];
    if (next !== undefined) next.focus();
    else if (by === 1) toWriting();
  };
  /** What was written under the wrong topic goes to the one before or after. */
  const move = (utterance: Utterance, by: -1 | 1) => {
    const { topics } = dialogue;
    const next = topics[topics.findIndex(({ id }) => id === topic.id) + by];
    if (next === undefined) return;
    stepFrom(utterance.id, 1);
    apply({ type: 'utterance.edit', utterance: { ...utterance, topicId: next.id } }, Symbol('line'));
    const { title } = titleIn(lang, next, dialogue.lang);
    announce(formatMessage({ id: 'meeting.moved' }, { topic: title }));
  };
  return (
    <div className="meeting-lines" ref={pane}>
      {lines.length === 0 ? <p className="meeting-none">{formatMessage({ id: 'meeting.empty' })}</p> : null}
      <p id="meeting-lines-keys" hidden>
        {formatMessage({ id: 'meeting.lines.keys' }, { last: sides.length })}
      </p>
      <ol
        ref={list}
        className="meeting-list"
        aria-label={formatMessage({ id: 'meeting.pane' })}
        aria-describedby="meeting-lines-keys"
      >
        {lines.map((utterance) => (
          <Line
            key={utterance.id}
            utterance={utterance}
            sides={sides}
            readOnly={readOnly}
            // A change of its own, and no part of the typing that may have just ended.
            onChange={(changed, visit = Symbol('line')) =>
              apply({ type: 'utterance.edit', utterance: changed }, visit)
            }
            onMove={(by) => move(utterance, by)}
            onRemove={() => {
              stepFrom(utterance.id, 1);
              apply({ type: 'utterance.remove', id: utterance.id });
              announce(formatMessage({ id: 'meeting.removed' }));
            }}
            onStep={(by) => stepFrom(utterance.id, by)}
            onLeave={toWriting}
          />
        ))}
      </ol>
      <NewLine
        line={line}
        sides={sides}
        isDisabled={readOnly}
        onStep={onStep}
        onClock={onClock}
        onUp={() => rows().at(-1)?.focus()}
      />
    </div>
  );
}
