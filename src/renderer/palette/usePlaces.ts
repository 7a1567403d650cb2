/** The places of the library as the palette offers them: topics of this round, rounds, topics of the others. */
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { DialogueHeader } from '../../domain/model/dialogue.ts';
import { otherTitles, titleIn } from '../../domain/model/topicTitle.ts';
import { OVERVIEW, usePlace } from '../app/place.tsx';
import { useRoundName } from '../app/useRoundName.ts';
import { useLang } from '../i18n/useLang.ts';
import { useSession } from '../session/session.ts';
import type { PaletteEntry } from './matching.ts';

/** The same list while the library stays as it is: of thousands of rounds it is long. */
export function usePlaces(): PaletteEntry[] {
  const { formatMessage } = useIntl();
  const lang = useLang();
  const { index } = useSession().view;
  const { dialogue, go } = usePlace();
  const roundName = useRoundName();
  const openId = dialogue?.id;

  const topicsOf = (round: DialogueHeader, group: 'topics' | 'otherTopics'): PaletteEntry[] =>
    round.topics.map((topic) => {
      const shown = titleIn(lang, topic, round.lang);
      return {
        id: `topic:${round.id}/${topic.id}`,
        group,
        name: `${shown.label} ${shown.title}`.trim(),
        lang: shown.lang,
        ...(group === 'topics' ? {} : { about: roundName(round) }),
        also: otherTitles(topic, round.lang, shown)
          .map(({ title }) => title)
          .join(' '),
        run: () => go(round.id, topic.id),
      };
    });
  const roundOf = (round: DialogueHeader, series: string | undefined): PaletteEntry => ({
    id: `round:${round.id}`,
    group: 'rounds',
    name: roundName(round),
    about: [series, ...round.heldOn].filter(Boolean).join(' · '),
    also: `${round.title} ${round.round ?? ''} ${formatMessage({ id: 'app.overview' })}`,
    run: () => go(round.id, OVERVIEW),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the others only name what these hold
  return useMemo(() => {
    const series = new Map(index.series.map(({ id, name }) => [id, name[lang]]));
    // The index lists the newest last.
    const rounds = [...index.dialogues].reverse();
    const here = rounds.find(({ id }) => id === openId);
    return [
      ...(here ? topicsOf(here, 'topics') : []),
      ...rounds.map((round) => roundOf(round, series.get(round.seriesId))),
      ...rounds.filter((each) => each !== here).flatMap((each) => topicsOf(each, 'otherTopics')),
    ];
  }, [index, openId, lang]);
}
