/** Locks an encrypted library by itself: after a time without key or mouse, and when the computer sleeps or is locked. */
import { powerMonitor } from 'electron';
import type { Settings } from '../../domain/model/settings.ts';
import type { Result } from '../../domain/result.ts';
import type { Shelf } from '../handlers/shelf.ts';
import type { Log } from './log.ts';

/** How often is looked whether anybody is there. */
const LOOK_EVERY_MS = 10_000;
const SECONDS_A_MINUTE = 60;

interface Parts {
  shelf: Shelf;
  settings(): Settings;
  /** Sends what is still typed; false where something could not be saved. */
  flush(): Promise<boolean>;
  /** Closes the library and forgets its key. */
  lock(): Promise<Result<null>>;
  /** Shows the page anew: the one that is there holds what was read. */
  reload(): void;
  log: Log;
}

export function lockWhenIdle({ shelf, settings, flush, lock: lockNow, reload, log }: Parts): void {
  let isLocking = false;
  const lock = async (): Promise<void> => {
    if (isLocking) return;
    isLocking = true;
    try {
      const opened = await shelf.library;
      if (!opened.ok || opened.value.cipher === null) return;
      // What could not be saved would be gone with the key: it stays, and so does the page that says so.
      if (!(await flush())) return;
      const locked = await lockNow();
      if (locked.ok) reload();
      else log.error(`locking: ${JSON.stringify(locked.error)}`);
    } catch (error) {
      log.error('locking', error);
    } finally {
      isLocking = false;
    }
  };
  powerMonitor.on('suspend', () => void lock());
  powerMonitor.on('lock-screen', () => void lock());
  setInterval(() => {
    const { lockAfterMinutes } = settings();
    if (lockAfterMinutes === 0) return;
    if (powerMonitor.getSystemIdleTime() >= lockAfterMinutes * SECONDS_A_MINUTE) void lock();
  }, LOOK_EVERY_MS).unref();
}
