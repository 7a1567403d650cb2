/** What was found, as a list that is corrected by keys: topics with their statements, and the text left over. */
import { CircleHelp } from 'lucide-react';
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react';
import { useIntl } from 'react-intl';
import type { Unplaced } from '../../domain/model/dialogue.ts';
import type { PartyId } from '../../domain/model/party.ts';
import type { Statement, Topic } from '../../domain/model/statement.ts';
import { arrived, useAttention } from '../annotate/attention.ts';
import { isNotOurs } from '../annotate/composing.ts';
import { lightStatement } from '../briefing/spotlight.ts';
import { useSession } from '../session/session.ts';
import { type RowPlace, StatementRow, UnplacedRow } from './ReviewRow.tsx';
import { unplacedKey } from './rows.ts';
import { sideLetters, sideOfKey } from './sideKeys.ts';
import { LONG_LIST, type Stretch, stretchesOf, topicStretches } from './stretches.ts';
import type { Review } from './useReview.ts';
import { Windowed } from './Windowed.tsx';

export function ReviewList({ review, sides }: { review: Review; sides: readonly PartyId[] }) {
  const { formatMessage } = useIntl();
  const { view } = useSession();
  const list = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const { dialogue, rows, selected, select, step } = review;
  const isLong = rows.length > LONG_LIST;
  const stretches = useMemo(() => (isLong ? topicStretches(dialogue.topics) : []), [isLong, dialogue.topics]);
  const letters = sideLetters(sides, view.parties);
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

interface GroupProps {
  lang: string;
  /** The row in this group that is selected; null where it is in another. */
  selectedKey: string | null;
  onSelect(key: string): void;
  /** Of a long list, whose rows are not all drawn: the place of its first row among all, and how many there are. */
  position?: number;
  total?: number;
}

/** Some topics of a long list, drawn while they are near. */
const TopicStretch = memo(function TopicStretch({
  topics,
  isFirst,
  position = 1,
  ...group
}: GroupProps & { topics: readonly Topic[]; isFirst: boolean }) {
  const rows = topics.reduce((sum, { statements }) => sum + statements.length + 1, 0);
  const { selectedKey } = group;
  return (
    <Windowed rows={rows} isHeld={isFirst || selectedKey !== null}>
      {() => {
        let next = position;
        return topics.map((topic) => {
          const first = next;
          next += topic.statements.length;
          const holds = selectedKey !== null && topic.statements.some(({ id }) => id === selectedKey);
          return (
            <TopicRows
              key={topic.id}
              {...group}
              topic={topic}
              selectedKey={holds ? selectedKey : null}
              position={first}
            />
          );
        });
      }}
    </Windowed>
  );
});

/** Drawn anew only when its own topic changes: a long document has thousands of statements. */
const TopicRows = memo(function TopicRows({
  topic,
  lang,
  selectedKey,
  onSelect,
  position,
  total,
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
        <Rows
          items={topic.statements}
          keyOf={idOf}
          selectedKey={selectedKey}
          position={position}
          total={total}
        >
          {(statement, place) => (
            <StatementRow
              key={statement.id}
              {...place}
              statement={statement}
              isSelected={selectedKey === statement.id}
              onSelect={onSelect}
            />
          )}
        </Rows>
      )}
    </div>
  );
});

const LeftOver = memo(function LeftOver({
  unplaced,
  lang,
  selectedKey,
  onSelect,
  position,
  total,
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
      <Rows items={unplaced} keyOf={unplacedKey} selectedKey={selectedKey} position={position} total={total}>
        {(each, place) => (
          <UnplacedRow
            key={unplacedKey(each)}
            {...place}
            unplaced={each}
            lang={lang}
            isSelected={selectedKey === unplacedKey(each)}
            onSelect={onSelect}
          />
        )}
      </Rows>
    </div>
  );
});

interface RowsProps<T> {
  items: readonly T[];
  keyOf(item: T): string;
  selectedKey: string | null;
  position: number | undefined;
  total: number | undefined;
  children(item: T, place: RowPlace): ReactNode;
}

/** The rows of one group; of a long list in stretches, each with its place said, since the others may not be there. */
function Rows<T>({ items, keyOf, selectedKey, position, total, children }: RowsProps<T>) {
  if (position === undefined || total === undefined) return items.map((item) => children(item, {}));
  const drawn = ({ from, items: part }: Stretch<T>) =>
    part.map((item, index) => children(item, { position: position + from + index, total }));
  const stretches = stretchesOf(items);
  return stretches.map((stretch) =>
    stretches.length === 1 ? (
      drawn(stretch)
    ) : (
      <Windowed
        key={stretch.from}
        rows={stretch.items.length}
        isHeld={selectedKey !== null && stretch.items.some((item) => keyOf(item) === selectedKey)}
      >
        {() => drawn(stretch)}
      </Windowed>
    ),
  );
}

function idOf({ id }: Statement): string {
  return id;
}
