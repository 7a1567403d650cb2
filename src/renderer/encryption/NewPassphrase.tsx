/** Two fields for a passphrase that is being chosen, and what is still wrong with it. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { MIN_PASSPHRASE } from '../../contract/encryption.ts';
import { Checkbox } from '../design/Field.tsx';
import { PassphraseField } from './PassphraseField.tsx';

export interface ChosenPassphrase {
  text: string;
  again: string;
}

export const NOTHING_CHOSEN: ChosenPassphrase = { text: '', again: '' };

export function isGood({ text, again }: ChosenPassphrase): boolean {
  return text.length >= MIN_PASSPHRASE && text === again;
}

interface NewPassphraseProps {
  label: string;
  chosen: ChosenPassphrase;
  isDisabled: boolean;
  autoFocus?: boolean;
  onChange(chosen: ChosenPassphrase): void;
}

export function NewPassphrase({
  label,
  chosen,
  isDisabled,
  autoFocus = false,
  onChange,
}: NewPassphraseProps) {
  const { formatMessage } = useIntl();
  const [isShown, setShown] = useState(false);
  const { text, again } = chosen;
  // Nothing is wrong with what is not yet typed to its end.
  const isShort = text.length < MIN_PASSPHRASE && again.length > 0;
  const differs = again.length > 0 && !text.startsWith(again) && !isShort;
  return (
    <>
      <PassphraseField
        label={label}
        hint={formatMessage({ id: 'encryption.passphrase.hint' })}
        error={isShort ? formatMessage({ id: 'encryption.short' }) : null}
        value={text}
        isShown={isShown}
        isNew
        isDisabled={isDisabled}
        autoFocus={autoFocus}
        onChange={(next) => onChange({ text: next, again })}
      />
      <PassphraseField
        label={formatMessage({ id: 'encryption.again' })}
        error={differs ? formatMessage({ id: 'encryption.differ' }) : null}
        value={again}
        isShown={isShown}
        isNew
        isDisabled={isDisabled}
        onChange={(next) => onChange({ text, again: next })}
      />
      <Checkbox isSelected={isShown} onChange={setShown}>
        {formatMessage({ id: 'encryption.show' })}
      </Checkbox>
    </>
  );
}
