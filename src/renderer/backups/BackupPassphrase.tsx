/** Asks for the passphrase of a backup that was encrypted with another than the library has. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../domain/failure/failure.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { PassphraseField } from '../encryption/PassphraseField.tsx';

interface BackupPassphraseProps {
  /** Why the last try was none. */
  failure: Failure | null;
  isBusy: boolean;
  onCancel(): void;
  onGo(passphrase: string): void;
}

export function BackupPassphrase({ failure, isBusy, onCancel, onGo }: BackupPassphraseProps) {
  const { formatMessage } = useIntl();
  const [passphrase, setPassphrase] = useState('');
  const isReady = passphrase !== '' && !isBusy;
  return (
    <Dialog
      isOpen
      onOpenChange={onCancel}
      size="small"
      isBusy={isBusy}
      title={formatMessage({ id: 'encryption.ofBackup' })}
      foot={
        <>
          <Button onPress={onCancel} isDisabled={isBusy}>
            {formatMessage({ id: 'backups.cancel' })}
          </Button>
          <Button look="main" onPress={() => onGo(passphrase)} isDisabled={!isReady}>
            {formatMessage({ id: isBusy ? 'backups.restoring' : 'backups.sure.go' })}
          </Button>
        </>
      }
    >
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) onGo(passphrase);
        }}
      >
        <p>{formatMessage({ id: 'encryption.ofBackup.intro' })}</p>
        {failure === null ? null : (
          <div className="backups-failure" role="alert">
            <FailureWords failure={failure} />
          </div>
        )}
        <PassphraseField
          label={formatMessage({ id: 'encryption.passphrase' })}
          value={passphrase}
          isShown={false}
          autoFocus
          isDisabled={isBusy}
          onChange={setPassphrase}
        />
      </form>
    </Dialog>
  );
}
