/** Reads the ledger of a series, and changes what is said of its commitments. */
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../contract/call.ts';
import type { Calls } from '../../contract/index.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import type { Commitment } from '../../domain/model/commitment.ts';
import { MORE_ROUNDS } from '../app/EarlierRounds.tsx';
import { useLang } from '../i18n/useLang.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import type { Visit } from '../session/typingHistory.ts';

type Ledger = OutputOf<Calls['commitments.read']>;
export type LedgerRound = Ledger['rounds'][number];
export type LedgerEntry = LedgerRound['entries'][number];

export type LedgerState =
  | { kind: 'reading' }
  | { kind: 'read'; ledger: Ledger; most: number | null }
  | { kind: 'failed'; failure: Failure };

/** How many rounds come at first, as main reads them. */
const FIRST_ROUNDS = 60;

/** What a commitment begins with when something is first said of it. */
const BEGUN: Commitment = { status: 'open', owner: '', due: '', evidence: '' };

/** @param isOpen nothing is read while it is closed. */
export function useLedger(seriesId: string | null, isOpen: boolean) {
  const { flush, settled, applyTo } = useSession();
  const lang = useLang();
  const [state, setState] = useState<LedgerState>({ kind: 'reading' });
  const [isReadingMore, setIsReadingMore] = useState(false);
  const read = (most: number | null) =>
    asked(window.taiwa.calls['commitments.read'], {
      seriesId: seriesId ?? '',
      lang,
      withNone: true,
      ...(most === null ? {} : { most }),
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit alone reads nothing anew
  useEffect(() => {
    if (!isOpen || seriesId === null) return;
    let isGone = false;
    const begin = async () => {
      setState({ kind: 'reading' });
      await flush();
      const answer = await read(null);
      if (isGone) return;
      setState(
        answer.ok
          ? { kind: 'read', ledger: answer.value, most: null }
          : { kind: 'failed', failure: answer.error },
      );
    };
    void begin();
    return () => {
      isGone = true;
    };
  }, [isOpen, seriesId, lang]);

  const show = (changed: LedgerEntry) =>
    setState((before) =>
      before.kind === 'read' ? { ...before, ledger: withEntry(before.ledger, changed) } : before,
    );
  const readMore = async () => {
    if (state.kind !== 'read') return;
    const most = (state.most ?? FIRST_ROUNDS) + MORE_ROUNDS;
    setIsReadingMore(true);
    // What was just said of a commitment is on the disk before the ledger is read anew.
    await settled();
    const answer = await read(most);
    setIsReadingMore(false);
    setState(
      answer.ok ? { kind: 'read', ledger: answer.value, most } : { kind: 'failed', failure: answer.error },
    );
  };
  return {
    state,
    /** Reads older rounds too; null while it does. */
    readMore: isReadingMore ? null : () => void readMore(),
    /** Null leaves it to the wording. What cannot be saved says so beside the state of saving. */
    change: async (entry: LedgerEntry, patch: Partial<Commitment> | null, visit?: Visit) => {
      const commitment = patch === null ? null : { ...(entry.commitment ?? BEGUN), ...patch };
      show({ ...entry, commitment });
      const { dialogueId, statementId: id } = entry;
      const refused = await applyTo(dialogueId, { type: 'statement.setCommitment', id, commitment }, visit);
      if (!refused.ok && refused.error.code === 'command.refused') show(entry);
    },
  };
}

function withEntry(ledger: Ledger, changed: LedgerEntry): Ledger {
  const isIt = (each: LedgerEntry) =>
    each.dialogueId === changed.dialogueId && each.statementId === changed.statementId;
  return {
    ...ledger,
    rounds: ledger.rounds.map((round) => ({
      ...round,
      entries: round.entries.map((each) => (isIt(each) ? changed : each)),
    })),
  };
}
