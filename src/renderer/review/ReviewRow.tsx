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

/** Where a row stands among all, of a list that is not drawn whole. */
export interface RowPlace {
  position?: number;
  total?: number;
}

interface RowProps extends RowPlace {
  isSelected: boolean;
  onSelect(key: string): void;
}

export const StatementRow = memo(function StatementRow({
  statement,
  isSelected,
  onSelect,
  position,
  total,
}: RowProps & { statement: Statement }) {
  const { formatMessage, formatNumber } = useIntl();
  const sideName = useSideName();
  const reason = useReason();
  return (
    <div
      {...optionProps(statement.id, { isSelected, onSelect, position, total })}
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
  position,
  total,
}: RowProps & { unplaced: Unplaced; lang: string }) {
  const reason = useUnplacedReason();
  return (
    <div
      {...optionProps(unplacedKey(unplaced), { isSelected, onSelect, position, total })}
      data-side="unplaced"
    >
      <span className="review-side" />
      <span className="review-words" lang={lang}>
        {unplaced.text}
      </span>
      <span className="review-why">{reason(unplaced.reason)}</span>
    </div>
  );
});

function optionProps(
  key: string,
  {
    isSelected,
    onSelect,
    position,
    total,
  }: Pick<RowProps, 'isSelected' | 'onSelect'> & {
    position: number | undefined;
    total: number | undefined;
  },
) {
  return {
    role: 'option' as const,
    className: 'review-row',
    'data-row': key,
    'aria-selected': isSelected,
    'aria-posinset': position,
    'aria-setsize': total,
    tabIndex: isSelected ? 0 : -1,
    onFocus: () => {
      if (!isSelected) onSelect(key);
    },
  };
}
