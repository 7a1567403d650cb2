/** The sheets that show the whole at a glance: steering brief, overview of positions, checklist. */
import { passagesOf } from '../align/passages.ts';
import type { Statement, Topic } from '../model/statement.ts';
import { ACTS } from '../model/statement.ts';
import type { PackMaking } from './buildPack.ts';
import { nameOf, sidesOf } from './comparison.ts';
import type { Block, Sheet, SheetTable, TableCell, Text } from './document.ts';
import { headingOf } from './headingBlock.ts';
import { noteName } from './noteNames.ts';
import { printedNotes } from './notes.ts';
import { pointsOf, withAddressee } from './points.ts';
import { readRichText } from './richText.ts';
import { inItsLanguage } from './texts.ts';
import { topicName } from './topicName.ts';
import { fill, packWords } from './words.ts';

/** As many as a reader keeps in mind on the way to the room. */
const TOP_MESSAGES = 3;
const OPEN: TableCell = { kind: 'texts', texts: [] };

/** One page: why we meet, what we want, what to say first; what nobody has written is left open for the pen. */
export function steeringSheet(making: PackMaking): Sheet {
  const { dialogue, topics, options } = making;
  const { lang } = options;
  const { steering } = packWords(lang);
  const objectives = printedNotes(dialogue, null, options).filter(
    ({ kind }) => kind === 'objective' || kind === 'handlingPolicy',
  );
  const own = pointsOf(dialogue, null, options);
  const messages = (
    own.length > 0 ? own : topics.flatMap((topic) => pointsOf(dialogue, topic, options).slice(0, 1))
  ).slice(0, TOP_MESSAGES);
  const open = (label: string) => ({ label, values: [] });
  const head = (id: string, text: string) => headingOf(`steering-${id}`, 2, text, lang, { listed: false });
  const blocks: Block[] = [
    headingOf('steering', 1, steering.heading, lang),
    {
      kind: 'facts',
      rows: [
        { label: steering.why, values: dialogue.purpose === null ? [] : [inItsLanguage(dialogue.purpose)] },
        ...(objectives.length > 0 ? [] : [open(steering.objectives)]),
      ],
    },
    ...(objectives.length === 0 ? [] : [head('objectives', steering.objectives)]),
    ...objectives.map((note): Block => {
      return { kind: 'rich', content: readRichText(note.markdown), lang: inItsLanguage(note.markdown).lang };
    }),
    head('messages', steering.messages),
    messages.length > 0
      ? { kind: 'checklist', points: messages }
      : { kind: 'paragraph', text: { text: packWords(lang).noLine, lang }, tone: 'quiet' },
    {
      kind: 'facts',
      rows: [open(steering.theirs), open(steering.risk), open(steering.avoid), open(steering.decision)],
    },
  ];
  return sheet('steering', false, steering.heading, making, blocks);
}

/** Topic × (sides, joint): how much each said, how far it went, and on which page. */
export function overviewSheet(making: PackMaking, pageOf: (place: number) => string | null): Sheet {
  const { dialogue, topics, options, parties, prefix } = making;
  const { lang } = options;
  const { overview, comparison } = packWords(lang);
  const sides = sidesOf(dialogue, null, options.ownSide);
  const rows = topics.map((topic, place): TableCell[] => {
    const said = passagesOf(dialogue, topic, lang).map(({ statement }) => statement);
    const page = pageOf(place);
    return [
      cell({ text: `${prefix}-${place + 1}`, lang }, topicName(topic, making)),
      ...[...sides, 'joint' as const].map((side) =>
        cell(
          ...saidBy(
            said.filter((each) => each.side === side),
            making,
          ),
        ),
      ),
      cell(...notesOn(topic, making)),
      page === null ? OPEN : { kind: 'page', heading: page },
    ];
  });
  const table: SheetTable = {
    caption: overview.heading,
    columns: [
      { name: overview.topic, share: 26 },
      ...[...sides.map((side) => nameOf(side, parties, options)), comparison.joint].map((name) => ({
        name,
        share: 17,
      })),
      { name: overview.notes, share: 17 },
      { name: overview.page, share: 7 },
    ],
    rows,
    tall: false,
  };
  return sheet('overview', true, overview.heading, making, [
    headingOf('overview', 1, overview.heading, lang),
    { kind: 'table', table },
    { kind: 'paragraph', text: { text: overview.how, lang }, tone: 'quiet' },
  ]);
}

/** Points only, in large type, with a box to tick. */
export function checklistSheet(making: PackMaking): Sheet {
  const { dialogue, topics, options, prefix } = making;
  const { lang } = options;
  const words = packWords(lang);
  const blocks = topics.flatMap((topic, place): Block[] => {
    const points = pointsOf(dialogue, topic, options);
    const { text, lang: titleLang } = topicName(topic, making);
    return [
      headingOf(`checklist-${place + 1}`, 2, text, titleLang, {
        number: `${prefix}-${place + 1}`,
        listed: false,
      }),
      points.length > 0
        ? { kind: 'checklist', points: points.map(withAddressee) }
        : { kind: 'paragraph', text: { text: words.noLine, lang }, tone: 'quiet' },
    ];
  });
  return sheet('checklist', false, words.checklist, making, [
    headingOf('checklist', 1, words.checklist, lang),
    ...blocks,
  ]);
}

/** "2 points", and the strongest act among them. */
function saidBy(statements: readonly Statement[], { options }: PackMaking): Text[] {
  const { lang } = options;
  const { overview, acts } = packWords(lang);
  if (statements.length === 0) return [{ text: overview.none, lang }];
  const strongest = Math.max(...statements.map((each) => ACTS.indexOf(each.act)));
  const act = ACTS[strongest];
  const count = fill(statements.length === 1 ? overview.point : overview.points, {
    count: statements.length,
  });
  return [{ text: count, lang }, ...(act === undefined ? [] : [{ text: acts[act], lang }])];
}

function notesOn(topic: Topic, { dialogue, options }: PackMaking): Text[] {
  const { overview } = packWords(options.lang);
  const kinds = new Set(printedNotes(dialogue, topic, options).map((note) => note.kind));
  if (kinds.size === 0) return [{ text: overview.none, lang: options.lang }];
  return [...kinds].map((kind) => ({ text: noteName(kind, options), lang: options.lang }));
}

function cell(...texts: Text[]): TableCell {
  return { kind: 'texts', texts };
}

function sheet(
  kind: 'steering' | 'overview' | 'checklist',
  landscape: boolean,
  heading: string,
  { options }: PackMaking,
  blocks: Block[],
): Sheet {
  return { id: `${kind}-sheet`, kind, landscape, runningHead: { text: heading, lang: options.lang }, blocks };
}
