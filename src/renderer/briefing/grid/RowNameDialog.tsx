/** Names a row after what it is about. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { MAX_ROW_TITLE } from '../../../domain/model/row.ts';
import { TextField } from '../../design/Field.tsx';
import { FormDialog } from '../../design/FormDialog.tsx';

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
  return (
    <FormDialog
      title={formatMessage({ id: 'rows.name.title' }, { row })}
      save={formatMessage({ id: 'rows.name.save' })}
      onSave={() => onName(text)}
      onClose={onClose}
    >
      <TextField
        label={formatMessage({ id: 'rows.name.label' })}
        hint={formatMessage({ id: 'rows.name.hint' })}
        value={text}
        onChange={setText}
        maxLength={MAX_ROW_TITLE}
        autoFocus
      />
    </FormDialog>
  );
}
