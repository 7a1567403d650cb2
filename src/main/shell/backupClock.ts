/** Makes the daily backup while the app is open. */

import type { Failure } from '../../domain/failure/failure.ts';
import type { Backups } from '../backup/backups.ts';
import type { Shelf } from '../handlers/shelf.ts';
import type { Log } from './log.ts';

/** The desk is up and read before the disk is busied. */
const FIRST_MS = 60_000;
const EVERY_MS = 60 * 60_000;

interface Parts {
  shelf: Shelf;
  backups: Backups;
  /** Told once why no backup could be made; the list of backups says it as long as it lasts. */
  failed(what: Failure): void;
  log: Log;
}

/** Looks every hour whether a backup is due. */
export function keepBackedUp({ shelf, backups, failed, log }: Parts): void {
  let isTold = false;
  const look = async (): Promise<void> => {
    const opened = await shelf.library;
    if (!opened.ok || opened.value.readOnly !== null) return;
    const made = await backups.makeIfDue(opened.value);
    if (made.ok) return;
    log.error(`backup: ${JSON.stringify(made.error)}`);
    if (!isTold) failed(made.error);
    isTold = true;
  };
  const plan = (ms: number): void => {
    setTimeout(() => {
      look()
        .catch((error: unknown) => log.error('backup', error))
        .finally(() => plan(EVERY_MS));
    }, ms).unref();
  };
  plan(FIRST_MS);
}
