/** When the meeting begins, how long it is, and how it is interpreted. */
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { INTERPRETATIONS, type Meeting, PLAIN_MEETING } from '../../domain/model/meeting.ts';
import { announce } from '../annotate/announce.ts';
import type { Visit } from '../session/typingHistory.ts';
import { CommitField } from './CommitField.tsx';
import { minutesFrom, timeFrom } from './numbers.ts';
import { TableSelect } from './TableSelect.tsx';
import type { Agenda } from './useAgenda.ts';

export function MeetingFields({ dialogue, agenda }: { dialogue: Dialogue; agenda: Agenda }) {
  const { formatMessage } = useIntl();
  const meeting = dialogue.meeting ?? PLAIN_MEETING;
  const { isReadOnly } = agenda;
  const set = (patch: Partial<Meeting>, visit?: Visit) =>
    agenda.apply({ type: 'meeting.set', meeting: { ...meeting, ...patch } }, visit);
  const starts = formatMessage({ id: 'agenda.starts' });
  const length = formatMessage({ id: 'agenda.length' });
  const interpretation = formatMessage({ id: 'agenda.interpretation' });
  return (
    <div className="agenda-meeting" data-row="meeting">
      <span className="agenda-meeting-field">
        <span aria-hidden>{starts}</span>
        <CommitField
          label={starts}
          name="startsAt"
          value={meeting.startsAt ?? ''}
          placeholder={formatMessage({ id: 'agenda.starts.hint' })}
          maxLength={8}
          isNumber
          isDisabled={isReadOnly}
          onCommit={(text, visit) => {
            const startsAt = timeFrom(text);
            if (startsAt === undefined) announce(formatMessage({ id: 'agenda.starts.bad' }));
            else set({ startsAt }, visit);
            return startsAt !== undefined;
          }}
        />
      </span>
      <span className="agenda-meeting-field">
        <span aria-hidden>{length}</span>
        <CommitField
          label={`${length} (${formatMessage({ id: 'agenda.minutes.unit' })})`}
          name="length"
          value={meeting.minutes === null ? '' : String(meeting.minutes)}
          placeholder="–"
          maxLength={8}
          isNumber
          isDisabled={isReadOnly}
          onCommit={(text, visit) => {
            const minutes = minutesFrom(text);
            if (minutes === undefined) announce(formatMessage({ id: 'agenda.minutes.bad' }));
            else set({ minutes }, visit);
            return minutes !== undefined;
          }}
        />
        <span aria-hidden>{formatMessage({ id: 'agenda.minutes.unit' })}</span>
      </span>
      <span className="agenda-meeting-field">
        <span aria-hidden>{interpretation}</span>
        <TableSelect
          label={interpretation}
          name="interpretation"
          choices={INTERPRETATIONS.map((each) => ({
            id: each,
            name: formatMessage({ id: `agenda.interpretation.${each}` }),
          }))}
          chosen={meeting.interpretation}
          isDisabled={isReadOnly}
          onChoose={(each) => set({ interpretation: each })}
        />
      </span>
    </div>
  );
}
