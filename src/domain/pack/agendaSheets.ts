/** The sheets of the meeting's plan: the running order with who speaks, and the delegations. */
import { runningOrder } from '../agenda/running.ts';
import type { Delegate } from '../model/delegate.ts';
import type { PartyId } from '../model/party.ts';
import type { PackMaking } from './buildPack.ts';
import { nameOf, sidesOf } from './comparison.ts';
import { timesOf } from './coverSheet.ts';
import type { Block, FactRow, Sheet, SheetTable, TableCell, Text } from './document.ts';
import { headingOf } from './headingBlock.ts';
import { pointsOf, secondsOf } from './points.ts';
import { inItsLanguage } from './texts.ts';
import { topicName } from './topicName.ts';
import { fill, packWords } from './words.ts';

const OPEN: TableCell = { kind: 'texts', texts: [] };

/** The items in their order; who speaks and for how long where that is known, room for the pen where it is not. */
export function agendaSheet(making: PackMaking): Sheet {
  const { dialogue, topics, options, prefix } = making;
  const { lang } = options;
  const words = packWords(lang);
  const { agenda } = words;
  const [own, other] = sidesOf(dialogue, null, options.ownSide);
  const begins = new Map(runningOrder(dialogue).items.map(({ topic, startsAt }) => [topic.id, startsAt]));
  const isTimed = [...begins.values()].some((time) => time !== null);
  const plain = (text: string): TableCell => cell({ text, lang });
  const rows = topics.map((topic, place): TableCell[] => {
    const points = pointsOf(dialogue, topic, options);
    const seconds =
      points.length === 0 ? null : fill(words.seconds, { count: secondsOf(points, dialogue, options) });
    const time = begins.get(topic.id) ?? null;
    return [
      plain(`${prefix}-${place + 1}`),
      ...(isTimed ? [time === null ? OPEN : plain(time)] : []),
      cell(topicName(topic, making)),
      leadCell(making, own, topic.leads),
      leadCell(making, other, topic.leads),
      seconds === null ? OPEN : plain(seconds),
      topic.minutes === undefined ? OPEN : plain(String(topic.minutes)),
    ];
  });
  const columns = [
    { name: agenda.item, share: 13 },
    ...(isTimed ? [{ name: agenda.clock, share: 9 }] : []),
    { name: agenda.topic, share: isTimed ? 22 : 28 },
    { name: agenda.lead, share: 18 },
    { name: agenda.reply, share: 17 },
    { name: agenda.speaking, share: isTimed ? 11 : 14 },
    { name: agenda.time, share: 10 },
  ];
  const meeting = meetingRows(making);
  return sheet('agenda', agenda.heading, making, [
    headingOf('agenda', 1, agenda.heading, lang),
    ...(meeting.length === 0 ? [] : [{ kind: 'facts' as const, rows: meeting }]),
    { kind: 'table', table: { caption: agenda.heading, columns, rows, tall: true } },
  ]);
}

/** A table for each side, heads first; where nobody is named a sheet only for who asked for it. */
export function delegationsSheet(making: PackMaking): Sheet[] {
  const { dialogue, options, parties } = making;
  const { delegates = [] } = dialogue;
  if (delegates.length === 0 && options.sections === undefined) return [];
  const { lang } = options;
  const { delegations } = packWords(lang);
  const blocks = sidesOf(dialogue, null, options.ownSide).flatMap((side): Block[] => {
    const name = nameOf(side, parties, options);
    const own = delegates.filter(({ party }) => party === side);
    const heading = headingOf(`delegations-${side}`, 2, name, lang, { listed: false });
    if (own.length === 0)
      return [heading, { kind: 'paragraph', text: { text: delegations.unnamed, lang }, tone: 'quiet' }];
    return [heading, { kind: 'table', table: tableOf(own, name, making) }];
  });
  return [
    sheet('delegations', delegations.heading, making, [
      headingOf('delegations', 1, delegations.heading, lang),
      ...blocks,
    ]),
  ];
}

function tableOf(delegates: readonly Delegate[], caption: string, { options }: PackMaking): SheetTable {
  const { lang } = options;
  const { delegations, roles } = packWords(lang);
  const heads = delegates.filter(({ role }) => role === 'head');
  const others = delegates.filter(({ role }) => role !== 'head');
  return {
    caption,
    columns: [
      { name: delegations.name, share: 23 },
      { name: delegations.post, share: 31 },
      { name: delegations.role, share: 16 },
      { name: delegations.languages, share: 13 },
      { name: delegations.note, share: 17 },
    ],
    rows: [...heads, ...others].map(({ name, post, role, languages, note }) => [
      name === '' ? cell({ text: delegations.unnamed, lang }) : said(name),
      said(post),
      cell({ text: roles[role], lang }),
      said(languages),
      said(note),
    ]),
    tall: false,
  };
}

function meetingRows({ dialogue, options }: PackMaking): FactRow[] {
  const { meeting } = dialogue;
  if (meeting === undefined) return [];
  const { lang } = options;
  const { meeting: words, interpretations } = packWords(lang);
  const { given, left } = runningOrder(dialogue);
  const row = (label: string, ...texts: string[]): FactRow => ({
    label,
    values: texts.map((text) => ({ text, lang })),
  });
  const zones = timesOf(dialogue, options);
  const count = { count: given };
  const all =
    left === null || left >= 0 ? fill(words.minutes, count) : fill(words.over, { ...count, over: -left });
  return [
    ...(meeting.startsAt === null
      ? []
      : [row(words.begins, ...(zones.length > 0 ? zones : [meeting.startsAt]))]),
    ...(meeting.minutes === null ? [] : [row(words.length, fill(words.minutes, { count: meeting.minutes }))]),
    ...(given === 0 ? [] : [row(words.given, all)]),
    row(words.interpretation, interpretations[meeting.interpretation]),
  ];
}

/** Who leads for a side; left open where that is not known. */
function leadCell(
  { dialogue: { delegates = [] } }: PackMaking,
  side: PartyId | undefined,
  leads: Readonly<Record<string, string>> | undefined,
): TableCell {
  const id = side === undefined ? undefined : leads?.[side];
  const lead = delegates.find((each) => each.id === id);
  return lead === undefined ? OPEN : said(lead.name === '' ? lead.post : lead.name);
}

function said(text: string): TableCell {
  return text === '' ? OPEN : cell(inItsLanguage(text));
}

function cell(...texts: Text[]): TableCell {
  return { kind: 'texts', texts };
}

function sheet(
  kind: 'agenda' | 'delegations',
  heading: string,
  { options }: PackMaking,
  blocks: Block[],
): Sheet {
  return {
    id: `${kind}-sheet`,
    kind,
    landscape: false,
    runningHead: { text: heading, lang: options.lang },
    blocks,
  };
}
