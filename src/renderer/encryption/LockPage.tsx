/** Shown instead of the desk while the library is locked. */
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../domain/failure/failure.ts';
import { describeFailure } from '../../domain/failure/texts.ts';
import { Button } from '../design/Button.tsx';
import { Checkbox } from '../design/Field.tsx';
import { useLang } from '../i18n/useLang.ts';
import { asked } from '../session/asked.ts';
import { PassphraseField } from './PassphraseField.tsx';
import './encryption.css';

/** @param folder the library's. */
export function LockPage({ folder }: { folder: string }) {
  const { formatMessage } = useIntl();
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setShown] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const lang = useLang();
  const words = failure === null ? null : describeFailure(failure, lang);
  const unlock = async () => {
    setBusy(true);
    const answer = await asked(window.taiwa.calls['encryption.unlock'], { passphrase });
    if (answer.ok) return location.reload();
    setBusy(false);
    setFailure(answer.error);
  };
  return (
    <main className="lock-page">
      <form
        className="lock-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void unlock();
        }}
      >
        <Lock aria-hidden />
        <h1>{formatMessage({ id: 'encryption.locked' })}</h1>
        <p className="lock-folder">{folder}</p>
        <PassphraseField
          label={formatMessage({ id: 'encryption.passphrase' })}
          hint={formatMessage({ id: 'encryption.locked.intro' })}
          error={words === null ? null : `${words.message} ${words.hint}`}
          value={passphrase}
          isShown={isShown}
          autoFocus
          onChange={(typed) => {
            setPassphrase(typed);
            setFailure(null);
          }}
        />
        <Checkbox isSelected={isShown} onChange={setShown}>
          {formatMessage({ id: 'encryption.show' })}
        </Checkbox>
        <Button look="main" type="submit" isDisabled={isBusy || passphrase === ''}>
          {formatMessage({ id: isBusy ? 'encryption.unlocking' : 'encryption.unlock' })}
        </Button>
      </form>
    </main>
  );
}
