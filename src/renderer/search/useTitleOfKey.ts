/** The names that filters show for series, rounds and topics. */
import { useMemo } from 'react';
import { titleIn } from '../../domain/model/topicTitle.ts';
import { fold } from '../../domain/search/fold.ts';
import { useRoundName } from '../app/useRoundName.ts';
import { useLang } from '../i18n/useLang.ts';
import { useSession } from '../session/session.ts';

export function useTitleOfKey() {
  const lang = useLang();
  const { dialogues, series } = useSession().view.index;
  const roundName = useRoundName();
  const rounds = useMemo(() => new Map(dialogues.map((header) => [header.id, header])), [dialogues]);
  /** Titles by what they are folded to; the newest round's writing holds. */
  const titles = useMemo(
    () =>
      new Map(
        dialogues.flatMap((header) =>
          header.topics.map((topic) => [fold(topic.title), titleIn(lang, topic, header.lang).title] as const),
        ),
      ),
    [dialogues, lang],
  );
  return {
    hasSeries: series.length > 1,
    roundOf: (id: string) => {
      const header = rounds.get(id);
      return header === undefined ? id : roundName(header);
    },
    seriesOf: (id: string) => series.find((each) => each.id === id)?.name[lang] ?? id,
    topicOf: (key: string) => titles.get(key) ?? key,
  };
}
