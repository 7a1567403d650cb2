/** Shown instead of the desk when the library could not be opened: what happened, and what to do. */
import { CircleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../domain/failure/failure.ts';
import { Button } from '../design/Button.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { LanguageProvider } from '../i18n/LanguageProvider.tsx';

export function StartFailure({ failure }: { failure: Failure }) {
  // The settings are in the library, so the language can only be the computer's.
  const lang = navigator.language.startsWith('ja') ? 'ja' : 'en';
  return (
    <LanguageProvider lang={lang}>
      <StartFailurePage failure={failure} />
    </LanguageProvider>
  );
}

function StartFailurePage({ failure }: { failure: Failure }) {
  const { formatMessage } = useIntl();
  return (
    <main className="start-failure">
      <EmptyState
        icon={CircleAlert}
        title={formatMessage({ id: 'app.failed' })}
        isFailure
        actions={
          <Button look="main" onPress={() => location.reload()}>
            {formatMessage({ id: 'app.tryAgain' })}
          </Button>
        }
      >
        <FailureWords failure={failure} />
      </EmptyState>
    </main>
  );
}
