/** The agenda of a round: its items in their order with minutes and lead speakers, against the length of the meeting. */
import { CalendarClock, CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { type Running, runningOrder } from '../../domain/agenda/running.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { sidesOf } from '../../domain/pack/comparison.ts';
import { useSideName } from '../briefing/sides.ts';
import { Button } from '../design/Button.tsx';
import { useSession } from '../session/session.ts';
import { AddLine } from './AddLine.tsx';
import { AgendaRow } from './AgendaRow.tsx';
import { Delegations } from './Delegations.tsx';
import { MeetingFields } from './MeetingFields.tsx';
import { useAgenda } from './useAgenda.ts';
import './agenda.css';

/** Agenda and delegations; of a round that nobody has planned, the way to begin. */
export function AgendaSection({ dialogue }: { dialogue: Dialogue }) {
  const { formatMessage } = useIntl();
  const { view } = useSession();
  const [isWanted, setIsWanted] = useState(false);
  if (isWanted || isPlanned(dialogue))
    return (
      <>
        <AgendaTable dialogue={dialogue} />
        <Delegations dialogue={dialogue} />
      </>
    );
  return (
    <section className="overview-section" aria-labelledby="overview-agenda">
      <h2 id="overview-agenda">{formatMessage({ id: 'agenda.title' })}</h2>
      <p className="overview-none">{formatMessage({ id: 'agenda.none' })}</p>
      {view.readOnly === null ? (
        <p className="agenda-begin">
          <Button icon={CalendarClock} onPress={() => setIsWanted(true)}>
            {formatMessage({ id: 'agenda.plan' })}
          </Button>
        </p>
      ) : null}
    </section>
  );
}

/** A round that nothing was published of is planned, as is one that anything of a plan is known of. */
export function isPlanned({ sources, meeting, delegates, topics }: Dialogue): boolean {
  const hasPlan = topics.some(({ minutes, leads }) => minutes !== undefined || leads !== undefined);
  return sources.length === 0 || meeting !== undefined || delegates !== undefined || hasPlan;
}

function AgendaTable({ dialogue }: { dialogue: Dialogue }) {
  const { formatMessage } = useIntl();
  const { settings } = useSession();
  const sideName = useSideName();
  const agenda = useAgenda(dialogue);
  const running = runningOrder(dialogue);
  const sides = sidesOf(dialogue, null, settings.ownSide);
  const isTimed = dialogue.meeting?.startsAt != null;
  return (
    <section className="overview-section agenda" aria-labelledby="overview-agenda">
      <h2 id="overview-agenda">{formatMessage({ id: 'agenda.title' })}</h2>
      <MeetingFields dialogue={dialogue} agenda={agenda} />
      {running.items.length === 0 ? (
        <p className="overview-none">{formatMessage({ id: 'agenda.noTopics' })}</p>
      ) : (
        <div className="agenda-scroll">
          <table className="agenda-table">
            <thead>
              <tr>
                <th scope="col" className="agenda-no">
                  {formatMessage({ id: 'agenda.item' })}
                </th>
                {isTimed ? (
                  <th scope="col" className="agenda-clock">
                    {formatMessage({ id: 'agenda.begins' })}
                  </th>
                ) : null}
                <th scope="col">{formatMessage({ id: 'agenda.topic' })}</th>
                <th scope="col" className="agenda-minutes">
                  {formatMessage({ id: 'agenda.minutes' })}
                </th>
                <th scope="col" className="agenda-said">
                  {formatMessage({ id: 'agenda.speaking' })}
                </th>
                {sides.map((side) => (
                  <th key={side} scope="col" className="agenda-lead">
                    {formatMessage({ id: 'agenda.lead' }, { side: sideName(side) })}
                  </th>
                ))}
                <th scope="col" className="agenda-do">
                  <span className="visually-hidden">{formatMessage({ id: 'agenda.do' })}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {running.items.map((item, place) => (
                <AgendaRow
                  key={item.topic.id}
                  item={item}
                  place={place}
                  dialogue={dialogue}
                  sides={sides}
                  agenda={agenda}
                  isTimed={isTimed}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Total running={running} length={dialogue.meeting?.minutes ?? null} />
      {agenda.isReadOnly ? null : (
        <AddLine
          label={formatMessage({ id: 'agenda.add' })}
          hint={formatMessage({ id: 'agenda.add.hint' })}
          button={formatMessage({ id: 'agenda.add.button' })}
          maxLength={500}
          lang={dialogue.lang}
          onAdd={agenda.add}
        />
      )}
    </section>
  );
}

/** Whether everything fits; said by symbol and word. */
function Total({ running, length }: { running: Running; length: number | null }) {
  const { formatMessage } = useIntl();
  const { given, left, open, endsAt, items } = running;
  if (items.length === 0) return null;
  const words = [
    length === null
      ? formatMessage({ id: 'agenda.total' }, { given, count: items.length - open })
      : formatMessage({ id: 'agenda.total.of' }, { given, length }),
    ...(left === null
      ? []
      : left === 0
        ? [formatMessage({ id: 'agenda.total.exact' })]
        : left > 0
          ? [formatMessage({ id: 'agenda.total.left' }, { left })]
          : [formatMessage({ id: 'agenda.total.over' }, { over: -left })]),
    ...(open > 0 ? [formatMessage({ id: 'agenda.total.open' }, { count: open })] : []),
    ...(endsAt === null ? [] : [formatMessage({ id: 'agenda.total.ends' }, { time: endsAt })]),
  ];
  const isOver = left !== null && left < 0;
  const Icon = isOver ? TriangleAlert : CircleCheck;
  return (
    <p className="agenda-total" data-over={isOver || undefined} role="status">
      {left === null ? null : <Icon aria-hidden />}
      {words.join(' · ')}
      <span className="agenda-keys">{formatMessage({ id: 'agenda.keys' })}</span>
    </p>
  );
}
