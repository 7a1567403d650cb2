/** Sends and takes in bundles, and remembers what came of the last one. */
import { useState } from 'react';
import type { Taken } from '../../contract/exchange.ts';
import { type Failure, failure } from '../../domain/failure/failure.ts';
import type { DialogueId } from '../../domain/model/dialogue.ts';
import { fail, type Result } from '../../domain/result.ts';
import { base64Of } from '../importing/base64.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';

export interface Contents {
  dialogueId: DialogueId | null;
  topics: string[] | null;
  withPrivate: boolean;
}

export type ExchangeState =
  | { kind: 'idle' }
  | { kind: 'busy'; with: 'saving' | 'taking' }
  | { kind: 'saved'; file: string }
  | { kind: 'taken'; taken: Taken }
  | { kind: 'failed'; failure: Failure };

export function useExchange() {
  const { flush } = useSession();
  const [state, setState] = useState<ExchangeState>({ kind: 'idle' });
  const { calls } = window.taiwa;

  const take = async (answering: () => Promise<Result<Taken | null>>): Promise<void> => {
    setState({ kind: 'busy', with: 'taking' });
    // What is typed has to be on the disk before anything is merged with it.
    await flush();
    const answer = await answering();
    if (!answer.ok) setState({ kind: 'failed', failure: answer.error });
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
    take: () => take(() => asked(calls['exchange.take'], undefined)),
    takeDropped: (file: File) =>
      take(async () => {
        try {
          const base64 = await base64Of(file);
          return await asked(calls['exchange.takeDropped'], { name: file.name, base64 });
        } catch {
          return fail(failure('bundle.unreadable', file.name, { reason: 'it cannot be opened' }));
        }
      }),
  };
}
