/** Shown instead of the desk when the library could not be opened: what happened, and what to do. */
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure, FailureCode } from '../../domain/failure/failure.ts';
import { BackupList } from '../backups/BackupList.tsx';
import { rememberRestored } from '../backups/restored.ts';
import { useBackups } from '../backups/useBackups.ts';
import { Button } from '../design/Button.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { LockPage } from '../encryption/LockPage.tsx';
import { LanguageProvider } from '../i18n/LanguageProvider.tsx';
import { asked } from '../session/asked.ts';

export function StartFailure({ failure }: { failure: Failure }) {
  // The settings are in the library, so the language can only be the computer's.
  const lang = navigator.language.startsWith('ja') ? 'ja' : 'en';
  return (
    <LanguageProvider lang={lang}>
      {failure.code === 'library.locked' ? (
        <LockPage folder={failure.where ?? ''} />
      ) : (
        <StartFailurePage failure={failure} />
      )}
    </LanguageProvider>
  );
}

/** Failures after which another state of the library may take its place; not while somebody else has it open. */
const RESTORABLE: ReadonlySet<FailureCode> = new Set([
  'library.nothingReadable',
  'library.emptied',
  'library.damaged',
  'library.unreadable',
  'library.keyLost',
]);

/** The way back, where nothing that is there can be read. */
function Recovery() {
  const { formatMessage } = useIntl();
  const backups = useBackups();
  return (
    <section className="start-recovery">
      <h2>{formatMessage({ id: 'backups.recovery' })}</h2>
      <p>{formatMessage({ id: 'backups.recovery.intro' })}</p>
      {backups.failure === null ? null : (
        <div className="backups-failure" role="alert">
          <FailureWords failure={backups.failure} />
        </div>
      )}
      <p className="backups-folder">{backups.view?.folder}</p>
      <BackupList
        backups={backups}
        onRestored={(restored) => {
          rememberRestored(restored);
          location.reload();
        }}
      />
    </section>
  );
}

function StartFailurePage({ failure }: { failure: Failure }) {
  const { formatMessage } = useIntl();
  const [again, setAgain] = useState<Failure | null>(null);
  const beginAnew = async () => {
    const begun = await asked(window.taiwa.calls['library.beginAnew'], undefined);
    if (begun.ok) location.reload();
    else setAgain(begun.error);
  };
  return (
    <main className="start-failure">
      <EmptyState
        icon={CircleAlert}
        title={formatMessage({ id: 'app.failed' })}
        isFailure
        actions={
          <>
            <Button look="main" onPress={() => location.reload()}>
              {formatMessage({ id: 'app.tryAgain' })}
            </Button>
            {failure.code === 'library.emptied' ? (
              <Button onPress={() => void beginAnew()}>{formatMessage({ id: 'app.beginAnew' })}</Button>
            ) : null}
          </>
        }
      >
        <FailureWords failure={failure} />
        {again === null ? null : <FailureWords failure={again} />}
      </EmptyState>
      {RESTORABLE.has(failure.code) ? <Recovery /> : null}
    </main>
  );
}
