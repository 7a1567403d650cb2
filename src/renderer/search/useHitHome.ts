/** Where a hit is at home, in words: its round, and its topic in the reader's language. */
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { SearchHit } from '../../contract/search.ts';
import { type TopicTitle, titleIn } from '../../domain/model/topicTitle.ts';
import { useRoundName } from '../app/useRoundName.ts';
import { useLang } from '../i18n/useLang.ts';
import { useSession } from '../session/session.ts';

export interface HitHome {
  round: string;
  /** Null for the overview. */
  topic: TopicTitle | null;
  /** Both, to be read out. */
  title: string;
}

export function useHitHome(): (hit: SearchHit) => HitHome {
  const { formatMessage } = useIntl();
  const lang = useLang();
  const { index } = useSession().view;
  const roundName = useRoundName();
  const headers = useMemo(
    () => new Map(index.dialogues.map((header) => [header.id, header])),
    [index.dialogues],
  );
  return ({ dialogueId, place: { topicId } }) => {
    const header = headers.get(dialogueId);
    const series = index.series.find(({ id }) => id === header?.seriesId)?.name[lang];
    const name = header === undefined ? dialogueId : roundName(header);
    // A round's number says enough where there is one series only.
    const round = index.series.length > 1 && series !== undefined ? `${series} · ${name}` : name;
    const topic = header?.topics.find(({ id }) => id === topicId);
    if (header === undefined || topic === undefined) {
      const overview = formatMessage({ id: 'search.overview' });
      return { round, topic: null, title: `${round}, ${overview}` };
    }
    const shown = titleIn(lang, topic, header.lang);
    const title = `${shown.label} ${shown.title}`.trim();
    return { round, topic: { ...shown, title }, title: `${round}, ${title}` };
  };
}
