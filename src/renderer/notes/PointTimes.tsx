/** Under a line to take: how long each of its points takes to say, whom it is for, and all of them together. */
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Note } from '../../domain/model/note.ts';
import { useSpeaking } from '../agenda/useSpeaking.ts';

const MINUTE = 60;

export function PointTimes({ note, dialogue }: { note: Note; dialogue: Dialogue }) {
  const { formatMessage } = useIntl();
  const speaking = useSpeaking(dialogue);
  const points = speaking.ofNote(note.markdown);
  const { target } = note;
  const minutes =
    target.kind === 'topic' ? dialogue.topics.find(({ id }) => id === target.topicId)?.minutes : undefined;
  const all = points.reduce((sum, { seconds }) => sum + seconds, 0);
  const isOver = minutes !== undefined && all > minutes * MINUTE;
  const total =
    minutes === undefined
      ? formatMessage({ id: 'notes.points.total' }, { time: speaking.inWords(all) })
      : formatMessage(
          { id: isOver ? 'notes.points.over' : 'notes.points.of' },
          { time: speaking.inWords(all), minutes },
        );
  return (
    <footer className="note-points" data-over={isOver || undefined}>
      {points.length === 0 ? null : (
        <>
          <strong>{total}</strong>
          <ol aria-label={formatMessage({ id: 'notes.points' })}>
            {points.map(({ addressee, seconds }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: points have nothing but their place
              <li key={place}>
                {speaking.inWords(seconds)}
                {addressee === null ? null : ` → ${addressee}`}
              </li>
            ))}
          </ol>
        </>
      )}
      <span className="note-points-hint">{formatMessage({ id: 'notes.points.hint' })}</span>
    </footer>
  );
}
