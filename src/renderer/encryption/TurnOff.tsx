/** Asks for the passphrase before the library is opened to everybody. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { useSession } from '../session/session.ts';
import { PassphraseField } from './PassphraseField.tsx';
import type { EncryptionState } from './useEncryption.ts';

interface TurnOffProps {
  encryption: EncryptionState;
  onDone(): void;
}

export function TurnOff({ encryption, onDone }: TurnOffProps) {
  const { formatMessage } = useIntl();
  const { flush } = useSession();
  const [present, setPresent] = useState('');
  const { isBusy, failure } = encryption;
  const isReady = present.length > 0 && !isBusy;
  const turnOff = async () => {
    if (!(await flush())) return;
    if (await encryption.turnOff(present)) onDone();
  };
  return (
    <Dialog
      isOpen
      size="small"
      isBusy={isBusy}
      onOpenChange={onDone}
      title={formatMessage({ id: 'encryption.turnOff.title' })}
      foot={
        <>
          <Button onPress={onDone} isDisabled={isBusy}>
            {formatMessage({ id: 'encryption.cancel' })}
          </Button>
          <Button look="danger" onPress={() => void turnOff()} isDisabled={!isReady}>
            {formatMessage({ id: isBusy ? 'encryption.working' : 'encryption.turnOff.go' })}
          </Button>
        </>
      }
    >
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void turnOff();
        }}
      >
        <p className="encryption-words">{formatMessage({ id: 'encryption.turnOff.note' })}</p>
        {failure === null ? null : (
          <div className="encryption-failure" role="alert">
            <FailureWords failure={failure} />
          </div>
        )}
        <PassphraseField
          label={formatMessage({ id: 'encryption.present' })}
          value={present}
          isShown={false}
          autoFocus
          isDisabled={isBusy}
          onChange={setPresent}
        />
      </form>
    </Dialog>
  );
}
