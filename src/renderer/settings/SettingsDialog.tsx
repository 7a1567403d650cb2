/** Stands in until the dialog is there. */
import { useIntl } from 'react-intl';
import { Dialog } from '../design/Dialog.tsx';

interface SettingsDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function SettingsDialog({ isOpen, onOpenChange }: SettingsDialogProps) {
  const { formatMessage } = useIntl();
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={formatMessage({ id: 'settings.title' })}>
      …
    </Dialog>
  );
}
