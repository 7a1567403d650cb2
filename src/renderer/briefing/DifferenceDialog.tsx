/** Flags that two sources do not say the same, with what differs in the reader's words. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { TextField } from '../design/Field.tsx';

interface DifferenceDialogProps {
  words: string;
  onClose(): void;
  onFlag(words: string): void;
}

export function DifferenceDialog({ words, onClose, onFlag }: DifferenceDialogProps) {
  const { formatMessage } = useIntl();
  const [text, setText] = useState(words);
  const flag = () => {
    onFlag(text.trim());
    onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="small"
      title={formatMessage({ id: 'briefing.pair.differs.title' })}
      foot={
        <>
          <Button onPress={onClose}>{formatMessage({ id: 'review.cancel' })}</Button>
          <Button look="main" onPress={flag}>
            {formatMessage({ id: 'briefing.pair.flag' })}
          </Button>
        </>
      }
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
    </Dialog>
  );
}
