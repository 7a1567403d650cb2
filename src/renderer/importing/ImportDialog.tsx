/** Stands in until the dialog is there. */
import { useIntl } from 'react-intl';
import { Dialog } from '../design/Dialog.tsx';

interface ImportDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function ImportDialog({ isOpen, onOpenChange }: ImportDialogProps) {
  const { formatMessage } = useIntl();
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={formatMessage({ id: 'importing.title' })}>
      …
    </Dialog>
  );
}
