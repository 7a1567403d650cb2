/** What of the open dialogue two people changed in different ways. */
import { useEffect, useState } from 'react';
import type { Conflict } from '../../contract/exchange.ts';
import { draftOf } from '../../domain/model/draft.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';

const NONE: readonly Conflict[] = [];

export function useConflicts(): readonly Conflict[] {
  const { dialogue, report } = useSession();
  const [found, setFound] = useState<{ of: string; conflicts: readonly Conflict[] } | null>(null);
  const id = dialogue === null || draftOf(dialogue.id) !== null ? null : dialogue.id;
  useEffect(() => {
    if (id === null) return;
    let isStale = false;
    const load = async () => {
      const answer = await asked(window.taiwa.calls['history.conflicts'], { dialogueId: id });
      if (isStale) return;
      if (answer.ok) setFound({ of: id, conflicts: answer.value });
      else report(answer.error);
    };
    void load();
    const stop = window.taiwa.on('library.changed', () => void load());
    return () => {
      isStale = true;
      stop();
    };
  }, [id, report]);
  return found?.of === id ? found.conflicts : NONE;
}
