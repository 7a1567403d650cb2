/** One annotation in the list: its words lead to its place. */
import { Check } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { ListedAnnotation } from '../../contract/annotations.ts';
import { quoteOf, stanceOf, statusOf, visibilityOf } from '../../domain/annotations/read.ts';
import { Said, Signature } from '../annotate/CardParts.tsx';
import { stanceIcon, stanceMessage } from '../annotate/stances.ts';
import { VisibilityMark } from '../annotate/VisibilityPicker.tsx';
import { useSideName } from '../briefing/sides.ts';

interface ListedRowProps {
  listed: ListedAnnotation;
  goTo(listed: ListedAnnotation): void;
}

export function ListedRow({ listed, goTo }: ListedRowProps) {
  const { formatMessage } = useIntl();
  const sideName = useSideName();
  const { annotation, place, replies } = listed;
  const stance = stanceOf(annotation);
  const Icon = stanceIcon(stance);
  const quote = quoteOf(annotation);
  const isResolved = statusOf(annotation) === 'resolved';
  return (
    <li className="listed" data-stance={stance ?? 'none'} data-resolved={isResolved || undefined}>
      <p className="listed-head">
        <span className="annotation-stance" data-stance={stance ?? 'none'}>
          <Icon aria-hidden />
          {formatMessage({ id: stanceMessage(stance) })}
        </span>
        {isResolved ? (
          <span className="annotation-mark">
            <Check aria-hidden />
            {formatMessage({ id: 'annotate.resolved' })}
          </span>
        ) : null}
        <VisibilityMark visibility={visibilityOf(annotation)} />
        {place === null ? (
          <span className="listed-place">{formatMessage({ id: 'annotationList.noPlace' })}</span>
        ) : (
          <span className="listed-place">
            <span lang="en">{place.citation}</span> {place.topic} · {sideName(place.side)}
          </span>
        )}
      </p>
      <Button
        className="annotation-quote"
        aria-label={formatMessage({ id: 'annotationList.goTo' }, { quote })}
        {...(place === null ? {} : { lang: place.lang })}
        onPress={() => goTo(listed)}
      >
        {quote}
      </Button>
      <Said annotation={annotation} />
      <div className="listed-foot">
        <Signature of={annotation} />
        {replies.length === 0 ? null : (
          <span>{formatMessage({ id: 'annotationList.replies' }, { count: replies.length })}</span>
        )}
      </div>
    </li>
  );
}
