/** What was found, as a list that is corrected by keys: topics with their statements, and the text left over. */
import { CircleHelp } from 'lucide-react';
import { type KeyboardEvent, memo, useCallback, useEffect, useId, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Unplaced } from '../../domain/model/dialogue.ts';
import type { PartyId } from '../../domain/model/party.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { arrived, useAttention } from '../annotate/attention.ts';
import { isNotOurs } from '../annotate/composing.ts';
import { lightStatement } from '../briefing/spotlight.ts';
import { useSession } from '../session/session.ts';
import { StatementRow, UnplacedRow } from './ReviewRow.tsx';
import { unplacedKey } from './rows.ts';
import { sideLetters, sideOfKey } from './sideKeys.ts';
import type { Review } from './useReview.ts';

export function ReviewList({ review, sides }: { review: Review; sides: readonly PartyId[] }) {
  const { formatMessage } = useIntl();
  const { view } = useSession();
  const list = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const { dialogue, selected, select, step } = review;
  const letters = sideLetters(sides, view.parties);
  const selectedKey = selected?.key ?? null;
  const isStatement = selected?.kind === 'statement';
  const latest = useRef(select);
  useEffect(() => {
    latest.current = select;
  });
  const onSelect = useCallback((key: string) => latest.current(key), []);

  // The focus follows the selection only while it is in the list: a correction must not pull it from a dialog.
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (!row) return;
    if (list.current?.contains(document.activeElement) || document.activeElement === document.body)
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
    list.current?.querySelector<HTMLElement>(`[data-row="${attention.statementId}"]`)?.focus();
  }, [attention.turn]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isNotOurs(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!carryOut(event.key, event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const carryOut = (key: string, isShifted: boolean): boolean => {
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        step(key === 'ArrowDown' ? 1 : -1);
        return true;
      case 'Home':
      case 'End': {
        const row = key === 'Home' ? review.rows[0] : review.rows.at(-1);
        if (row) select(row.key);
        return true;
      }
      case 'F2':
        if (isStatement) review.show('rename');
        return true;
    }
    if (isShifted && key.length > 1) return false;
    if (key.toLowerCase() === 'r') review.goToNext();
    else if (!isStatement) {
      if (key !== 'Enter' && key.toLowerCase() !== 't') return false;
      if (selected) review.show('place');
    } else if (key === 'Enter') review.confirm();
    else if (key === 'Delete' || key === 'Backspace') review.drop();
    else if (key.toLowerCase() === 's') review.show('split');
    else if (key.toLowerCase() === 'm') review.join();
    else if (key.toLowerCase() === 't') review.show('move');
    else {
      const side = sideOfKey(key, sides, letters);
      if (side === null) return false;
      review.setSide(side);
    }
    return true;
  };

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
        {dialogue.topics.map((topic) => (
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
          />
        ) : null}
      </div>
      <span id={hintId} hidden>
        {formatMessage({ id: 'review.list.keys' })}
      </span>
    </>
  );
}

interface GroupProps {
  lang: string;
  /** The row in this group that is selected; null where it is in another. */
  selectedKey: string | null;
  onSelect(key: string): void;
}

/** Drawn anew only when its own topic changes: a long document has thousands of statements. */
const TopicRows = memo(function TopicRows({
  topic,
  lang,
  selectedKey,
  onSelect,
}: GroupProps & { topic: Topic }) {
  const { formatMessage } = useIntl();
  const headId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: options of a list are grouped, not fields of a form
    <div role="group" aria-labelledby={headId} className="review-topic" data-level={topic.level}>
      <div id={headId} className="review-topic-head" lang={lang}>
        <span className="review-topic-label">{topic.label}</span> {topic.title}
        {topic.also.map(({ sourceId, lang: ofSource, title }) => (
          <span key={sourceId} className="review-also" lang={ofSource}>
            {title}
          </span>
        ))}
      </div>
      {topic.statements.length === 0 ? (
        <p className="review-none" role="presentation">
          {formatMessage({ id: 'review.none' })}
        </p>
      ) : (
        topic.statements.map((statement) => (
          <StatementRow
            key={statement.id}
            statement={statement}
            isSelected={selectedKey === statement.id}
            onSelect={onSelect}
          />
        ))
      )}
    </div>
  );
});

const LeftOver = memo(function LeftOver({
  unplaced,
  lang,
  selectedKey,
  onSelect,
}: GroupProps & { unplaced: readonly Unplaced[] }) {
  const { formatMessage } = useIntl();
  const headId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: options of a list are grouped, not fields of a form
    <div role="group" aria-labelledby={headId} className="review-topic review-left-over">
      <div id={headId} className="review-topic-head">
        <CircleHelp aria-hidden /> {formatMessage({ id: 'review.leftOver' })}
      </div>
      <p className="review-none" role="presentation">
        {formatMessage({ id: 'review.leftOver.hint' })}
      </p>
      {unplaced.map((each) => (
        <UnplacedRow
          key={unplacedKey(each)}
          unplaced={each}
          lang={lang}
          isSelected={selectedKey === unplacedKey(each)}
          onSelect={onSelect}
        />
      ))}
    </div>
  );
});
