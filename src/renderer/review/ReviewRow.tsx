/** One row of the review: who said it, the words, and why it was decided so, with how sure that is. */
import { CircleHelp } from 'lucide-react';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import { useSideName } from '../briefing/sides.ts';
import { useReason } from '../briefing/useReason.ts';
import { useUnplacedReason } from '../overview/useUnplacedReason.ts';
import type { Row } from './rows.ts';
import type { Review } from './useReview.ts';

export function ReviewRow({ row, review }: { row: Row; review: Review }) {
  const isSelected = review.selected?.key === row.key;
  const shared = {
    role: 'option' as const,
    className: 'review-row',
    'data-row': row.key,
    'aria-selected': isSelected,
    tabIndex: isSelected ? 0 : -1,
    onFocus: () => {
      if (!isSelected) review.select(row.key);
    },
  };
  if (row.kind === 'unplaced')
    return (
      <div {...shared} data-side="unplaced">
        <Leftover row={row} lang={review.dialogue.lang} />
      </div>
    );
  const { statement } = row;
  return (
    <div {...shared} data-side={statement.side} data-review={statement.review || undefined}>
      <Said statement={statement} isSelected={isSelected} />
    </div>
  );
}

const Said = memo(function Said({
  statement,
  isSelected,
}: {
  statement: Extract<Row, { kind: 'statement' }>['statement'];
  isSelected: boolean;
}) {
  const { formatMessage, formatNumber } = useIntl();
  const sideName = useSideName();
  const reason = useReason();
  return (
    <>
      <span className="review-side">{sideName(statement.side)}</span>
      <span className="review-words" lang={statement.lang}>
        {statement.text}
      </span>
      {statement.review || isSelected ? (
        <span className="review-why">
          {statement.review ? (
            <span className="review-mark">
              <CircleHelp aria-hidden /> {formatMessage({ id: 'review.check' })}
            </span>
          ) : null}
          <span>{formatMessage({ id: `briefing.act.${statement.act}` })}</span>
          <span>{reason(statement.reason)}</span>
          <span>{formatNumber(statement.confidence, { style: 'percent' })}</span>
        </span>
      ) : null}
    </>
  );
});

function Leftover({ row, lang }: { row: Extract<Row, { kind: 'unplaced' }>; lang: string }) {
  const reason = useUnplacedReason();
  return (
    <>
      <span className="review-side" />
      <span className="review-words" lang={lang}>
        {row.unplaced.text}
      </span>
      <span className="review-why">{reason(row.unplaced.reason)}</span>
    </>
  );
}
