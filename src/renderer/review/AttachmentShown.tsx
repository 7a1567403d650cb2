/** Another source beside what is held: how much of it found its counterpart, and what the two contradict each other in. */
import { useIntl } from 'react-intl';
import type { Comparison } from '../../contract/comparison.ts';
import { Banner } from '../design/Banner.tsx';

type Attachment = Extract<Comparison, { kind: 'attach' }>;

export function AttachmentShown({ attachment }: { attachment: Attachment }) {
  const { formatMessage } = useIntl();
  const { topics, alignments, contradictions } = attachment;
  return (
    <div className="changes">
      {contradictions.length > 0 ? (
        <Banner tone="warning" title={formatMessage({ id: 'review.changes.contradicts' })}>
          {contradictions.map(({ field, held, incoming }) => (
            <p key={field}>{formatMessage({ id: `review.changes.differs.${field}` }, { held, incoming })}</p>
          ))}
        </Banner>
      ) : null}
      <ul>
        <li>{formatMessage({ id: 'review.changes.paired' }, topics)}</li>
        <li>{formatMessage({ id: 'review.changes.aligned' }, alignments)}</li>
        <li>{formatMessage({ id: 'review.changes.alone' }, { count: alignments.alone })}</li>
      </ul>
      <p className="review-hint">{formatMessage({ id: 'review.changes.keeps' })}</p>
    </div>
  );
}
