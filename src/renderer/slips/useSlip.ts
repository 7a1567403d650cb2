/** A slip that is on screen: read once, and what is typed into it is kept as it is typed. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SlipView } from '../../contract/slips.ts';
import type { SlipId } from '../../domain/exchange/keptSlip.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import { createSlipKeeper, type KeepState } from './slipKeeper.ts';

export type SlipState =
  | { kind: 'opening' }
  | { kind: 'open'; slip: SlipView }
  | { kind: 'failed'; failure: Failure };

/** Reads a slip; `reread` reads it anew. */
export function useSlip(id: SlipId): { state: SlipState; reread(): Promise<void> } {
  const [state, setState] = useState<SlipState>({ kind: 'opening' });
  const reread = useCallback(async () => {
    const answer = await asked(window.taiwa.calls['slip.read'], { id });
    setState(answer.ok ? { kind: 'open', slip: answer.value } : { kind: 'failed', failure: answer.error });
  }, [id]);
  useEffect(() => void reread(), [reread]);
  return { state, reread };
}

/** Keeps what is typed. The window does not close before it is on the disk, or somebody said it may be lost. */
export function useKeeping(slip: SlipView) {
  const { registerFlush } = useSession();
  const [keepState, setKeepState] = useState<KeepState>({ kind: 'kept' });
  const [isTyping, setIsTyping] = useState<ReadonlySet<string>>(new Set());
  const editors = useRef(new Set<() => Promise<void>>());
  // Always the same function: an editor that is registered anew would end what is being composed in it.
  const [registerEditor] = useState(() => (each: () => Promise<void>) => {
    editors.current.add(each);
    return () => void editors.current.delete(each);
  });
  const [keeper] = useState(() =>
    createSlipKeeper((change) => asked(window.taiwa.calls['slip.keep'], { id: slip.id, ...change }), {
      texts: slip.texts,
      author: slip.author,
    }),
  );
  useEffect(() => keeper.listen(setKeepState), [keeper]);
  const flush = useCallback(async () => {
    await Promise.all([...editors.current].map((each) => each()));
    if (!(await keeper.kept())) throw new Error('what was typed into the slip is not saved');
  }, [keeper]);
  useEffect(() => registerFlush(flush), [registerFlush, flush]);
  return useMemo(
    () => ({
      state: keepState,
      isTyping: isTyping.size > 0,
      author: keeper.author,
      setAuthor: keeper.setAuthor,
      keepText: keeper.setText,
      retry: () => void keeper.kept(),
      /** Whether everything is on the disk now. */
      flush: () =>
        flush().then(
          () => true,
          () => false,
        ),
      registerEditor,
      setPending: (noteId: string, isPending: boolean) =>
        setIsTyping((before) => {
          const next = new Set(before);
          if (isPending) next.add(noteId);
          else next.delete(noteId);
          return next;
        }),
    }),
    [keepState, isTyping, keeper, flush, registerEditor],
  );
}
export type Keeping = ReturnType<typeof useKeeping>;
