/** A topic's brief on the two sides of a leaf: what is said in the room in front, what stands behind it on the back. */
import type { Note, NoteKind } from '../model/note.ts';
import type { Topic } from '../model/statement.ts';
import type { PackMaking } from './buildPack.ts';
import { sidesOf } from './comparison.ts';
import { dayOfMoment } from './dates.ts';
import type { Block, Sheet, SheetTable, TableCell } from './document.ts';
import { headingOf } from './headingBlock.ts';
import { lastDiscussed } from './lastDiscussed.ts';
import { markingOf } from './marking.ts';
import { noteNameInBoth } from './noteNames.ts';
import { disclosable, type Pair, pairsIn, unsaid } from './noteParts.ts';
import { contentOf, printedNotes, richBlock } from './notes.ts';
import { isAllPoints, pointsOf, secondsOf } from './points.ts';
import { sectionsOf } from './presets.ts';
import { inlineText, type RichBlock } from './richText.ts';
import { inItsLanguage } from './texts.ts';
import { topicName } from './topicName.ts';
import { fill, packWords } from './words.ts';

/** What stands in front, in the order in which it is needed in the room. */
const FRONT = ['objective', 'lineToTake', 'ifAsked', 'handlingPolicy', 'tactical', 'pressLine'] as const;
const OPEN: TableCell = { kind: 'texts', texts: [] };

interface Brief {
  making: PackMaking;
  topic: Topic;
  /** `topic-3`: what its sheets and headings are named by. */
  id: string;
  number: string;
  notes: readonly Note[];
}

/** None where nothing is written on the topic. @param head the topic's heading. */
export function briefSheets(making: PackMaking, topic: Topic, place: number, head: Block[]): Sheet[] {
  const notes = printedNotes(making.dialogue, topic, making.options);
  if (notes.length === 0) return [];
  const brief = { making, topic, id: `topic-${place}`, number: `${making.prefix}-${place}`, notes };
  const back = backOf(brief);
  const ends = endOf(brief);
  const front = [...head, headTable(brief), ...FRONT.flatMap((kind) => partOf(kind, brief))];
  if (back.length === 0) return [sheet(brief, 'brief', [...front, ...ends])];
  const { text, lang } = topicName(topic, making);
  const side2 = headingOf(
    `${brief.id}-side-2`,
    2,
    fill(packWords(making.options.lang).brief.side2, { topic: text }),
    lang,
    { listed: false },
  );
  return [sheet(brief, 'brief', front), sheet(brief, 'back', [side2, ...back, ...ends])];
}

/** When the brief was last written on, in words; empty where it has no notes. */
export function briefDay({ dialogue, options }: PackMaking, topic: Topic): string {
  const times = printedNotes(dialogue, topic, options).map(({ modifiedAt }) => modifiedAt);
  const last = times.sort().at(-1);
  return last === undefined ? '' : dayOfMoment(last, sidesOf(dialogue, null, options.ownSide), options.lang);
}

/** Date, unit, marking and how likely it is to come up; a disclosure copy does not say the last. */
function headTable({ making, topic }: Brief): Block {
  const { options } = making;
  const { brief, likelihoods, handling } = packWords(options.lang);
  const own = (text: string): TableCell => cell(text, options.lang);
  const columns = [
    { name: brief.date, share: 22, cell: own(briefDay(making, topic)) },
    { name: brief.unit, share: 30, cell: topic.unit === undefined ? OPEN : said(topic.unit) },
    {
      name: brief.marking,
      share: 26,
      cell: said(markingOf(options.marking)?.text ?? handling.noMarking),
    },
    ...(options.preset === 'disclosure'
      ? []
      : [
          {
            name: brief.likelihood,
            share: 22,
            cell: topic.likelihood === undefined ? OPEN : own(likelihoods[topic.likelihood]),
          },
        ]),
  ];
  return {
    kind: 'table',
    table: {
      caption: brief.number,
      columns: columns.map(({ name, share }) => ({ name, share })),
      rows: [columns.map((column) => column.cell)],
      tall: false,
    },
  };
}

/** The notes of a kind under its heading: points as a table, what is raised beside its reply, all else as written. */
function partOf(kind: NoteKind, brief: Brief): Block[] {
  const { options } = brief.making;
  const notes = brief.notes.filter((note) => note.kind === kind);
  if (notes.length === 0) return [];
  const contents = notes.map((note) => contentOf(note, options)).filter((content) => content.length > 0);
  return [
    heading(brief, kind),
    ...(kind === 'lineToTake' && contents.every(isAllPoints)
      ? [pointsTable(brief)]
      : contents.flatMap((content): Block[] => {
          if (kind === 'ifAsked') return raised(content, brief);
          // Questions and what is not to be said stand on the press sheet, where there is one.
          const isShort = kind === 'pressLine' && sectionsOf(options).includes('press');
          const shown = isShort ? pairsIn(unsaid(content).said).before : content;
          return shown.length === 0 ? [] : [richBlock(shown)];
        })),
  ];
}

function heading({ id, making: { options } }: Brief, kind: NoteKind): Block {
  const text = noteNameInBoth(kind, options);
  return headingOf(`${id}-${kind}`, 2, text, options.lang);
}

