/** How long our points on a topic take to say, and whether that is more than the agenda gives it. */
import { TriangleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { useSpeaking } from './useSpeaking.ts';

const MINUTE = 60;

export function SpeakingTime({ dialogue, topic }: { dialogue: Dialogue; topic: Topic }) {
  const { formatMessage } = useIntl();
  const speaking = useSpeaking(dialogue);
  const seconds = speaking.ofTopic(topic.id);
  if (seconds === null) return <span className="overview-none">–</span>;
  const time = speaking.inWords(seconds);
  const isOver = topic.minutes !== undefined && seconds > topic.minutes * MINUTE;
  if (!isOver) return time;
  const words = formatMessage({ id: 'agenda.speaking.over' }, { time });
  return (
    <span className="speaking-over" title={words}>
      <TriangleAlert aria-hidden />
      <span aria-hidden>{time}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
