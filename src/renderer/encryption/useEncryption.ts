/** Whether the library is encrypted, and what can be done about it. */
import { useCallback, useEffect, useState } from 'react';
import type { EncryptionView } from '../../contract/encryption.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import type { Result } from '../../domain/result.ts';
import { asked } from '../session/asked.ts';

export interface EncryptionState {
  /** Null until it is known. */
  view: EncryptionView | null;
  isBusy: boolean;
  failure: Failure | null;
  /** Each says whether it was done. */
  turnOn(passphrase: string): Promise<boolean>;
  turnOff(passphrase: string): Promise<boolean>;
  change(passphrase: string, next: string): Promise<boolean>;
  removeOpen(): Promise<boolean>;
  forgetFailure(): void;
}

export function useEncryption(): EncryptionState {
  const [view, setView] = useState<EncryptionView | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { calls } = window.taiwa;

  const take = useCallback((answer: Result<EncryptionView>): boolean => {
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok) setView(answer.value);
    return answer.ok;
  }, []);
  useEffect(() => {
    void asked(calls['encryption.view'], undefined).then(take);
  }, [calls, take]);

  const during = async (work: () => Promise<Result<EncryptionView>>): Promise<boolean> => {
    setBusy(true);
    try {
      return take(await work());
    } finally {
      setBusy(false);
    }
  };
  return {
    view,
    isBusy,
    failure,
    turnOn: (passphrase) => during(() => asked(calls['encryption.turnOn'], { passphrase })),
    turnOff: (passphrase) => during(() => asked(calls['encryption.turnOff'], { passphrase })),
    change: (passphrase, next) => during(() => asked(calls['encryption.change'], { passphrase, next })),
    removeOpen: () => during(() => asked(calls['encryption.removeOpen'], undefined)),
    forgetFailure: () => setFailure(null),
  };
}
