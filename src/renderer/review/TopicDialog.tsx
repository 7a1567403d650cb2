/** Moves a statement to a topic, or makes one of unplaced text: in a topic that is there, or in a new one. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { freshTopicId, placeCommand } from '../../domain/commands/passages.ts';
import type { PartyId, Side } from '../../domain/model/party.ts';
import { useSideName } from '../briefing/sides.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { SelectField, TextField } from '../design/Field.tsx';
import type { Row } from './rows.ts';
import type { Review } from './useReview.ts';

/** Stands for a topic that is made first; no topic has such an id. */
const NEW = '+';

export function TopicDialog({ review, row, sides }: { review: Review; row: Row; sides: readonly PartyId[] }) {
  const { formatMessage } = useIntl();
  const sideName = useSideName();
  const { dialogue } = review;
  const isMove = row.kind === 'statement';
  const [topicId, setTopicId] = useState(isMove ? row.topic.id : (dialogue.topics.at(-1)?.id ?? NEW));
  const [side, setSide] = useState<Side>('unattributed');
  const [title, setTitle] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = topicId === NEW && title.trim() === '';

  const close = () => review.show(null);
  const carryOut = () => {
    setIsAsked(true);
    if (isMissing) return;
    const goal = topicId === NEW ? freshTopicId(dialogue) : topicId;
    const topic = { id: goal, label: '', title: title.trim(), level: 1, also: [], statements: [] };
    if (topicId === NEW) review.apply({ type: 'topic.add', topic, at: null });
    if (isMove) {
      if (goal !== row.topic.id)
        review.apply({ type: 'statement.move', id: row.statement.id, topicId: goal, at: null });
    } else {
      const topics = topicId === NEW ? [...dialogue.topics, topic] : dialogue.topics;
      const command = placeCommand({ ...dialogue, topics }, row.unplaced, goal, side);
      if (command) review.apply(command);
    }
    close();
  };

  return (
    <Dialog
      isOpen
      onOpenChange={close}
      size="small"
      title={formatMessage({ id: isMove ? 'review.move.title' : 'review.place.title' })}
      foot={
        <>
          <Button onPress={close}>{formatMessage({ id: 'review.cancel' })}</Button>
          <Button look="main" onPress={carryOut}>
            {formatMessage({ id: isMove ? 'review.move.do' : 'review.place.do' })}
          </Button>
        </>
      }
    >
      <div className="review-form">
        <blockquote className="review-quote" lang={dialogue.lang}>
          {isMove ? row.statement.text : row.unplaced.text}
        </blockquote>
        <SelectField
          label={formatMessage({ id: 'review.topic' })}
          choices={[
            ...dialogue.topics.map((topic) => ({
              id: topic.id,
              name: `${topic.label} ${topic.title}`.trim(),
              lang: dialogue.lang,
            })),
            { id: NEW, name: formatMessage({ id: 'review.topic.new' }) },
          ]}
          chosen={topicId}
          onChoose={setTopicId}
        />
        {topicId === NEW ? (
          <TextField
            label={formatMessage({ id: 'review.topic.name' })}
            value={title}
            onChange={setTitle}
            maxLength={500}
            lang={dialogue.lang}
            error={isAsked && isMissing ? formatMessage({ id: 'review.topic.needed' }) : null}
          />
        ) : null}
        {isMove ? null : (
          <SelectField<string>
            label={formatMessage({ id: 'review.place.side' })}
            choices={[...sides, 'joint', 'unattributed'].map((id) => ({ id, name: sideName(id) }))}
            chosen={side}
            onChoose={setSide}
          />
        )}
      </div>
    </Dialog>
  );
}
