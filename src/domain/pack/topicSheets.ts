/** A topic's sheets: its brief, its comparison on its side, or both on one upright page. */
import type { Topic } from '../model/statement.ts';
import { briefSheets } from './briefSheets.ts';
import type { PackMaking } from './buildPack.ts';
import { compare, type Sheeted } from './comparison.ts';
import type { Block, Sheet } from './document.ts';
import { headingOf } from './headingBlock.ts';
import { noteBlocks, printedNotes } from './notes.ts';
import { sectionsOf } from './presets.ts';
import { otherTopicName, topicName } from './topicName.ts';
import { packWords } from './words.ts';

/** What the sheets of one topic are made from. */
interface OneTopic {
  making: PackMaking;
  topic: Topic;
  id: string;
  number: string;
  sheeted: Sheeted;
}

/** A topic's sheets, those that the sections ask for; the first of them carries the heading `topic-n`. */
export function topicSheets(making: PackMaking, topic: Topic, place: number): Sheet[] {
  const { dialogue, parties, options, citations, prefix } = making;
  const sections = sectionsOf(options);
  const sheeted = compare(dialogue, topic, parties, options, citations);
  const one: OneTopic = { making, topic, id: `topic-${place}`, number: `${prefix}-${place}`, sheeted };
  const sheets: Sheet[] = [];
  const notes = printedNotes(dialogue, topic, options);
  if (sections.includes('briefs')) sheets.push(...briefSheets(making, topic, place, head(one)));
  if (sections.includes('comparisons')) {
    const heading = sheets.length === 0 ? head(one) : [subheading(one, 'comparison')];
    sheets.push(sheet(one, 'comparison', 'positions', true, [...heading, ...positions(one)]));
  }
  if (sections.includes('topicSheets')) {
    const heading = sheets.length === 0 ? head(one) : [subheading(one, 'one-page')];
    const blocks = [...heading, ...positions(one), ...noteBlocks(notes, `${one.id}-one-page`, options)];
    sheets.push(sheet(one, 'topic', 'one-page', false, blocks));
  }
  return sheets;
}

function head({ making, topic, id, number }: OneTopic): Block[] {
  const { text, lang } = topicName(topic, making);
  const other = otherTopicName(topic, making);
  return [
    headingOf(id, 1, text, lang, { number }),
    ...(other === null ? [] : [{ kind: 'paragraph' as const, text: other, tone: 'lead' as const }]),
  ];
}

function subheading({ making, id, sheeted }: OneTopic, name: string): Block {
  return headingOf(`${id}-${name}`, 2, sheeted.table.caption, making.options.lang);
}

function positions({ making, sheeted }: OneTopic): Block[] {
  const { lang } = making.options;
  const { table, orphans } = sheeted;
  // Annex C has them, with all others.
  if (orphans.length === 0 || sectionsOf(making.options).includes('annotations'))
    return [{ kind: 'comparison', table }];
  return [
    { kind: 'comparison', table },
    { kind: 'paragraph', text: { text: packWords(lang).comparison.orphans, lang }, tone: 'lead' },
    { kind: 'marginNotes', notes: orphans },
  ];
}

function sheet(
  { making, topic, id, number }: OneTopic,
  kind: 'topic' | 'comparison',
  name: string,
  landscape: boolean,
  blocks: Block[],
): Sheet {
  const { text, lang } = topicName(topic, making);
  return { id: `${id}-${name}`, kind, landscape, runningHead: { text: `${number}  ${text}`, lang }, blocks };
}
