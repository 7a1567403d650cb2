/** What a cited statement says now: of the round on screen as it is edited, of another one as the library has it. */
import { useEffect, useState } from 'react';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { StatementPlace } from '../../domain/quoting/citationLink.ts';
import { type Cited, citedOf } from '../../domain/quoting/cited.ts';
import { asked } from '../session/asked.ts';
import { useSessionPart } from '../session/parts.ts';

export type CitedState =
  | { kind: 'reading' }
  | { kind: 'there'; cited: Cited }
  /** The library does not have the statement, or could not read it. */
  | { kind: 'gone' };

const READING: CitedState = { kind: 'reading' };

export function useCited({ dialogueId, statementId }: StatementPlace): CitedState {
  const [read, setRead] = useState<CitedState>(READING);
  /** Undefined of another round; null where the round on screen does not have it. */
  const own = useSessionPart(({ dialogue }) =>
    dialogue?.id === dialogueId ? (statementsOf(dialogue).get(statementId) ?? null) : undefined,
  );
  const isOwn = own !== undefined;
  // Another object where the round was changed, so that it is read anew.
  const header = useSessionPart(({ view }) => view.index.dialogues.find(({ id }) => id === dialogueId));
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
  return own === undefined ? read : stateOf(own);
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
