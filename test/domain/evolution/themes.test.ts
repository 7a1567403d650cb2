/** Topics of different rounds that are about the same thing are joined, and a person's word comes first. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renamed } from '../../../src/domain/evolution/themeNames.ts';
import { themesOf } from '../../../src/domain/evolution/themes.ts';
import type { DialogueHeader } from '../../../src/domain/model/dialogue.ts';
import type { Lang } from '../../../src/domain/model/lang.ts';

interface Titled {
  title: string;
  theme?: string;
  also?: string;
}

const header = (round: number, topics: readonly (string | Titled)[], lang: Lang = 'en'): DialogueHeader => ({
  id: `japan-eu-${round}`,
  seriesId: 'japan-eu',
  round,
  title: `Round ${round}`,
  lang,
  publishedOn: null,
  heldOn: [],
  topics: topics.map((topic, place) => {
    const { title, theme, also } = typeof topic === 'string' ? { title: topic } : (topic as Titled);
    return {
      id: `t${place + 1}`,
      label: `${place + 1}.`,
      title,
      level: 1,
      ...(theme === undefined ? {} : { theme }),
      also:
        also === undefined
          ? []
          : [{ lang: lang === 'en' ? ('ja' as const) : ('en' as const), label: '', title: also }],
    };
  }),
  toReview: 0,
});

/** The themes as the places of their topics: `27/1 29/3`. */
const joined = (headers: readonly DialogueHeader[]) =>
  themesOf(headers).map(({ topics }) =>
    topics.map(({ dialogueId, topicId }) => `${dialogueId.slice(9)}/${topicId.slice(1)}`).join(' '),
  );

it('a drifting title stays one theme', () => {
  expect(
    joined([
      header(26, ['5G', 'AI', 'Data flows']),
      header(27, ['5G/Beyond 5G (6G)', 'Artificial intelligence', 'Submarine cables']),
      header(28, ['Undersea cables', '5G and Beyond 5G (6G), etc.', 'Cooperation on AI']),
    ]),
  ).toEqual(['26/1 27/1 28/2', '26/2 27/2 28/3', '26/3', '27/3 28/1']);
});

it('a title in the other language is the same theme, through the terms that both have', () => {
  expect(
    joined([
      header(28, ['Submarine cables', 'Cybersecurity', 'Online platforms']),
      header(29, ['サイバーセキュリティ', '海底ケーブル', 'プラットフォーム規制'], 'ja'),
    ]),
  ).toEqual(['28/1 29/2', '28/2 29/1', '28/3 29/3']);
});

it('words that every topic may have join nothing', () => {
  expect(
    joined([header(28, ['International cooperation on quantum']), header(29, ['Cooperation on spectrum'])]),
  ).toEqual(['28/1', '29/1']);
});

it('what a person names joins those with the name and leaves where the titles would put it', () => {
  const apart = header(29, [{ title: 'AI', theme: 'Generative AI models' }]);
  expect(joined([header(28, ['AI']), apart])).toEqual(['28/1', '29/1']);
  const together = header(29, [{ title: 'Resilience of networks', theme: 'submarine  CABLES' }]);
  expect(joined([header(28, ['Submarine cables']), together])).toEqual(['28/1 29/1']);
});

it('is called what its newest topic is called, in each language', () => {
  const [theme] = themesOf([header(28, ['5G']), header(29, [{ title: '5G/6G', also: '5G・6G' }])]);
  expect(theme?.names).toEqual([
    { title: '5G/6G', lang: 'en' },
    { title: '5G・6G', lang: 'ja' },
  ]);
});

it('every topic is in one theme, and a round added later moves none of the earlier ones', () => {
  const title = fc.constantFrom(
    'AI',
    '5G',
    'Beyond 5G',
    'Submarine cables',
    'Data',
    '海底ケーブル',
    'Others',
    'Platforms',
  );
  const rounds = fc.array(
    fc.array(fc.record({ title, theme: fc.option(title, { nil: undefined, freq: 5 }) }), { maxLength: 5 }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(rounds, (all) => {
      const headers = all.map((topics, place) =>
        header(
          place + 1,
          topics.map(({ title: each, theme }) => (theme === undefined ? each : { title: each, theme })),
        ),
      );
      const places = joined(headers).flatMap((theme) => theme.split(' '));
      expect([...places].sort()).toEqual(
        headers.flatMap(({ round, topics }) => topics.map(({ id }) => `${round}/${id.slice(1)}`)).sort(),
      );
      const before = joined(headers.slice(0, -1));
      const after = joined(headers).map((theme) =>
        theme
          .split(' ')
          .filter((place) => !place.startsWith(`${headers.length}/`))
          .join(' '),
      );
      expect(after.filter((theme) => theme !== '')).toEqual(before);
    }),
  );
});

it('a theme is renamed in one place, for all rounds, in each language, and topics are joined by its name', () => {
  const rounds = [header(28, ['5G']), header(29, ['5G/Beyond 5G (6G)'])];
  const [theme] = themesOf(rounds);
  const topics = theme?.topics ?? [];
  const once = renamed([], topics, 'en', ' Mobile networks ');
  const twice = renamed(once, topics, 'ja', '移動通信');
  expect(twice).toHaveLength(1);
  expect(themesOf(rounds, twice)[0]?.names).toEqual([
    { title: 'Mobile networks', lang: 'en' },
    { title: '移動通信', lang: 'ja' },
  ]);
  const joinedByName = themesOf(
    [...rounds, header(30, [{ title: 'Radio', theme: 'mobile networks' }])],
    twice,
  );
  expect(joinedByName).toHaveLength(1);
  // Emptied in both, it is called as its titles say again.
  expect(renamed(renamed(twice, topics, 'en', ''), topics, 'ja', ' ')).toEqual([]);
});
