/** What the dialog shows while anybody can read the library: the choice of a passphrase, with its price. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { announce } from '../annotate/announce.ts';
import { Button } from '../design/Button.tsx';
import { Checkbox } from '../design/Field.tsx';
import { useSession } from '../session/session.ts';
import { isGood, NewPassphrase, NOTHING_CHOSEN } from './NewPassphrase.tsx';
import type { EncryptionState } from './useEncryption.ts';

export function OpenLibrary({ encryption }: { encryption: EncryptionState }) {
  const { formatMessage } = useIntl();
  const { view: library, flush } = useSession();
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const [isUnderstood, setUnderstood] = useState(false);
  const isDisabled = library.readOnly !== null || encryption.isBusy;
  const turnOn = async () => {
    if (!(await flush())) return announce(formatMessage({ id: 'encryption.notLocked' }));
    if (await encryption.turnOn(chosen.text)) announce(formatMessage({ id: 'encryption.on' }));
  };
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isGood(chosen) && isUnderstood && !isDisabled) void turnOn();
      }}
    >
      <p className="encryption-words">{formatMessage({ id: 'encryption.off' })}</p>
      <NewPassphrase
        label={formatMessage({ id: 'encryption.passphrase' })}
        chosen={chosen}
        isDisabled={isDisabled}
        onChange={setChosen}
      />
      <p className="encryption-warning">{formatMessage({ id: 'encryption.final' })}</p>
      <Checkbox isSelected={isUnderstood} isDisabled={isDisabled} onChange={setUnderstood}>
        {formatMessage({ id: 'encryption.understood' })}
      </Checkbox>
      <div className="encryption-buttons">
        <Button look="main" type="submit" isDisabled={isDisabled || !isGood(chosen) || !isUnderstood}>
          {formatMessage({ id: encryption.isBusy ? 'encryption.turningOn' : 'encryption.turnOn' })}
        </Button>
      </div>
    </form>
  );
}
