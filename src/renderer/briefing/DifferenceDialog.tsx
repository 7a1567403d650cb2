/** Flags that two sources do not say the same, with what differs in the reader's words. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { TextField } from '../design/Field.tsx';
import { FormDialog } from '../design/FormDialog.tsx';

interface DifferenceDialogProps {
  words: string;
  onClose(): void;
  onFlag(words: string): void;
}

export function DifferenceDialog({ words, onClose, onFlag }: DifferenceDialogProps) {
  const { formatMessage } = useIntl();
  const [text, setText] = useState(words);
  return (
    <FormDialog
      title={formatMessage({ id: 'briefing.pair.differs.title' })}
      save={formatMessage({ id: 'briefing.pair.flag' })}
      onSave={() => onFlag(text.trim())}
      onClose={onClose}
    >
      <TextField
        label={formatMessage({ id: 'briefing.pair.differs.what' })}
        hint={formatMessage({ id: 'briefing.pair.differs.hint' })}
        value={text}
        onChange={setText}
        rows={3}
        maxLength={2000}
        autoFocus
      />
    </FormDialog>
  );
}
