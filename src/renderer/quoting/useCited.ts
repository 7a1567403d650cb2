/** What a cited statement says now: of the round on screen as it is edited, of another one as the library has it. */
import { useEffect, useState } from 'react';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { StatementPlace } from '../../domain/quoting/citationLink.ts';
import { type Cited, citedOf } from '../../domain/quoting/cited.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';

export type CitedState =
  | { kind: 'reading' }
  | { kind: 'there'; cited: Cited }
  /** The library does not have the statement, or could not read it. */
  | { kind: 'gone' };

const READING: CitedState = { kind: 'reading' };

export function useCited({ dialogueId, statementId }: StatementPlace): CitedState {
  const { dialogue, view } = useSession();
  const [read, setRead] = useState<CitedState>(READING);
  const own = dialogue?.id === dialogueId ? dialogue : null;
  const isOwn = own !== null;
  // Another object where the round was changed, so that it is read anew.
  const header = view.index.dialogues.find(({ id }) => id === dialogueId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the header is what tells of a change
  useEffect(() => {
    if (isOwn) return;
    let isGone = false;
    const look = async () => {
      const answer = await asked(window.taiwa.calls['quoting.read'], {
        dialogueId,
        statementIds: [statementId],
      });
      if (!isGone) setRead(stateOf(answer.ok ? answer.value[0] : null));
    };
    void look();
    return () => {
      isGone = true;
    };
  }, [isOwn, dialogueId, statementId, header]);
  return own === null ? read : stateOf(statementsOf(own).get(statementId));
}

function stateOf(cited: Cited | null | undefined): CitedState {
  return cited ? { kind: 'there', cited } : { kind: 'gone' };
}

/** Typing in a note leaves a round's topics what they are. */
const known = new WeakMap<Dialogue['topics'], Map<string, Cited>>();

function statementsOf(dialogue: Dialogue): Map<string, Cited> {
  const before = known.get(dialogue.topics);
  if (before !== undefined) return before;
  const all = new Map(citedOf(dialogue, null).map((each) => [each.statementId, each]));
  known.set(dialogue.topics, all);
  return all;
}
