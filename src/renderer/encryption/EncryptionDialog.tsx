/** Puts the library under a passphrase, changes it, locks it, and takes it away again. */
import { useIntl } from 'react-intl';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { EncryptedLibrary } from './EncryptedLibrary.tsx';
import { OpenLibrary } from './OpenLibrary.tsx';
import { useEncryption } from './useEncryption.ts';
import '../settings/settings.css';
import './encryption.css';

interface EncryptionDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function EncryptionDialog({ isOpen, onOpenChange }: EncryptionDialogProps) {
  const { formatMessage } = useIntl();
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={formatMessage({ id: 'encryption.title' })}
      foot={<Button onPress={() => onOpenChange(false)}>{formatMessage({ id: 'encryption.close' })}</Button>}
    >
      <Encryption />
    </Dialog>
  );
}

function Encryption() {
  const encryption = useEncryption();
  const { view, failure } = encryption;
  return (
    <div className="settings-form">
      {failure === null ? null : (
        <div className="encryption-failure" role="alert">
          <FailureWords failure={failure} />
        </div>
      )}
      {view === null ? null : view.isOn ? (
        <EncryptedLibrary encryption={encryption} view={view} />
      ) : (
        <OpenLibrary encryption={encryption} />
      )}
    </div>
  );
}
