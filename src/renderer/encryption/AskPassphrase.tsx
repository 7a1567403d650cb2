/** Asks for the passphrase of a file that is encrypted with another than the library has. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../domain/failure/failure.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import '../settings/settings.css';
import './encryption.css';

interface AskPassphraseProps {
  title: string;
  intro: string;
  /** What happens then. */
  go: string;
  /** Why the last try was none. */
  failure: Failure | null;
  isBusy?: boolean;
  onCancel(): void;
  onGo(passphrase: string): void;
}

export function AskPassphrase({
  title,
  intro,
  go,
  failure,
  isBusy = false,
  onCancel,
  onGo,
}: AskPassphraseProps) {
  const { formatMessage } = useIntl();
  const [passphrase, setPassphrase] = useState('');
  const isReady = passphrase !== '' && !isBusy;
  return (
    <Dialog
      isOpen
      onOpenChange={onCancel}
      size="small"
      isBusy={isBusy}
      title={title}
      foot={
        <>
          <Button onPress={onCancel} isDisabled={isBusy}>
            {formatMessage({ id: 'encryption.cancel' })}
          </Button>
          <Button look="main" onPress={() => onGo(passphrase)} isDisabled={!isReady}>
            {go}
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
        <p>{intro}</p>
        {failure === null ? null : (
          <div className="encryption-failure" role="alert">
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
