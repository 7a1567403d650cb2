/** A slip that is on screen: read once, and what is typed into it is kept as it is typed. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SlipView } from '../../contract/slips.ts';
import type { SlipId } from '../../domain/exchange/keptSlip.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import { createSlipKeeper, type KeepState, type SlipKeeper } from './slipKeeper.ts';

export type SlipState =
  | { kind: 'opening' }
  | { kind: 'open'; slip: SlipView }
  | { kind: 'failed'; failure: Failure };

/** Reads a slip. */
export function useSlip(id: SlipId): SlipState {
  const [state, setState] = useState<SlipState>({ kind: 'opening' });
  useEffect(() => {
    let isGone = false;
    const read = async () => {
      const answer = await asked(window.taiwa.calls['slip.read'], { id });
      if (isGone) return;
      setState(answer.ok ? { kind: 'open', slip: answer.value } : { kind: 'failed', failure: answer.error });
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [id]);
  return state;
}

/**
 * Keeps what is typed, for as long as the slip is on screen: a layout for another width begins with what this has. The window does not close before it is on the disk, or somebody said it may be lost.
 */
export function useKeeping(slip: SlipView) {
  const { registerFlush, report } = useSession();
  const [keepState, setKeepState] = useState<KeepState>(() => unkept.get(slip.id)?.state ?? { kind: 'kept' });
  const [isTyping, setIsTyping] = useState<ReadonlySet<string>>(new Set());
  const editors = useRef(new Set<() => Promise<void>>());
  // Always the same function: an editor that is registered anew would end what is being composed in it.
  const [registerEditor] = useState(() => (each: () => Promise<void>) => {
    editors.current.add(each);
    return () => void editors.current.delete(each);
  });
  const [keeper] = useState(
    () =>
      unkept.get(slip.id) ??
      createSlipKeeper((change) => asked(window.taiwa.calls['slip.keep'], { id: slip.id, ...change }), {
        texts: slip.texts,
        author: slip.author,
      }),
  );
  useEffect(() => keeper.listen(setKeepState), [keeper]);
  useEffect(() => {
    unkept.delete(slip.id);
    // After the editors have handed over what was typed last.
    return () => void setTimeout(() => void leave(slip.id, keeper, report));
  }, [slip.id, keeper, report]);
  const flush = useCallback(async () => {
    await Promise.all([...editors.current].map((each) => each()));
    if (!(await keeper.kept())) throw new Error('what was typed into the slip is not saved');
  }, [keeper]);
  useEffect(() => registerFlush(flush), [registerFlush, flush]);
  return useMemo(
    () => ({
      state: keepState,
      isTyping: isTyping.size > 0,
      keeper,
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

/** What could not be kept of slips that were left; it is there when they are shown again. */
const unkept = new Map<SlipId, SlipKeeper>();

async function leave(id: SlipId, keeper: SlipKeeper, report: (failure: Failure) => void): Promise<void> {
  if (await keeper.kept()) return;
  const { state } = keeper;
  // Discarded or taken in meanwhile: there is nothing to keep it for.
  if (state.kind !== 'notKept' || state.failure.code === 'slip.gone') return;
  unkept.set(id, keeper);
  report(state.failure);
}
export type Keeping = ReturnType<typeof useKeeping>;
