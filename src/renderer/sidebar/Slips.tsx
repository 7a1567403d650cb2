/** Contribution slips that are open: each goes on where it was left. */
import { Inbox, PenLine } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useSessionPart } from '../session/parts.ts';
import { showSlip } from '../slips/showing.ts';
import { useDay } from '../slips/useDay.ts';

export function Slips() {
  const { formatMessage } = useIntl();
  const slips = useSessionPart(({ view }) => view.slips);
  const day = useDay();
  if (slips.length === 0) return null;
  return (
    <section className="sidebar-drafts" aria-labelledby="sidebar-slips">
      <header className="sidebar-series">
        <h2 id="sidebar-slips">{formatMessage({ id: 'slips.list' })}</h2>
        <span>{slips.length}</span>
      </header>
      <ul>
        {slips.map(({ id, topic, from, deadline, isAnswered }) => {
          const Icon = isAnswered ? Inbox : PenLine;
          const about = [
            formatMessage({ id: isAnswered ? 'slips.list.answered' : 'slips.list.toFill' }),
            from,
            deadline === null ? '' : formatMessage({ id: 'slips.list.deadline' }, { date: day(deadline) }),
          ].filter((each) => each !== '');
          return (
            <li key={id}>
              <button type="button" className="sidebar-draft" onClick={() => showSlip(id)}>
                <span className="sidebar-draft-icon">
                  <Icon size={15} aria-hidden />
                </span>
                <span>
                  <span className="sidebar-draft-title">{topic}</span>
                  <span className="sidebar-draft-about">
                    <span>{about.join(' · ')}</span>
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
