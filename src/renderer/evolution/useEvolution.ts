/** Reads the theme of the topic that is on screen, and changes what the topic belongs to. */
import { useCallback, useEffect, useState } from 'react';
import type { OutputOf } from '../../contract/call.ts';
import type { Calls } from '../../contract/index.ts';
import { renamed } from '../../domain/evolution/themeNames.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { MORE_ROUNDS } from '../app/EarlierRounds.tsx';
import { useLang } from '../i18n/useLang.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';

export type Evolution = OutputOf<Calls['evolution.read']>;
export type EvolutionRound = Evolution['rounds'][number];
export type Said = EvolutionRound['lanes'][number]['dropped'][number];

export type EvolutionState =
  | { kind: 'reading' }
  | { kind: 'read'; evolution: Evolution }
  | { kind: 'failed'; failure: Failure };

export interface Following {
  state: EvolutionState;
  /** Joins the topic with those of a theme's name; null leaves it to its titles. */
  setTheme(theme: string | null): Promise<void>;
  /** Calls the theme by another name in the window's language, in all rounds; an empty one gives it back to its titles. */
  rename(name: string): Promise<void>;
  /** Reads older rounds too; null while it does. */
  readMore: (() => void) | null;
}

/** @param isOpen nothing is read while it is closed. */
export function useEvolution(dialogue: Dialogue, topic: Topic, isOpen: boolean): Following {
  const { flush, apply, settings, changeSettings } = useSession();
  const lang = useLang();
  const [state, setState] = useState<EvolutionState>({ kind: 'reading' });
  const { ownSide } = settings;
  const [most, setMost] = useState<number | null>(null);
  const [isReadingMore, setIsReadingMore] = useState(false);
  const read = useCallback(
    (atMost: number | null) =>
      asked(window.taiwa.calls['evolution.read'], {
        dialogueId: dialogue.id,
        topicId: topic.id,
        lang,
        ownSide,
        ...(atMost === null ? {} : { most: atMost }),
      }),
    [dialogue.id, topic.id, lang, ownSide],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit alone reads nothing anew
  useEffect(() => {
    if (!isOpen) return;
    let isGone = false;
    const begin = async () => {
      setState({ kind: 'reading' });
      setMost(null);
      await flush();
      const answer = await read(null);
      if (!isGone) setState(stateOf(answer));
    };
    void begin();
    return () => {
      isGone = true;
    };
  }, [isOpen, read]);
  const readMore = async () => {
    if (state.kind !== 'read') return;
    const atMost = state.evolution.rounds.length + MORE_ROUNDS;
    setIsReadingMore(true);
    // What is on screen stays there meanwhile.
    const answer = await read(atMost);
    setIsReadingMore(false);
    setMost(atMost);
    setState(stateOf(answer));
  };
  return {
    state,
    setTheme: async (theme) => {
      const applied = await apply({ type: 'topic.setTheme', id: topic.id, theme });
      // A save that failed says so itself, beside the state of saving.
      if (applied.ok) setState(stateOf(await read(most)));
    },
    rename: async (name) => {
      if (state.kind !== 'read') return;
      const themeNames = renamed(settings.themeNames, state.evolution.topics, lang, name);
      const kept = await changeSettings({ themeNames });
      if (kept.ok) setState(stateOf(await read(most)));
    },
    readMore: isReadingMore ? null : () => void readMore(),
  };
}

function stateOf(answer: Awaited<ReturnType<(typeof window.taiwa.calls)['evolution.read']>>): EvolutionState {
  return answer.ok ? { kind: 'read', evolution: answer.value } : { kind: 'failed', failure: answer.error };
}
