/** The topics of the meeting with a clock each: what was spent, against what the agenda gives. */
import { useIntl } from 'react-intl';
import { clockText, spentOn, topicAt } from '../../domain/meeting/clock.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { titleIn } from '../../domain/model/topicTitle.ts';
import { useLang } from '../i18n/useLang.ts';
import { useNow } from './useNow.ts';

interface TopicClocksProps {
  dialogue: Dialogue;
  topicId: Topic['id'];
  onGo(topicId: Topic['id']): void;
}

export function TopicClocks({ dialogue, topicId, onGo }: TopicClocksProps) {
  const { formatMessage } = useIntl();
  const lang = useLang();
  const { turns = [], utterances = [] } = dialogue;
  const running = topicAt(turns);
  const spent = spentOn(turns, useNow(running !== null));
  return (
    <ol className="meeting-topics">
      {dialogue.topics.map((topic) => {
        const { label, title, lang: own } = titleIn(lang, topic, dialogue.lang);
        const time = spent.get(topic.id) ?? 0;
        const isOver = topic.minutes !== undefined && time > topic.minutes * 60_000;
        const clock = clockText(time);
        const lines = utterances.filter((each) => each.topicId === topic.id).length;
        return (
          <li key={topic.id}>
            <button
              type="button"
              className="meeting-topic"
              aria-current={topic.id === topicId ? 'true' : undefined}
              data-over={isOver || undefined}
              onClick={() => onGo(topic.id)}
            >
              <span className="meeting-topic-title" lang={own}>
                {`${label} ${title}`.trim()}
              </span>
              <span className="meeting-topic-about">
                <span className="meeting-clock">
                  {topic.minutes === undefined
                    ? formatMessage({ id: 'meeting.spent' }, { clock })
                    : formatMessage({ id: 'meeting.planned' }, { clock, minutes: topic.minutes })}
                </span>
                {isOver ? <strong>{formatMessage({ id: 'meeting.over' })}</strong> : null}
                {running === topic.id ? <strong>{formatMessage({ id: 'meeting.now' })}</strong> : null}
                {lines === 0 ? null : <span>{formatMessage({ id: 'meeting.lines' }, { count: lines })}</span>}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
