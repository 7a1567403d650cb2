/** Stands in until the dialog is there. */
import { useIntl } from 'react-intl';
import { Dialog } from '../design/Dialog.tsx';

interface PackDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function PackDialog({ isOpen, onOpenChange }: PackDialogProps) {
  const { formatMessage } = useIntl();
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={formatMessage({ id: 'packing.title' })}>
      …
    </Dialog>
  );
}
