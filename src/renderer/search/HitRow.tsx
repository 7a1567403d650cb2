/** One hit: what it is, who says it, and the words that were found in their sentence. */
import {
  BookOpen,
  FileText,
  Heading,
  Lock,
  type LucideIcon,
  MessageSquareText,
  NotebookPen,
  Quote,
} from 'lucide-react';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import type { SearchHit } from '../../contract/search.ts';
import type { SearchKind } from '../../domain/search/searchText.ts';
import { useSideName } from '../briefing/sides.ts';

export const KIND_ICONS: Record<SearchKind, LucideIcon> = {
  topic: Heading,
  statement: Quote,
  note: NotebookPen,
  annotation: MessageSquareText,
  round: BookOpen,
  source: FileText,
};

interface HitRowProps {
  id: string;
  hit: SearchHit;
  place: number;
  isActive: boolean;
  onOpen(place: number): void;
}

export const HitRow = memo(function HitRow({ id, hit, place, isActive, onOpen }: HitRowProps) {
  const { formatMessage } = useIntl();
  const sideName = useSideName();
  const { kind, side, lang, isPrivate } = hit.place;
  const Icon = KIND_ICONS[kind];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and has the keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className="search-hit"
      data-place={place}
      onClick={() => onOpen(place)}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
    >
      <span className="search-kind">
        <Icon aria-hidden />
        {formatMessage({ id: `search.one.${kind}` })}
      </span>
      <span className="search-words">
        <Excerpt excerpt={hit.excerpt} lang={lang} />
      </span>
      <span className="search-whose">
        {side === null ? null : (
          <span className="search-side" data-side={side}>
            {sideName(side)}
          </span>
        )}
        {hit.instead.map(({ typed, found }) => (
          <span
            key={typed}
            className="search-instead"
            title={formatMessage({ id: 'search.instead' }, { typed, found })}
          >
            <span className="visually-hidden">
              {formatMessage({ id: 'search.instead' }, { typed, found })}
            </span>
            <span aria-hidden>{formatMessage({ id: 'search.term' })}</span>
          </span>
        ))}
        {isPrivate ? (
          <span className="search-private">
            <Lock aria-hidden />
            {formatMessage({ id: 'search.private' })}
          </span>
        ) : null}
      </span>
    </div>
  );
});

function Excerpt({ excerpt, lang }: { excerpt: SearchHit['excerpt']; lang: string }) {
  const { text, ranges, cutBefore, cutAfter } = excerpt;
  const pieces = ranges.flatMap(({ start, end }, place) => [
    text.slice(ranges[place - 1]?.end ?? 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ]);
  return (
    <span className="search-excerpt" lang={lang}>
      {cutBefore ? '…' : ''}
      {pieces}
      {text.slice(ranges.at(-1)?.end ?? 0)}
      {cutAfter ? '…' : ''}
    </span>
  );
}
