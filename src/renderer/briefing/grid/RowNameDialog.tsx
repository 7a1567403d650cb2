/** Names a row after what it is about. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { MAX_ROW_TITLE } from '../../../domain/model/row.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { TextField } from '../../design/Field.tsx';

interface RowNameDialogProps {
  /** Its number, from 1. */
  row: number;
  name: string;
  onClose(): void;
  onName(name: string): void;
}

export function RowNameDialog({ row, name, onClose, onName }: RowNameDialogProps) {
  const { formatMessage } = useIntl();
  const [text, setText] = useState(name);
  const save = () => {
    onName(text);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="small"
      title={formatMessage({ id: 'rows.name.title' }, { row })}
      foot={
        <>
          <Button onPress={onClose}>{formatMessage({ id: 'rows.name.cancel' })}</Button>
          <Button look="main" onPress={save}>
            {formatMessage({ id: 'rows.name.save' })}
          </Button>
        </>
      }
    >
      <TextField
        label={formatMessage({ id: 'rows.name.label' })}
        hint={formatMessage({ id: 'rows.name.hint' })}
        value={text}
        onChange={setText}
        maxLength={MAX_ROW_TITLE}
        autoFocus
      />
    </Dialog>
  );
}
