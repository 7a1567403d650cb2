/** Asks whether an annotation without a place belongs to the words that come nearest to its own. */
import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { SuggestedPlace } from '../../domain/annotations/suggestPlace.ts';
import { useSideName } from '../briefing/sides.ts';

interface PlaceQuestionProps {
  suggested: SuggestedPlace;
  readOnly: boolean;
  onPlace(): void;
}

export function PlaceQuestion({
  suggested: { statement, selectors },
  readOnly,
  onPlace,
}: PlaceQuestionProps) {
  const { formatMessage } = useIntl();
  const sideName = useSideName();
  return (
    <div className="annotation-question">
      <p>{formatMessage({ id: 'annotate.place.ask' }, { side: sideName(statement.side) })}</p>
      <blockquote lang={statement.lang}>{selectors[0].exact}</blockquote>
      {readOnly ? null : (
        <Button className="annotate-action annotate-action-outlined" onPress={onPlace}>
          {formatMessage({ id: 'annotate.place.yes' })}
        </Button>
      )}
    </div>
  );
}
