/** The points to make of a topic, taken from its lines to take: what is said in the room, without what explains it. */
import { readPoint } from '../agenda/pointTag.ts';
import { secondsToSay, toldSeconds } from '../agenda/speaking.ts';
import type { Dialogue } from '../model/dialogue.ts';
import { PLAIN_MEETING } from '../model/meeting.ts';
import { DEFAULT_PACE } from '../model/speakingPace.ts';
import type { Topic } from '../model/statement.ts';
import { CITATION } from '../quoting/citationLink.ts';
import type { Point } from './document.ts';
import { contentOf, printedNotes } from './notes.ts';
import type { PackOptions } from './options.ts';
import { type Inline, inlineText, type RichBlock, readRichText } from './richText.ts';
import { languageOf } from './texts.ts';

/** Each list item and each paragraph is a point; headings, tables and rules are none. */
export function pointsOf(dialogue: Dialogue, topic: Topic | null, options: PackOptions): Point[] {
  return printedNotes(dialogue, topic, options)
    .filter((note) => note.kind === 'lineToTake')
    .flatMap((note) => pointsIn(contentOf(note, options)));
}

/** How long points take to say in a dialogue's meeting, in seconds, in steps of five. */
export function secondsOf(
  points: readonly Pick<Point, 'content' | 'lang' | 'seconds'>[],
  { meeting }: Pick<Dialogue, 'meeting'>,
  { pace = DEFAULT_PACE }: Pick<PackOptions, 'pace'>,
): number {
  const { interpretation } = meeting ?? PLAIN_MEETING;
  const seconds = points.map(
    ({ content, lang, seconds: said }) =>
      // A citation tells where the words are from, and is not said.
      said ?? secondsToSay(inlineText(content).replace(CITATION, ''), lang, pace, interpretation),
  );
  return toldSeconds(seconds.reduce((sum, each) => sum + each, 0));
}

/** The points of a note, each apart from whom it is for and how long it is to be. */
export function pointsOfNote(markdown: string): Point[] {
  return pointsIn(readRichText(markdown));
}

/** Whether a note is points and nothing else: no heading or table would be lost with them. */
export function isAllPoints(blocks: readonly RichBlock[]): boolean {
  return blocks.every(
    (block) =>
      block.kind === 'paragraph' ||
      (block.kind === 'list' && block.items.every(({ content }) => isAllPoints(content))),
  );
}

function pointsIn(blocks: readonly RichBlock[]): Point[] {
  return linesIn(blocks)
    .map(pointOf)
    .filter(({ content }) => inlineText(content).trim() !== '');
}

function pointOf(content: Inline[]): Point {
  const last = content.at(-1);
  const { text, addressee, seconds } = readPoint(last?.kind === 'text' ? last.text : '');
  const isTagged = addressee !== null || seconds !== null;
  const said: Inline[] = isTagged ? [...content.slice(0, -1), { kind: 'text', text }] : content;
  return { content: said, lang: languageOf(inlineText(said)), addressee, seconds };
}

function linesIn(blocks: readonly RichBlock[]): Inline[][] {
  return blocks.flatMap((block): Inline[][] => {
    if (block.kind === 'paragraph') return [block.content];
    if (block.kind === 'list') return block.items.flatMap((item) => linesIn(item.content));
    return block.kind === 'quote' ? linesIn(block.content) : [];
  });
}

/** A point as it prints: whom it is for stands behind it. */
export function withAddressee(point: Point): Point {
  if (point.addressee === null) return point;
  return { ...point, content: [...point.content, { kind: 'text', text: ` → ${point.addressee}` }] };
}
