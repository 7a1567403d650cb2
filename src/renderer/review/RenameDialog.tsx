/** Renames the topic that the selected statement is under. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Topic } from '../../domain/model/statement.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { TextField } from '../design/Field.tsx';
import type { Review } from './useReview.ts';

export function RenameDialog({ review, topic }: { review: Review; topic: Topic }) {
  const { formatMessage } = useIntl();
  const [title, setTitle] = useState(topic.title);
  const isMissing = title.trim() === '';
  const close = () => review.show(null);
  const rename = () => {
    if (isMissing) return;
    if (title.trim() !== topic.title)
      review.apply({ type: 'topic.rename', id: topic.id, title: title.trim() });
    close();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={close}
      size="small"
      title={formatMessage({ id: 'review.rename.title' })}
      foot={
        <>
          <Button onPress={close}>{formatMessage({ id: 'review.cancel' })}</Button>
          <Button look="main" isDisabled={isMissing} onPress={rename}>
            {formatMessage({ id: 'review.save' })}
          </Button>
        </>
      }
    >
      <form
        className="review-form"
        onSubmit={(event) => {
          event.preventDefault();
          rename();
        }}
      >
        <TextField
          label={formatMessage({ id: 'review.topic.name' })}
          value={title}
          onChange={setTitle}
          maxLength={500}
          lang={review.dialogue.lang}
          autoFocus
          error={isMissing ? formatMessage({ id: 'review.topic.needed' }) : null}
        />
      </form>
    </Dialog>
  );
}
