/** What the backups' list shows, and what can be done with it; also where the library itself could not be opened. */
import { useCallback, useEffect, useState } from 'react';
import type { BackupsView, Restored } from '../../contract/backup.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import type { Result } from '../../domain/result.ts';
import { asked } from '../session/asked.ts';

export interface BackupsState {
  /** Null until it is known. */
  view: BackupsView | null;
  /** What runs just now. */
  busy: 'making' | 'restoring' | null;
  failure: Failure | null;
  make(): Promise<void>;
  chooseFolder(): Promise<void>;
  besideLibrary(): Promise<void>;
  /**
   * Restores a backup of the list, or one that the user chooses. Says `locked` where it needs a passphrase, or another
   * than the one given (then `failure` says so), and gives null where nothing was restored.
   * @param name null to let the user choose; with a passphrase, the one chosen last.
   */
  restore(name: string | null, passphrase: string | null): Promise<Restored | 'locked' | null>;
}

export function useBackups(): BackupsState {
  const [view, setView] = useState<BackupsView | null>(null);
  const [busy, setBusy] = useState<BackupsState['busy']>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { calls } = window.taiwa;

  const take = useCallback((answer: Result<BackupsView | null>): void => {
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok && answer.value !== null) setView(answer.value);
  }, []);
  useEffect(() => {
    void asked(calls['backups.view'], undefined).then(take);
  }, [calls, take]);

  const during = async <T>(kind: BackupsState['busy'], work: () => Promise<T>): Promise<T> => {
    setBusy(kind);
    setFailure(null);
    try {
      return await work();
    } finally {
      setBusy(null);
    }
  };
  const ask = (name: string | null, passphrase: string | null): Promise<Result<Restored | null>> => {
    if (name !== null) return asked(calls['backups.restore'], { name, passphrase });
    return passphrase === null
      ? asked(calls['backups.restoreFile'], undefined)
      : asked(calls['backups.restoreChosen'], { passphrase });
  };
  return {
    view,
    busy,
    failure: failure ?? view?.trouble ?? null,
    make: () => during('making', async () => take(await asked(calls['backups.make'], undefined))),
    chooseFolder: async () => take(await asked(calls['backups.chooseFolder'], undefined)),
    besideLibrary: async () => take(await asked(calls['backups.useFolderBesideLibrary'], undefined)),
    restore: (name, passphrase) =>
      during('restoring', async () => {
        const answer = await ask(name, passphrase);
        if (answer.ok) return answer.value;
        if (answer.error.code === 'backup.locked') return 'locked';
        setFailure(answer.error);
        return answer.error.code === 'library.wrongPassphrase' ? 'locked' : null;
      }),
  };
}
