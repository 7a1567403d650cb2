/** Asks for the present passphrase and a new one. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { announce } from '../annotate/announce.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { isGood, NewPassphrase, NOTHING_CHOSEN } from './NewPassphrase.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import type { EncryptionState } from './useEncryption.ts';

interface ChangePassphraseProps {
  encryption: EncryptionState;
  onDone(): void;
}

export function ChangePassphrase({ encryption, onDone }: ChangePassphraseProps) {
  const { formatMessage } = useIntl();
  const [present, setPresent] = useState('');
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const { isBusy, failure } = encryption;
  const isReady = present.length > 0 && isGood(chosen) && !isBusy;
  const change = async () => {
    if (!(await encryption.change(present, chosen.text))) return;
    announce(formatMessage({ id: 'encryption.changed' }));
    onDone();
  };
  return (
    <Dialog
      isOpen
      size="small"
      isBusy={isBusy}
      onOpenChange={onDone}
      title={formatMessage({ id: 'encryption.change.title' })}
      foot={
        <>
          <Button onPress={onDone} isDisabled={isBusy}>
            {formatMessage({ id: 'encryption.cancel' })}
          </Button>
          <Button look="main" onPress={() => void change()} isDisabled={!isReady}>
            {formatMessage({ id: 'encryption.change.go' })}
          </Button>
        </>
      }
    >
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void change();
        }}
      >
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
        <NewPassphrase
          label={formatMessage({ id: 'encryption.next' })}
          chosen={chosen}
          isDisabled={isBusy}
          onChange={setChosen}
        />
        <p className="encryption-words">{formatMessage({ id: 'encryption.change.note' })}</p>
        <button type="submit" hidden disabled={!isReady} />
      </form>
    </Dialog>
  );
}
