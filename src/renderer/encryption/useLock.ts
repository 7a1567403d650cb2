/** Locks the library once everything typed is saved, and shows the page that asks for its passphrase. */
import { useIntl } from 'react-intl';
import { announce } from '../annotate/announce.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';

export function useLock(): () => Promise<void> {
  const { formatMessage } = useIntl();
  const { flush, report } = useSession();
  return async () => {
    // What is not saved would be gone with the key.
    if (!(await flush())) return announce(formatMessage({ id: 'encryption.notLocked' }));
    const locked = await asked(window.taiwa.calls['encryption.lock'], undefined);
    if (locked.ok) location.reload();
    else report(locked.error);
  };
}
