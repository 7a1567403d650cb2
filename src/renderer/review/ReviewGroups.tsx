/** The groups of the review's list: a topic with its statements, and the text left over. */
import { CircleHelp } from 'lucide-react';
import { memo, type ReactNode, useId } from 'react';
import { useIntl } from 'react-intl';
import type { Unplaced } from '../../domain/model/dialogue.ts';
import type { Statement, Topic } from '../../domain/model/statement.ts';
import { type RowPlace, StatementRow, UnplacedRow } from './ReviewRow.tsx';
import { unplacedKey } from './rows.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import { Windowed } from './Windowed.tsx';

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
export const TopicStretch = memo(function TopicStretch({
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
export const TopicRows = memo(function TopicRows({
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

export const LeftOver = memo(function LeftOver({
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
