/** What changed since the last round: topic by topic, side by side. */
import {
  type Change,
  type EvolutionRound,
  evolutionOf,
  type Lane,
  type Said,
} from '../evolution/evolution.ts';
import type { Theme } from '../evolution/themes.ts';
import type { Topic } from '../model/statement.ts';
import type { PackMaking } from './buildPack.ts';
import { nameOf, sidesOf } from './comparison.ts';
import { dayInWords } from './dates.ts';
import type { Sheet, SheetTable, TableCell, Text } from './document.ts';
import { headingOf } from './headingBlock.ts';
import { topicName } from './topicName.ts';
import { fill, ordinal, packWords } from './words.ts';

/**
 * Topic × (sides, joint): what is new, changed, said again or not taken up again. A round in which nothing has been said
 * yet shows what the last one changed. Without an earlier round there is a sheet only for who asked for it.
 */
export function sinceLastSheet(making: PackMaking): Sheet[] {
  const { dialogue, topics, options, parties, before = [], themes } = making;
  if (before.length === 0 && options.sections === undefined) return [];
  const { lang } = options;
  const { sinceLast, comparison } = packWords(lang);
  const sides = sidesOf(dialogue, null, options.ownSide);
  const columns = [...sides, 'joint' as const];
  const rows = topics.map((topic): TableCell[] => {
    const { now, against } = lastChange(topic, themes, making);
    const lanes = columns.map((side) => now?.lanes.find((lane) => lane.side === side) ?? null);
    return [
      cell(topicName(topic, making), ...comparedWith(now, against, making)),
      ...lanes.map((lane) => cell(...changesIn(lane, making))),
    ];
  });
  const table: SheetTable = {
    caption: sinceLast.heading,
    columns: [
      { name: sinceLast.topic, share: 19 },
      ...[...sides.map((side) => nameOf(side, parties, options)), comparison.joint].map((name) => ({
        name,
        share: 27,
      })),
    ],
    rows,
    tall: false,
  };
  const gone = goneTopics(themes, making);
  return [
    {
      id: 'since-last-sheet',
      kind: 'sinceLast',
      landscape: true,
      runningHead: { text: sinceLast.heading, lang },
      blocks: [
        headingOf('since-last', 1, sinceLast.heading, lang),
        { kind: 'table', table },
        ...(gone === ''
          ? []
          : [{ kind: 'paragraph' as const, text: { text: gone, lang }, tone: 'quiet' as const }]),
      ],
    },
  ];
}

/** The newest round of the topic's theme in which anything was said, and the one that it is compared with. */
function lastChange(
  topic: Topic,
  themes: readonly Theme[],
  { dialogue, before = [], options }: PackMaking,
): { now: EvolutionRound | null; against: EvolutionRound | null } {
  const theme = themes.find(({ topics }) =>
    topics.some(({ dialogueId, topicId }) => dialogueId === dialogue.id && topicId === topic.id),
  );
  const rounds = [...before]
    .reverse()
    .concat(dialogue)
    .map((each) => ({
      dialogue: each,
      topicIds: (theme?.topics ?? [])
        .filter(({ dialogueId }) => dialogueId === each.id)
        .map(({ topicId }) => topicId),
    }))
    .filter(({ topicIds }) => topicIds.length > 0);
  const evolution = evolutionOf(rounds, options.lang, sidesOf(dialogue, null, options.ownSide));
  const at = evolution.findLastIndex(({ lanes }) => lanes.some(({ changes }) => changes.length > 0));
  return {
    now: evolution[at] ?? null,
    against: evolution.slice(0, Math.max(at, 0)).findLast(({ isToCome }) => !isToCome) ?? null,
  };
}

function comparedWith(
  now: EvolutionRound | null,
  against: EvolutionRound | null,
  { options }: PackMaking,
): Text[] {
  const { lang } = options;
  const { sinceLast } = packWords(lang);
  if (now === null) return [{ text: sinceLast.never, lang }];
  const words = against === null ? sinceLast.firstRound : sinceLast.compared;
  return [{ text: fill(words, { now: named(now), against: against === null ? '' : named(against) }), lang }];

  function named({ round, title, day }: EvolutionRound): string {
    const name = round === null ? title : fill(sinceLast.round, { number: round, ordinal: ordinal(round) });
    return day === null ? name : fill(sinceLast.dated, { name, day: dayInWords(day, lang) });
  }
}

function changesIn(lane: Lane | null, { options }: PackMaking): Text[] {
  const { lang } = options;
  const { sinceLast } = packWords(lang);
  const { changes = [], dropped = [] } = lane ?? {};
  const unchanged = changes.filter(({ kind }) => kind === 'unchanged').length;
  const told = changes.filter(({ kind }) => kind !== 'unchanged');
  return [
    ...(changes.length === 0 ? [{ text: sinceLast.silent, lang }] : []),
    ...told.map((change) => said(sinceLast[change.kind as Exclude<Change['kind'], 'unchanged'>], change.now)),
    ...(unchanged === 0 ? [] : [{ text: fill(sinceLast.unchanged, { count: unchanged }), lang }]),
    ...dropped.map((each) => said(sinceLast.dropped, each)),
  ];
}

function said(mark: string, { text, lang, citation }: Said): Text {
  return { text: `${mark} ${text} [${citation}]`, lang };
}

/** Topics of the round before whose theme this one does not take up; empty where there is none. */
function goneTopics(themes: readonly Theme[], { dialogue, before = [], options }: PackMaking): string {
  const [last] = before;
  if (last === undefined) return '';
  const names = themes
    .filter(({ topics }) => topics.some(({ dialogueId }) => dialogueId === last.id))
    .filter(({ topics }) => topics.every(({ dialogueId }) => dialogueId !== dialogue.id))
    .map(({ names: all }) => (all.find((name) => name.lang === options.lang) ?? all[0])?.title ?? '');
  const { sinceLast, listComma } = packWords(options.lang);
  return names.length === 0 ? '' : fill(sinceLast.gone, { topics: names.join(listComma) });
}

function cell(...texts: Text[]): TableCell {
  return { kind: 'texts', texts };
}
