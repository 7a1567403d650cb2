/** The points to make of a topic, taken from its lines to take: what is said in the room, without what explains it. */
import type { Dialogue } from '../model/dialogue.ts';
import type { Topic } from '../model/statement.ts';
import type { Point } from './document.ts';
import { printedNotes } from './notes.ts';
import type { PackOptions } from './options.ts';
import { type Inline, inlineText, type RichBlock, readRichText } from './richText.ts';
import { languageOf } from './texts.ts';

/** Words said in a minute, in a meeting with interpretation; in Japanese, signs. */
const SPOKEN: Record<Point['lang'], number> = { en: 120, ja: 280 };

/** Each list item and each paragraph is a point; headings, tables and rules are none. */
export function pointsOf(dialogue: Dialogue, topic: Topic | null, options: PackOptions): Point[] {
  return printedNotes(dialogue, topic, options)
    .filter((note) => note.kind === 'lineToTake')
    .flatMap((note) => pointsIn(readRichText(note.markdown)))
    .filter((content) => inlineText(content).trim() !== '')
    .map((content) => ({ content, lang: languageOf(inlineText(content)) }));
}

/** How long points take to say, in seconds, in steps of five. */
export function secondsOf(points: readonly Point[]): number {
  const seconds = points.map(({ content, lang }) => {
    const text = inlineText(content);
    const said = lang === 'ja' ? text.replace(/\s/gu, '').length : text.split(/\s+/u).length;
    return (60 * said) / SPOKEN[lang];
  });
  return 5 * Math.ceil(seconds.reduce((sum, each) => sum + each, 0) / 5);
}

function pointsIn(blocks: readonly RichBlock[]): Inline[][] {
  return blocks.flatMap((block): Inline[][] => {
    if (block.kind === 'paragraph') return [block.content];
    if (block.kind === 'list') return block.items.flatMap((item) => pointsIn(item.content));
    return block.kind === 'quote' ? pointsIn(block.content) : [];
  });
}
