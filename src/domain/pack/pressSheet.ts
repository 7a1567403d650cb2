/** The press sheet: the line after the meeting, three questions with their answers, and what is not said. */
import type { Topic } from '../model/statement.ts';
import { pairsTable, richCell } from './briefSheets.ts';
import type { PackMaking } from './buildPack.ts';
import type { Block, Sheet, TableCell } from './document.ts';
import { headingOf } from './headingBlock.ts';
import { disclosable, type Pair, pairsIn, unsaid } from './noteParts.ts';
import { contentOf, printedNotes, richBlock } from './notes.ts';
import type { RichBlock } from './richText.ts';
import { topicName } from './topicName.ts';
import { fill, packWords } from './words.ts';

/** As many as are asked in front of a door. */
const QUESTIONS = 3;

interface Press {
  topic: Topic | null;
  line: RichBlock[];
  pairs: Pair[];
  not: RichBlock[];
}

/** From the press lines of the dialogue and its topics; without any a sheet for the pen, for who asked for it. */
export function pressSheet(making: PackMaking): Sheet[] {
  const { topics, options } = making;
  const { lang } = options;
  const { press } = packWords(lang);
  const all = [null, ...topics].flatMap((topic) => pressOf(topic, making));
  if (all.length === 0 && options.sections === undefined) return [];
  const pairs = all.flatMap((each) => each.pairs);
  const more = pairs.length - QUESTIONS;
  const quiet = (text: string): Block => ({ kind: 'paragraph', text: { text, lang }, tone: 'quiet' });
  const head = (id: string, text: string) => headingOf(`press-${id}`, 2, text, lang, { listed: false });
  const not = all.flatMap((each) => each.not);
  return [
    {
      id: 'press-sheet',
      kind: 'press',
      landscape: false,
      runningHead: { text: press.heading, lang },
      blocks: [
        headingOf('press', 1, press.heading, lang),
        { kind: 'paragraph', text: { text: press.subject, lang }, tone: 'lead' },
        head('line', press.line),
        ...linesOf(all, making),
        head('questions', press.questions),
        pairsTable(
          [...pairs.slice(0, QUESTIONS), ...openPairs(QUESTIONS - pairs.length)],
          press.questions,
          [press.question, press.answer],
          pairs.length < QUESTIONS,
        ),
        ...(more > 0 ? [quiet(fill(press.more, { count: more }))] : []),
        head('unsaid', press.unsaid),
        not.length > 0
          ? { ...richBlock(not), boxed: true }
          : { kind: 'facts', rows: [{ label: '', values: [] }] },
      ],
    },
  ];
}

/** The dialogue's line as it is; those of topics beside their names. */
function linesOf(all: readonly Press[], making: PackMaking): Block[] {
  const { lang } = making.options;
  const { press, agenda } = packWords(lang);
  const own = all.filter(({ topic, line }) => topic === null && line.length > 0);
  const rows = all.flatMap(({ topic, line }): TableCell[][] =>
    topic === null || line.length === 0
      ? []
      : [[{ kind: 'texts', texts: [topicName(topic, making)] }, richCell(line)]],
  );
  if (own.length === 0 && rows.length === 0)
    return [{ kind: 'paragraph', text: { text: press.noLine, lang }, tone: 'quiet' }];
  const columns = [
    { name: agenda.topic, share: 26 },
    { name: press.line, share: 74 },
  ];
  return [
    ...own.map(({ line }) => richBlock(line)),
    ...(rows.length === 0
      ? []
      : [{ kind: 'table' as const, table: { caption: press.line, columns, rows, tall: false } }]),
  ];
}

function pressOf(topic: Topic | null, { dialogue, options }: PackMaking): Press[] {
  return printedNotes(dialogue, topic, options)
    .filter(({ kind }) => kind === 'pressLine')
    .map((note) => {
      const { said, not } = unsaid(contentOf(note, options));
      const { open, closed } = disclosable(said);
      const { before, pairs } = pairsIn(open);
      return { topic, line: before, pairs, not: [...not, ...closed] };
    });
}

/** Rows to write on. */
function openPairs(count: number): Pair[] {
  return Array.from({ length: Math.max(0, count) }, () => ({ question: [], answer: [] }));
}
