/** Makes the one session that all pages live in: in memory, without permissions, network or downloads. */
import { type Session, session } from 'electron';
import type { Log } from './log.ts';

/** Not `persist:`, so nothing of it is written to the disk. */
const PARTITION = 'taiwa';

const SPELL_CHECK_OFF = false;

/** The locked session; once the app is ready and before its first window. */
export function lockedSession(log: Log): Session {
  const locked = session.fromPartition(PARTITION, { cache: false });
  // The spell checker would fetch its dictionaries from the web.
  locked.setSpellCheckerEnabled(SPELL_CHECK_OFF);
  locked.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warn(`refused: permission ${permission}`);
    answer(false);
  });
  locked.setPermissionCheckHandler(() => false);
  locked.setDevicePermissionHandler(() => false);
  locked.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  locked.setProxy({ mode: 'direct' }).catch((error: unknown) => log.error('proxy', error));
  locked.webRequest.onBeforeRequest((details, answer) => {
    const allowed = isOwn(details.url);
    if (!allowed) log.warn(`refused: request to ${details.url}`);
    answer({ cancel: !allowed });
  });
  locked.on('will-download', (event, item) => {
    event.preventDefault();
    log.warn(`refused: download of ${item.getURL()}`);
  });
  return locked;
}

/** Whether an address is the app's own. `new URL(…).origin` is "null" for every custom scheme, so it does not tell. */
function isOwn(address: string): boolean {
  return (
    address.startsWith('app://') || address.startsWith('blob:app://') || address.startsWith('devtools://')
  );
}
