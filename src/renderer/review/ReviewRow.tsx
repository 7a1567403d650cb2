/** One row of the review: who said it, the words, and why it was decided so, with how sure that is. */
import { CircleHelp } from 'lucide-react';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import type { Unplaced } from '../../domain/model/dialogue.ts';
import type { Statement } from '../../domain/model/statement.ts';
import { useSideName } from '../briefing/sides.ts';
import { useReason } from '../briefing/useReason.ts';
import { useUnplacedReason } from '../overview/useUnplacedReason.ts';
import { unplacedKey } from './rows.ts';

interface RowProps {
  isSelected: boolean;
  onSelect(key: string): void;
}

export const StatementRow = memo(function StatementRow({
  statement,
  isSelected,
  onSelect,
}: RowProps & { statement: Statement }) {
  const { formatMessage, formatNumber } = useIntl();
  const sideName = useSideName();
  const reason = useReason();
  return (
    <div
      {...optionProps(statement.id, isSelected, onSelect)}
      data-side={statement.side}
      data-review={statement.review || undefined}
    >
      <span className="review-side">{sideName(statement.side)}</span>{' '}
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
    </div>
  );
});

export const UnplacedRow = memo(function UnplacedRow({
  unplaced,
  lang,
  isSelected,
  onSelect,
}: RowProps & { unplaced: Unplaced; lang: string }) {
  const reason = useUnplacedReason();
  return (
    <div {...optionProps(unplacedKey(unplaced), isSelected, onSelect)} data-side="unplaced">
      <span className="review-side" />
      <span className="review-words" lang={lang}>
        {unplaced.text}
      </span>
      <span className="review-why">{reason(unplaced.reason)}</span>
    </div>
  );
});

function optionProps(key: string, isSelected: boolean, onSelect: (key: string) => void) {
  return {
    role: 'option' as const,
    className: 'review-row',
    'data-row': key,
    'aria-selected': isSelected,
    tabIndex: isSelected ? 0 : -1,
    onFocus: () => {
      if (!isSelected) onSelect(key);
    },
  };
}
