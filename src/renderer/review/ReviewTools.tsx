/** The corrections as buttons, for the row that is selected; each shows its key. */
import { useIntl } from 'react-intl';
import type { PartyId, Side } from '../../domain/model/party.ts';
import { useSideName } from '../briefing/sides.ts';
import { Button } from '../design/Button.tsx';
import { useSession } from '../session/session.ts';
import { sideLetters } from './sideKeys.ts';
import type { Review } from './useReview.ts';

export function ReviewTools({ review, sides }: { review: Review; sides: readonly PartyId[] }) {
  const { formatMessage } = useIntl();
  const { view } = useSession();
  const sideName = useSideName();
  const letters = sideLetters(sides, view.parties);
  const { selected } = review;
  const isStatement = selected?.kind === 'statement';
  const side = isStatement ? selected.statement.side : null;
  const all: Side[] = [...sides, 'joint', 'unattributed'];
  return (
    <div className="review-tools" role="toolbar" aria-label={formatMessage({ id: 'review.actions' })}>
      <div className="review-tools-sides">
        {all.map((each) => (
          <button
            key={each}
            type="button"
            className="review-tool-side"
            data-side={each}
            aria-pressed={side === each}
            disabled={!isStatement}
            onClick={() => review.setSide(each)}
          >
            {sideName(each)}
            <kbd aria-hidden>{letters.get(each)}</kbd>
          </button>
        ))}
      </div>
      <div className="review-tools-more">
        {isStatement || selected === null ? (
          <>
            <Tool id="review.confirm" keys="Enter" isOff={!isStatement} onPress={review.confirm} />
            <Tool id="review.split" keys="S" isOff={!isStatement} onPress={() => review.show('split')} />
            <Tool id="review.join" keys="M" isOff={!isStatement} onPress={review.join} />
            <Tool id="review.move" keys="T" isOff={!isStatement} onPress={() => review.show('move')} />
            <Tool id="review.rename" keys="F2" isOff={!isStatement} onPress={() => review.show('rename')} />
            <Tool id="review.drop" keys="Del" isOff={!isStatement} onPress={review.drop} />
          </>
        ) : (
          <Tool id="review.place" keys="Enter" isOff={false} onPress={() => review.show('place')} />
        )}
      </div>
    </div>
  );
}

interface ToolProps {
  id: `review.${'confirm' | 'split' | 'join' | 'move' | 'rename' | 'drop' | 'place' | 'next'}`;
  keys: string;
  isOff: boolean;
  onPress(): void;
}

/** A correction as a button with its key. */
export function Tool({ id, keys, isOff, onPress }: ToolProps) {
  const { formatMessage } = useIntl();
  return (
    <Button look="quiet" isDisabled={isOff} onPress={onPress}>
      {formatMessage({ id })}
      <kbd aria-hidden>{keys}</kbd>
    </Button>
  );
}
