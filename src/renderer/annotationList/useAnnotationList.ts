/** Reads the annotations of a series' rounds, writes them to files and takes them in from files. */
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { ListedAnnotation } from '../../contract/annotations.ts';
import type { OutputOf } from '../../contract/call.ts';
import type { Calls } from '../../contract/index.ts';
import { visibilityOf } from '../../domain/annotations/read.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import type { DialogueId } from '../../domain/model/dialogue.ts';
import { announce } from '../annotate/announce.ts';
import { MORE_ROUNDS } from '../app/EarlierRounds.tsx';
import { useLang } from '../i18n/useLang.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';

type List = OutputOf<Calls['annotations.read']>;
export type ListedRound = List['rounds'][number];

export type ListState =
  | { kind: 'reading' }
  | { kind: 'read'; list: List; most: number | null }
  | { kind: 'failed'; failure: Failure };

/** How many rounds come at first, as main reads them. */
const FIRST_ROUNDS = 60;

/** @param isOpen nothing is read while it is closed. */
export function useAnnotationList(seriesId: string | null, isOpen: boolean) {
  const { formatMessage } = useIntl();
  const { flush, apply, report } = useSession();
  const lang = useLang();
  const [state, setState] = useState<ListState>({ kind: 'reading' });
  const [said, setSaid] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const [isReadingMore, setIsReadingMore] = useState(false);
  const readList = async (most: number | null): Promise<ListState> => {
    await flush();
    const answer = await asked(window.taiwa.calls['annotations.read'], {
      seriesId: seriesId ?? '',
      lang,
      ...(most === null ? {} : { most }),
    });
    return answer.ok ? { kind: 'read', list: answer.value, most } : { kind: 'failed', failure: answer.error };
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` reads anew what was taken in, an edit alone does not
  useEffect(() => {
    if (!isOpen || seriesId === null) return;
    let isGone = false;
    const read = async () => {
      const found = await readList(null);
      if (!isGone) setState(found);
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [isOpen, seriesId, lang, turn]);

  const readMore = async () => {
    if (state.kind !== 'read') return;
    setIsReadingMore(true);
    setState(await readList((state.most ?? FIRST_ROUNDS) + MORE_ROUNDS));
    setIsReadingMore(false);
  };

  const say = (text: string) => {
    setSaid(text);
    announce(text);
  };
  return {
    state,
    /** Reads older rounds too; null while it does. */
    readMore: isReadingMore ? null : () => void readMore(),
    /** What the last export or import did; null before one. */
    said,
    /** Writes them; private ones stay here unless they are all that was asked for. */
    save: async (dialogueId: DialogueId, listed: readonly ListedAnnotation[], withPrivate: boolean) => {
      const going = listed.filter(({ annotation }) => withPrivate || visibilityOf(annotation) !== 'private');
      if (going.length === 0) return say(formatMessage({ id: 'annotationList.onlyPrivate' }));
      await flush();
      const ids = going.map(({ annotation }) => annotation.id);
      const answer = await asked(window.taiwa.calls['annotations.save'], { dialogueId, ids });
      if (!answer.ok) return report(answer.error);
      if (answer.value === null) return;
      const { fileName, count } = answer.value;
      const done = formatMessage({ id: 'annotationList.exported' }, { count, file: fileName });
      const kept = { count: listed.length - going.length };
      say(`${done}${formatMessage({ id: 'annotationList.privateKept' }, kept)}`);
    },
    /** Takes in what a file has that the round on screen has not: one step to undo. */
    take: async (dialogueId: DialogueId) => {
      await flush();
      const answer = await asked(window.taiwa.calls['annotations.open'], { dialogueId });
      if (!answer.ok) return report(answer.error);
      if (answer.value === null) return;
      const { fileName, annotations, replies, known, unusable } = answer.value;
      if (annotations.length + replies.length > 0) {
        const taken = await apply({ type: 'annotations.add', annotations, replies });
        // What cannot be saved says so beside the state of saving; what was refused was said by the window.
        if (!taken.ok && taken.error.code === 'command.refused') return;
      }
      const lost = annotations.filter(
        ({ target }) => target.source === 'urn:taiwa:statement:elsewhere',
      ).length;
      say(
        formatMessage(
          { id: 'annotationList.imported' },
          { file: fileName, count: annotations.length, known, lost, unusable },
        ),
      );
      setTurn((before) => before + 1);
    },
  };
}
