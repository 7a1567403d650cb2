/** A small dialog with fields: Enter in a line saves, Cancel and Escape leave everything as it is. */
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

interface FormDialogProps {
  title: string;
  /** What the button that saves says. */
  save: string;
  /** Whether it cannot be saved as it stands. */
  isIncomplete?: boolean;
  /** Saves; the dialog closes after it. */
  onSave(): void;
  onClose(): void;
  children: ReactNode;
}

export function FormDialog({
  title,
  save,
  isIncomplete = false,
  onSave,
  onClose,
  children,
}: FormDialogProps) {
  const { formatMessage } = useIntl();
  const saveAndClose = () => {
    if (isIncomplete) return;
    onSave();
    onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="small"
      title={title}
      foot={
        <>
          <Button onPress={onClose}>{formatMessage({ id: 'design.cancel' })}</Button>
          <Button look="main" isDisabled={isIncomplete} onPress={saveAndClose}>
            {save}
          </Button>
        </>
      }
    >
      <form
        className="form-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          saveAndClose();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
