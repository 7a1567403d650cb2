/** The head of a slip: who asks whom for what, and by when. */
import { useIntl } from 'react-intl';
import type { SlipView } from '../../contract/slips.ts';
import { useRoundName } from '../app/useRoundName.ts';
import { Banner } from '../design/Banner.tsx';
import { useDay } from './useDay.ts';

export function SlipAbout({ slip: { slip, isOverdue, answer } }: { slip: SlipView }) {
  const { formatMessage } = useIntl();
  const roundName = useRoundName();
  const day = useDay();
  const from = slip.from || formatMessage({ id: 'slips.about.nobody' });
  const about = [
    roundName(slip.dialogue),
    slip.to === '' ? null : formatMessage({ id: 'slips.about.to' }, { to: slip.to }),
    slip.deadline === null
      ? null
      : formatMessage({ id: 'slips.about.deadline' }, { date: day(slip.deadline) }),
  ].filter((each) => each !== null);
  return (
    <header className="slip-head">
      <p className="slip-from">{formatMessage({ id: 'slips.about.from' }, { from })}</p>
      <h1 lang={slip.dialogue.lang}>{`${slip.topic.label} ${slip.topic.title}`.trim()}</h1>
      <p className="slip-about">{about.join(' · ')}</p>
      {slip.request.trim() === '' ? null : <blockquote className="slip-request">{slip.request}</blockquote>}
      {isOverdue && answer === null && slip.deadline !== null ? (
        <Banner
          tone="warning"
          title={formatMessage({ id: 'slips.about.overdue' }, { date: day(slip.deadline) })}
        />
      ) : null}
    </header>
  );
}