function pointsTable({ making, topic }: Brief): Block {
  const { dialogue, options } = making;
  const { brief, seconds } = packWords(options.lang);
  const points = pointsOf(dialogue, topic, options);
  const isAddressed = points.some(({ addressee }) => addressee !== null);
  const own = (text: string) => cell(text, options.lang);
  const table: SheetTable = {
    caption: brief.points,
    columns: [
      { name: brief.pointNumber, share: 8 },
      { name: brief.point, share: isAddressed ? 60 : 80 },
      ...(isAddressed ? [{ name: brief.addressee, share: 20 }] : []),
      { name: brief.seconds, share: 12 },
    ],
    rows: points.map((point, place): TableCell[] => [
      own(String(place + 1)),
      { kind: 'rich', content: [{ kind: 'paragraph', content: point.content }], lang: point.lang },
      ...(isAddressed ? [point.addressee === null ? OPEN : said(point.addressee)] : []),
      own(fill(seconds, { count: secondsOf([point], dialogue, options) })),
    ]),
    tall: false,
  };
  return { kind: 'table', table };
}

/** Their point beside our reply; what stands before the first question is as it was written. */
function raised(content: RichBlock[], { making: { options } }: Brief): Block[] {
  const { brief } = packWords(options.lang);
  const { before, pairs } = pairsIn(content);
  return [
    ...(before.length === 0 ? [] : [richBlock(before)]),
    ...(pairs.length === 0 ? [] : [pairsTable(pairs, brief.raised, [brief.theirPoint, brief.ourReply])]),
  ];
}

/** Questions with their answers, as a table. @param tall whether there are rows to write on. */
export function pairsTable(
  pairs: readonly Pair[],
  caption: string,
  names: readonly [string, string],
  tall = false,
): Block {
  return {
    kind: 'table',
    table: {
      caption,
      columns: [
        { name: names[0], share: 36 },
        { name: names[1], share: 64 },
      ],
      rows: pairs.map(({ question, answer }) => [
        richCell([{ kind: 'paragraph', content: question }]),
        richCell(answer),
      ]),
      tall,
    },
  };
}

/** Blocks in a cell of a table; one where nothing is said is open, for the pen. */
export function richCell(content: RichBlock[]): TableCell {
  const isOpen = content.every(
    (block) => block.kind === 'paragraph' && inlineText(block.content).trim() === '',
  );
  return isOpen ? OPEN : { ...richBlock(content), kind: 'rich' };
}

/** What may be used first; then, in a frame, what may not: such parts, what was said in the room, private notes. */
function backOf(brief: Brief): Block[] {
  const { making, notes, id } = brief;
  const { options } = making;
  const words = packWords(options.lang).brief;
  const of = (kind: NoteKind) => notes.filter((note) => note.kind === kind);
  const parts = of('background').map((note) => disclosable(contentOf(note, options)));
  const open = parts.flatMap((part) => (part.open.length === 0 ? [] : [richBlock(part.open)]));
  const closed = parts.flatMap((part) => (part.closed.length === 0 ? [] : [boxed(part.closed)]));
  const inside = (['meetingRecord', 'private'] as const).flatMap((kind): Block[] => {
    const own = of(kind).map((note) => boxed(contentOf(note, options)));
    return own.length === 0 ? [] : [heading(brief, kind), ...own];
  });
  const isSplit = closed.length > 0;
  return [
    ...(open.length === 0 ? [] : [heading(brief, 'background')]),
    ...(isSplit && open.length > 0
      ? [
          {
            kind: 'paragraph' as const,
            text: { text: words.usable, lang: options.lang },
            tone: 'quiet' as const,
          },
        ]
      : []),
    ...open,
    ...(isSplit ? [headingOf(`${id}-closed`, 2, words.closed, options.lang), ...closed] : []),
    ...inside,
  ];
}

function boxed(content: RichBlock[]): Block {
  return { ...richBlock(content), boxed: true };
}

/** When it was last discussed, and who answers for the brief, as its last line. */
function endOf({ making, topic }: Brief): Block[] {
  const { lang } = making.options;
  const { brief } = packWords(lang);
  const unit = topic.unit ?? brief.unitOpen;
  const line = (text: string): Block => ({ kind: 'paragraph', text: { text, lang }, tone: 'quiet' });
  return [
    line(lastDiscussed(making, topic)),
    line(fill(brief.signed, { unit, date: briefDay(making, topic) })),
  ];
}

function sheet({ making, topic, id, number }: Brief, name: 'brief' | 'back', blocks: Block[]): Sheet {
  const { text, lang } = topicName(topic, making);
  return {
    id: `${id}-${name}`,
    kind: 'topic',
    landscape: false,
    ...(name === 'brief' ? { ownLeaf: true } : {}),
    runningHead: { text: `${number}  ${text}`, lang },
    blocks,
  };
}

function said(text: string): TableCell {
  return { kind: 'texts', texts: [inItsLanguage(text)] };
}

function cell(text: string, lang: 'en' | 'ja'): TableCell {
  return { kind: 'texts', texts: text === '' ? [] : [{ text, lang }] };
}
