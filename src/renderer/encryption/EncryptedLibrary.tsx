/** What the dialog shows of an encrypted library: when it locks itself, its passphrase, and what lies about it open. */
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { EncryptionView } from '../../contract/encryption.ts';
import { announce } from '../annotate/announce.ts';
import { Button } from '../design/Button.tsx';
import { SelectField } from '../design/Field.tsx';
import { useSession } from '../session/session.ts';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { TurnOff } from './TurnOff.tsx';
import type { EncryptionState } from './useEncryption.ts';
import { useLock } from './useLock.ts';

const MINUTES = [1, 5, 15, 30, 60, 0];

interface EncryptedLibraryProps {
  encryption: EncryptionState;
  view: EncryptionView;
}

export function EncryptedLibrary({ encryption, view }: EncryptedLibraryProps) {
  const { formatMessage } = useIntl();
  const { settings, changeSettings, view: library } = useSession();
  const lock = useLock();
  const [asking, setAsking] = useState<'change' | 'turnOff' | null>(null);
  const isFixed = library.readOnly !== null || encryption.isBusy;
  const after = settings.lockAfterMinutes;
  const ask = (what: typeof asking) => {
    encryption.forgetFailure();
    setAsking(what);
  };
  return (
    <>
      <p className="encryption-words">{formatMessage({ id: 'encryption.on' })}</p>
      <OpenRemains encryption={encryption} view={view} />
      <SelectField
        label={formatMessage({ id: 'encryption.after' })}
        hint={formatMessage({ id: 'encryption.after.hint' })}
        choices={[...new Set([...MINUTES, after])].map((minutes) => ({
          id: String(minutes),
          name: formatMessage({ id: 'encryption.after.minutes' }, { minutes }),
        }))}
        chosen={String(after)}
        onChoose={(minutes) => void changeSettings({ lockAfterMinutes: Number(minutes) })}
        isDisabled={isFixed}
      />
      <div className="encryption-buttons">
        <Button look="main" icon={Lock} onPress={() => void lock()}>
          {formatMessage({ id: 'encryption.lockNow' })}
        </Button>
        <Button isDisabled={isFixed} onPress={() => ask('change')}>
          {formatMessage({ id: 'encryption.change' })}
        </Button>
        <Button look="quiet" isDisabled={isFixed} onPress={() => ask('turnOff')}>
          {formatMessage({ id: 'encryption.turnOff' })}
        </Button>
      </div>
      {asking === 'change' ? (
        <ChangePassphrase encryption={encryption} onDone={() => setAsking(null)} />
      ) : null}
      {asking === 'turnOff' ? <TurnOff encryption={encryption} onDone={() => setAsking(null)} /> : null}
    </>
  );
}

/** Copies from before, which would make the passphrase worth little. */
function OpenRemains({ encryption, view }: EncryptedLibraryProps) {
  const { formatMessage } = useIntl();
  const { openBackups: backups, openSetAside: aside } = view;
  if (backups + aside === 0) return null;
  const both = backups > 0 && aside > 0 ? 'yes' : 'no';
  const words = formatMessage({ id: 'encryption.openRemains' }, { backups, aside, both });
  return (
    <div className="encryption-warning">
      <p>{words}</p>
      <Button
        isDisabled={encryption.isBusy}
        aria-label={`${formatMessage({ id: 'encryption.removeOpen' })} – ${words}`}
        onPress={async () => {
          if (await encryption.removeOpen()) announce(formatMessage({ id: 'encryption.on' }));
        }}
      >
        {formatMessage({ id: 'encryption.removeOpen' })}
      </Button>
    </div>
  );
}
