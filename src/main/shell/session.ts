/** Makes the sessions that pages live in: in memory, without permissions, network or downloads. */
import { type Session, session } from 'electron';
import type { Log } from './log.ts';

/** Not `persist:`, so nothing of it is written to the disk. */
const PARTITION = 'taiwa';

const SPELL_CHECK_OFF = false;

/** The session of all pages of the app's own; once the app is ready and before its first window. */
export function lockedSession(log: Log): Session {
  return locked(PARTITION, isOwn, log);
}

/** A session for one untrusted document, whose page may ask for the files of its reader and nothing else. */
export function readingSession(partition: string, log: Log): Session {
  return locked(partition, (address) => address.startsWith('app://parser/'), log);
}

function locked(partition: string, isAllowed: (address: string) => boolean, log: Log): Session {
  const locked = session.fromPartition(partition, { cache: false });
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
    const allowed = isAllowed(details.url);
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
