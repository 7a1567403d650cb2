/** Reads the ledger of a series, and changes what is said of its commitments. */
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../contract/call.ts';
import type { Calls } from '../../contract/index.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import type { Commitment } from '../../domain/model/commitment.ts';
import { useLang } from '../i18n/useLang.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import type { Visit } from '../session/typingHistory.ts';

type Ledger = OutputOf<Calls['commitments.read']>;
export type LedgerRound = Ledger['rounds'][number];
export type LedgerEntry = LedgerRound['entries'][number];

export type LedgerState =
  | { kind: 'reading' }
  | { kind: 'read'; ledger: Ledger }
  | { kind: 'failed'; failure: Failure };

/** What a commitment begins with when something is first said of it. */
const BEGUN: Commitment = { status: 'open', owner: '', due: '', evidence: '' };

/** @param isOpen nothing is read while it is closed. */
export function useLedger(seriesId: string | null, isOpen: boolean) {
  const { flush, applyTo } = useSession();
  const lang = useLang();
  const [state, setState] = useState<LedgerState>({ kind: 'reading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit alone reads nothing anew
  useEffect(() => {
    if (!isOpen || seriesId === null) return;
    let isGone = false;
    const read = async () => {
      setState({ kind: 'reading' });
      await flush();
      const answer = await asked(window.taiwa.calls['commitments.read'], { seriesId, lang, withNone: true });
      if (isGone) return;
      setState(
        answer.ok ? { kind: 'read', ledger: answer.value } : { kind: 'failed', failure: answer.error },
      );
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [isOpen, seriesId, lang]);

  const show = (changed: LedgerEntry) =>
    setState((before) =>
      before.kind === 'read' ? { kind: 'read', ledger: withEntry(before.ledger, changed) } : before,
    );
  return {
    state,
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
