/** Sends and takes in bundles, and remembers what came of the last one. */
import { useState } from 'react';
import type { Taken } from '../../contract/exchange.ts';
import { type Failure, type FailureCode, failure } from '../../domain/failure/failure.ts';
import type { DialogueId } from '../../domain/model/dialogue.ts';
import { fail, type Result } from '../../domain/result.ts';
import { base64Of } from '../importing/base64.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';

export interface Contents {
  dialogueId: DialogueId | null;
  topics: string[] | null;
  withPrivate: boolean;
  /** Null for a bundle that anybody may read. */
  passphrase: string | null;
}

export type ExchangeState =
  | { kind: 'idle' }
  | { kind: 'busy'; with: 'saving' | 'taking' }
  | { kind: 'saved'; file: string }
  | { kind: 'taken'; taken: Taken }
  /** It is encrypted; `again` takes it in with its passphrase. `failure` says why the last try was none. */
  | { kind: 'locked'; failure: Failure | null; again(passphrase: string): Promise<void> }
  | { kind: 'failed'; failure: Failure };

/** Failures that a passphrase helps against. */
const LOCKED: ReadonlySet<FailureCode> = new Set(['bundle.locked', 'bundle.wrongPassphrase']);

export function useExchange() {
  const { flush } = useSession();
  const [state, setState] = useState<ExchangeState>({ kind: 'idle' });
  const { calls } = window.taiwa;

  const take = async (
    answering: () => Promise<Result<Taken | null>>,
    withPassphrase: (passphrase: string) => Promise<Result<Taken>>,
  ): Promise<void> => {
    setState({ kind: 'busy', with: 'taking' });
    // What is typed has to be on the disk before anything is merged with it.
    await flush();
    const answer = await answering();
    if (!answer.ok && LOCKED.has(answer.error.code))
      setState({
        kind: 'locked',
        failure: answer.error.code === 'bundle.locked' ? null : answer.error,
        again: (passphrase) => take(() => withPassphrase(passphrase), withPassphrase),
      });
    else if (!answer.ok) setState({ kind: 'failed', failure: answer.error });
    else setState(answer.value === null ? { kind: 'idle' } : { kind: 'taken', taken: answer.value });
  };
  return {
    state,
    save: async (contents: Contents): Promise<void> => {
      setState({ kind: 'busy', with: 'saving' });
      await flush();
      const answer = await asked(calls['exchange.save'], contents);
      if (!answer.ok) setState({ kind: 'failed', failure: answer.error });
      else
        setState(answer.value === null ? { kind: 'idle' } : { kind: 'saved', file: answer.value.fileName });
    },
    take: () =>
      take(
        () => asked(calls['exchange.take'], undefined),
        (passphrase) => asked(calls['exchange.takeChosen'], { passphrase }),
      ),
    takeDropped: (file: File) => {
      const taking = async (passphrase: string | null): Promise<Result<Taken>> => {
        try {
          const base64 = await base64Of(file);
          return await asked(calls['exchange.takeDropped'], { name: file.name, base64, passphrase });
        } catch {
          return fail(failure('bundle.unreadable', file.name, { reason: 'it cannot be opened' }));
        }
      };
      return take(() => taking(null), taking);
    },
    forget: () => setState({ kind: 'idle' }),
  };
}
