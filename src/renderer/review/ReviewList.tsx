/** What was found, as a list that is corrected by keys: topics with their statements, and the text left over. */
import { useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { PartyId } from '../../domain/model/party.ts';
import { arrived, useAttention } from '../annotate/attention.ts';
import { lightStatement } from '../briefing/spotlight.ts';
import { LeftOver, TopicRows, TopicStretch } from './ReviewGroups.tsx';
import { LONG_LIST, topicStretches } from './stretches.ts';
import type { Review } from './useReview.ts';
import { useReviewKeys } from './useReviewKeys.ts';

export function ReviewList({ review, sides }: { review: Review; sides: readonly PartyId[] }) {
  const { formatMessage } = useIntl();
  const list = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const { dialogue, rows, selected, select } = review;
  const isLong = rows.length > LONG_LIST;
  const stretches = useMemo(() => (isLong ? topicStretches(dialogue.topics) : []), [isLong, dialogue.topics]);
  const selectedKey = selected?.key ?? null;
  const isStatement = selected?.kind === 'statement';
  const latest = useRef(select);
  /** A row that takes the focus as soon as it is drawn. */
  const called = useRef<string | null>(null);
  useEffect(() => {
    latest.current = select;
  });
  const onSelect = useCallback((key: string) => latest.current(key), []);

  // The focus follows the selection only while it is in the list: a correction must not pull it from a dialog.
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (!row) return;
    const isCalled = called.current === selectedKey && selectedKey !== null;
    if (isCalled) called.current = null;
    if (
      isCalled ||
      list.current?.contains(document.activeElement) ||
      document.activeElement === document.body
    )
      row.focus();
    row.scrollIntoView({ block: 'nearest' });
    if (isStatement && selectedKey !== null) lightStatement(selectedKey);
  }, [selectedKey, isStatement]);

  // The way back from the source: a click on a sentence there.
  const attention = useAttention();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` makes the same wish count again
  useEffect(() => {
    if (attention.goTo !== 'text' || attention.statementId === null) return;
    select(attention.statementId);
    arrived();
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${attention.statementId}"]`);
    if (row) row.focus();
    else called.current = attention.statementId;
  }, [attention.turn]);

  const onKeyDown = useReviewKeys(review, sides);

  return (
    <>
      <div
        ref={list}
        className="review-list"
        role="listbox"
        aria-label={formatMessage({ id: 'review.list' })}
        aria-describedby={hintId}
        data-page-keys
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {isLong
          ? stretches.map(({ from, items }) => (
              <TopicStretch
                key={items[0]?.id}
                topics={items}
                isFirst={from === 0}
                position={from + 1}
                total={rows.length}
                lang={dialogue.lang}
                selectedKey={isStatement && items.includes(selected.topic) ? selectedKey : null}
                onSelect={onSelect}
              />
            ))
          : dialogue.topics.map((topic) => (
              <TopicRows
                key={topic.id}
                topic={topic}
                lang={dialogue.lang}
                selectedKey={isStatement && selected.topic.id === topic.id ? selectedKey : null}
                onSelect={onSelect}
              />
            ))}
        {dialogue.unplaced.length > 0 ? (
          <LeftOver
            unplaced={dialogue.unplaced}
            lang={dialogue.lang}
            selectedKey={isStatement ? null : selectedKey}
            onSelect={onSelect}
            {...(isLong ? { position: rows.length - dialogue.unplaced.length + 1, total: rows.length } : {})}
          />
        ) : null}
      </div>
      <span id={hintId} hidden>
        {formatMessage({ id: 'review.list.keys' })}
      </span>
    </>
  );
}
