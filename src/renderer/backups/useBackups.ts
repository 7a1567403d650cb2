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
  /** Restores a backup of the list, or one that the user chooses; null where nothing was restored. */
  restore(name: string | null): Promise<Restored | null>;
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
  return {
    view,
    busy,
    failure: failure ?? view?.trouble ?? null,
    make: () => during('making', async () => take(await asked(calls['backups.make'], undefined))),
    chooseFolder: async () => take(await asked(calls['backups.chooseFolder'], undefined)),
    besideLibrary: async () => take(await asked(calls['backups.useFolderBesideLibrary'], undefined)),
    restore: (name) =>
      during('restoring', async () => {
        const answer =
          name === null
            ? await asked(calls['backups.restoreFile'], undefined)
            : await asked(calls['backups.restore'], { name });
        if (answer.ok) return answer.value;
        setFailure(answer.error);
        return null;
      }),
  };
}
