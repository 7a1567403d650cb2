/** Says whether what was typed is on the disk. */
import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { useSession } from '../session/session.ts';

/** @param pending whether something typed was not even handed over yet. */
export function SavedState({ pending }: { pending: boolean }) {
  const { formatMessage, formatTime } = useIntl();
  const { saveState, retry } = useSession();

  if (saveState.kind === 'notSaved')
    return (
      <div className="notes-saved notes-saved-failed" role="alert">
        <TriangleAlert aria-hidden />
        <span>{formatMessage({ id: 'notes.notSaved' })}</span>
        <Button className="note-action" onPress={retry}>
          {formatMessage({ id: 'notes.retry' })}
        </Button>
      </div>
    );
  const saving = pending || saveState.kind === 'saving';
  const at = saveState.kind === 'saved' && saveState.at !== null ? saveState.at : null;
  const saved =
    at === null
      ? formatMessage({ id: 'notes.saved' })
      : formatMessage(
          { id: 'notes.savedAt' },
          {
            time: formatTime(at, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }),
          },
        );
  return (
    <span className="notes-saved" data-saving={saving || undefined}>
      {saving ? <LoaderCircle aria-hidden /> : <CircleCheck aria-hidden />}
      {saving ? formatMessage({ id: 'notes.saving' }) : saved}
    </span>
  );
}
