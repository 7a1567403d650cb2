/** Says whether everything is on the disk: small while it is, loud when it is not. */
import { CircleCheck, LoaderCircle, Lock, TriangleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../domain/failure/failure.ts';
import { Button } from '../design/Button.tsx';
import { useFailureWords } from '../design/FailureWords.tsx';
import { useSession } from '../session/session.ts';

export function SaveStatus() {
  const { formatMessage, formatTime } = useIntl();
  const { saveState, view } = useSession();
  if (view.readOnly)
    return (
      <span className="save-status">
        <Lock aria-hidden />
        {formatMessage({ id: 'app.readOnly' })}
      </span>
    );
  if (saveState.kind === 'notSaved') return <NotSaved failure={saveState.failure} />;
  if (saveState.kind === 'saving')
    return (
      <span className="save-status">
        <LoaderCircle aria-hidden />
        {formatMessage({ id: 'app.saving' })}
      </span>
    );
  // Before the first edit there is nothing to say.
  if (saveState.at === null) return null;
  const time = formatTime(saveState.at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (
    <span className="save-status">
      <CircleCheck aria-hidden />
      {formatMessage({ id: 'app.savedAt' }, { time })}
    </span>
  );
}

function NotSaved({ failure }: { failure: Failure }) {
  const { formatMessage } = useIntl();
  const { retry } = useSession();
  const { message, hint } = useFailureWords(failure);
  return (
    <span className="save-status save-status-failed" role="alert" title={`${message} ${hint}`}>
      <TriangleAlert aria-hidden />
      <span>
        {formatMessage({ id: 'app.notSaved' })}
        <span className="visually-hidden">
          {message} {hint}
        </span>
      </span>
      <Button onPress={retry}>{formatMessage({ id: 'app.retry' })}</Button>
    </span>
  );
}
