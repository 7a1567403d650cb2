/** Which topics are printed, and in what order. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { announce } from '../annotate/announce.ts';
import { IconButton } from '../design/Button.tsx';
import { Checkbox } from '../design/Field.tsx';
import type { Choices } from './choices.ts';

interface TopicOrderProps {
  dialogue: Dialogue;
  topics: Choices['topics'];
  isDisabled: boolean;
  onChange(topics: Choices['topics']): void;
}

function TopicList({ dialogue, topics, isDisabled, onChange }: TopicOrderProps) {
  const { formatMessage } = useIntl();
  const titleOf = (id: string) => dialogue.topics.find((topic) => topic.id === id)?.title ?? id;
  const move = (place: number, by: -1 | 1) => {
    const moved = topics[place];
    const other = topics[place + by];
    if (!moved || !other) return;
    const next = topics.map((each, at) => (at === place ? other : at === place + by ? moved : each));
    onChange(next);
    const topic = titleOf(moved.id);
    announce(formatMessage({ id: 'packing.topics.moved' }, { topic, place: place + by + 1 }));
  };
  return (
    <fieldset className="pack-topics">
      <legend className="field-label">{formatMessage({ id: 'packing.topics' })}</legend>
      <ol>
        {topics.map(({ id, isIn }, place) => (
          <li key={id}>
            <Checkbox
              isSelected={isIn}
              isDisabled={isDisabled}
              onChange={(chosen) =>
                onChange(topics.map((each) => (each.id === id ? { ...each, isIn: chosen } : each)))
              }
            >
              <span lang={dialogue.lang}>{titleOf(id)}</span>
            </Checkbox>
            <span className="pack-topic-moves">
              <IconButton
                icon={ArrowUp}
                label={formatMessage({ id: 'packing.topics.up' }, { topic: titleOf(id) })}
                isDisabled={isDisabled || place === 0}
                onPress={() => move(place, -1)}
              />
              <IconButton
                icon={ArrowDown}
                label={formatMessage({ id: 'packing.topics.down' }, { topic: titleOf(id) })}
                isDisabled={isDisabled || place === topics.length - 1}
                onPress={() => move(place, 1)}
              />
            </span>
          </li>
        ))}
      </ol>
      <p className="field-hint">{formatMessage({ id: 'packing.topics.hint' })}</p>
    </fieldset>
  );
}

/** A round may have a hundred topics: they are not listed anew for each letter typed elsewhere in the form. */
export const TopicOrder = memo(
  TopicList,
  (before, now) =>
    before.dialogue === now.dialogue && before.topics === now.topics && before.isDisabled === now.isDisabled,
);
