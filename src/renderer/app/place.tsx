/** Where the reader is: a dialogue and one of its topics, or its overview; remembered for each dialogue. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Dialogue, DialogueId } from '../../domain/model/dialogue.ts';
import { draftOf } from '../../domain/model/draft.ts';
import { newestOf } from '../../domain/model/roundOrder.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { putLightOut } from '../briefing/spotlight.ts';
import { showMeeting } from '../meeting/showing.ts';
import { useSessionActions, useSessionPart } from '../session/parts.ts';
import { showSlip } from '../slips/showing.ts';

/** Stands for the dialogue's overview in the place of a topic. */
export const OVERVIEW = null;

export interface Place {
  dialogue: Dialogue | null;
  /** The topic on screen; null on the overview. */
  topic: Topic | null;
  /** The dialogue that was last asked for, whether or not it could be opened. */
  wanted: DialogueId | null;
  go(dialogueId: DialogueId, topicId: string | typeof OVERVIEW): void;
  /** Goes to the topic before or after this one; from the first back to the overview. False at the ends. */
  step(by: -1 | 1): boolean;
  /** Leaves the review of an import for the dialogue that was on screen before it. */
  leave(): void;
}

const PlaceContext = createContext<Place | null>(null);

/** Where the reader is; only inside the provider. */
export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('usePlace outside its provider');
  return place;
}

export function PlaceProvider({ children }: { children: ReactNode }) {
  const dialogue = useSessionPart((state) => state.dialogue);
  const dialogues = useSessionPart(({ view }) => view.index.dialogues);
  const { open } = useSessionActions();
  const [topicIds, setTopicIds] = useState<Readonly<Record<DialogueId, string | null>>>({});
  const newest = useMemo(() => newestOf(dialogues), [dialogues]);
  const [wanted, setWanted] = useState<DialogueId | null>(newest);
  /** The dialogue of the library that was on screen last. */
  const [home, setHome] = useState<DialogueId | null>(null);
  if (wanted !== null && wanted !== home && draftOf(wanted) === null) setHome(wanted);

  // A window starts on the newest round; a library that was empty opens what comes into it first.
  useEffect(() => {
    if (wanted !== null) open(wanted);
    else if (newest !== null) setWanted(newest);
  }, [wanted, newest, open]);

  // Statements of another dialogue bear the same ids.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another dialogue is on screen
  useEffect(() => putLightOut(), [dialogue?.id]);

  const place = useMemo((): Place => {
    const topic = dialogue ? topicOf(dialogue, topicIds[dialogue.id]) : null;
    const go: Place['go'] = (dialogueId, topicId) => {
      showSlip(null);
      showMeeting(null);
      setTopicIds((before) => ({ ...before, [dialogueId]: topicId }));
      setWanted(dialogueId);
      // Undo may have led elsewhere since this dialogue was wanted last.
      if (dialogueId === wanted && dialogue?.id !== dialogueId) open(dialogueId);
    };
    return {
      dialogue,
      topic,
      wanted,
      go,
      step(by) {
        if (!dialogue) return false;
        const at = topic ? dialogue.topics.findIndex(({ id }) => id === topic.id) : -1;
        const next = at + by;
        if (next < -1 || next >= dialogue.topics.length) return false;
        go(dialogue.id, dialogue.topics[next]?.id ?? OVERVIEW);
        return true;
      },
      leave: () => setWanted(home ?? newest),
    };
  }, [dialogue, topicIds, wanted, open, home, newest]);
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

/** The first topic of a dialogue that was not visited yet: a briefing opens on its substance. */
function topicOf(dialogue: Dialogue, topicId: string | null | undefined): Topic | null {
  if (topicId === null) return null;
  return dialogue.topics.find(({ id }) => id === topicId) ?? dialogue.topics[0] ?? null;
}
