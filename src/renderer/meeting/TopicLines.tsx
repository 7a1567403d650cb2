/** What was said on a topic, and the line that is being written. */
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Side } from '../../domain/model/party.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { announce } from '../annotate/announce.ts';
import { useSession } from '../session/session.ts';
import { Line } from './Line.tsx';
import { NewLine } from './NewLine.tsx';
import { useLine } from './useLine.ts';

interface TopicLinesProps {
  dialogue: Dialogue;
  topic: Topic;
  sides: readonly Side[];
  onStep(by: -1 | 1): void;
}

export function TopicLines({ dialogue, topic, sides, onStep }: TopicLinesProps) {
  const { formatMessage } = useIntl();
  const { apply, view } = useSession();
  const readOnly = view.readOnly !== null;
  const list = useRef<HTMLOListElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const line = useLine(topic.id, sides[0] ?? 'unattributed');
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
            onChange={(changed) => void apply({ type: 'utterance.edit', utterance: changed })}
            onRemove={() => {
              stepFrom(utterance.id, 1);
              void apply({ type: 'utterance.remove', id: utterance.id });
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
        onUp={() => rows().at(-1)?.focus()}
      />
    </div>
  );
}
