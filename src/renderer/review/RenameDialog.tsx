/** Renames the topic that the selected statement is under. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Topic } from '../../domain/model/statement.ts';
import { TextField } from '../design/Field.tsx';
import { FormDialog } from '../design/FormDialog.tsx';
import type { Review } from './useReview.ts';

export function RenameDialog({ review, topic }: { review: Review; topic: Topic }) {
  const { formatMessage } = useIntl();
  const [title, setTitle] = useState(topic.title);
  const isMissing = title.trim() === '';
  const rename = () => {
    if (title.trim() !== topic.title)
      review.apply({ type: 'topic.rename', id: topic.id, title: title.trim() });
  };
  return (
    <FormDialog
      title={formatMessage({ id: 'review.rename.title' })}
      save={formatMessage({ id: 'review.save' })}
      isIncomplete={isMissing}
      onSave={rename}
      onClose={() => review.show(null)}
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
    </FormDialog>
  );
}
