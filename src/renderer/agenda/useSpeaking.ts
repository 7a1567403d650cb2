/** How long our points take to say, at the pace that is set and through the meeting's interpreters. */
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { pointsOfNote, secondsOf } from '../../domain/pack/points.ts';
import { useSession } from '../session/session.ts';

const MINUTE = 60;

export interface Speaking {
  /** Seconds that the lines to take of a topic take; null where it has no point. */
  ofTopic(topicId: string): number | null;
  /** Seconds of each point of a note, with whom it is for. */
  ofNote(markdown: string): { addressee: string | null; seconds: number }[];
  /** A length in words. */
  inWords(seconds: number): string;
}

export function useSpeaking(dialogue: Dialogue): Speaking {
  const { formatMessage } = useIntl();
  const { settings } = useSession();
  const { pace } = settings;
  return {
    ofTopic(topicId) {
      const points = dialogue.notes
        .filter(
          ({ kind, target }) =>
            kind === 'lineToTake' && target.kind === 'topic' && target.topicId === topicId,
        )
        .flatMap(({ markdown }) => pointsOfNote(markdown));
      return points.length === 0 ? null : secondsOf(points, dialogue, { pace });
    },
    ofNote: (markdown) =>
      pointsOfNote(markdown).map((point) => ({
        addressee: point.addressee,
        seconds: secondsOf([point], dialogue, { pace }),
      })),
    inWords: (seconds) =>
      formatMessage(
        { id: 'agenda.speaking.time' },
        { minutes: Math.floor(seconds / MINUTE), seconds: seconds % MINUTE },
      ).trim(),
  };
}
