/** The places of the library as the palette offers them: topics of this round, rounds, topics of the others. */
import { useIntl } from 'react-intl';
import type { DialogueHeader } from '../../domain/model/dialogue.ts';
import { otherTitles, titleIn } from '../../domain/model/topicTitle.ts';
import { OVERVIEW, usePlace } from '../app/place.tsx';
import { useRoundName } from '../app/useRoundName.ts';
import { useLang } from '../i18n/useLang.ts';
import { useSession } from '../session/session.ts';
import type { PaletteEntry } from './matching.ts';

export function usePlaces(): PaletteEntry[] {
  const { formatMessage } = useIntl();
  const lang = useLang();
  const { view } = useSession();
  const { dialogue, go } = usePlace();
  const roundName = useRoundName();

  const seriesName = new Map(view.index.series.map(({ id, name }) => [id, name[lang]]));
  const topicsOf = (round: DialogueHeader, group: 'topics' | 'otherTopics'): PaletteEntry[] =>
    round.topics.map((topic) => {
      const { label, title, lang: of } = titleIn(lang, topic, round.lang);
      return {
        id: `topic:${round.id}/${topic.id}`,
        group,
        name: `${label} ${title}`.trim(),
        lang: of,
        ...(group === 'topics' ? {} : { about: roundName(round) }),
        also: otherTitles(topic, round.lang, { label, title, lang: of })
          .map((each) => each.title)
          .join(' '),
        run: () => go(round.id, topic.id),
      };
    });
  const roundOf = (round: DialogueHeader): PaletteEntry => ({
    id: `round:${round.id}`,
    group: 'rounds',
    name: roundName(round),
    about: [seriesName.get(round.seriesId), ...round.heldOn].filter(Boolean).join(' · '),
    also: `${round.title} ${round.round ?? ''} ${formatMessage({ id: 'app.overview' })}`,
    run: () => go(round.id, OVERVIEW),
  });
  // The index lists the newest last.
  const rounds = [...view.index.dialogues].reverse();
  const here = rounds.find(({ id }) => id === dialogue?.id);
  return [
    ...(here ? topicsOf(here, 'topics') : []),
    ...rounds.map(roundOf),
    ...rounds.filter((each) => each !== here).flatMap((each) => topicsOf(each, 'otherTopics')),
  ];
}
