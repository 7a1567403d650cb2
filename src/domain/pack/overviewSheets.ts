/** The sheets that show the whole at a glance: overview of positions, checklist. */
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
import { topicName } from './topicName.ts';
import { fill, packWords } from './words.ts';

const OPEN: TableCell = { kind: 'texts', texts: [] };

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
  kind: 'overview' | 'checklist',
  landscape: boolean,
  heading: string,
  { options }: PackMaking,
  blocks: Block[],
): Sheet {
  return { id: `${kind}-sheet`, kind, landscape, runningHead: { text: heading, lang: options.lang }, blocks };
}
