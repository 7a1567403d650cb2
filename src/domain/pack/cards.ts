/** Speaking cards: a topic's points on as many quarters of a sheet as they need, none of them cut off. */
import type { Topic } from '../model/statement.ts';
import type { PackMaking } from './buildPack.ts';
import type { Card, Point, Sheet } from './document.ts';
import { pointsOf, secondsOf, withAddressee } from './points.ts';
import { inlineText } from './richText.ts';
import { topicName } from './topicName.ts';
import { fill, packWords } from './words.ts';

/** Lines that a card surely holds below a title of one line. */
const LINES = 14;
/** Signs of a title on a line, and the lines that a title leaves at least. */
const TITLE_SIGNS: Record<Point['lang'], number> = { en: 32, ja: 16 };
const LEAST_LINES = 8;
/** Signs on a line, reckoned low, since a line breaks at words. */
const SIGNS: Record<Point['lang'], number> = { en: 38, ja: 19 };

export function cardsSheet(making: PackMaking): Sheet {
  const { topics, options } = making;
  const words = packWords(options.lang);
  return {
    id: 'cards-sheet',
    kind: 'cards',
    landscape: false,
    runningHead: { text: words.cards, lang: options.lang },
    blocks: [{ kind: 'cards', cards: topics.flatMap((topic, place) => cardsOf(making, topic, place + 1)) }],
  };
}

function cardsOf(making: PackMaking, topic: Topic, number: number): Card[] {
  const { dialogue, options, prefix } = making;
  const words = packWords(options.lang);
  const points = pointsOf(dialogue, topic, options);
  const title = topicName(topic, making);
  const titleLines = Math.ceil(title.text.length / TITLE_SIGNS[title.lang]);
  const lines = Math.max(LEAST_LINES, LINES + 1 - titleLines);
  const groups = dealt(
    points.flatMap((point) => shortened(point, lines)),
    lines,
  );
  return groups.map((group, place) => ({
    number: `${prefix}-${number}`,
    title,
    part: groups.length === 1 ? '' : `${place + 1} / ${groups.length}`,
    time: group.length === 0 ? '' : fill(words.seconds, { count: secondsOf(group, dialogue, options) }),
    points: group.map(withAddressee),
    none: words.noLine,
  }));
}

/** One card at least, each with as many points as it holds. */
function dealt(points: readonly Point[], lines: number): Point[][] {
  const groups: Point[][] = [[]];
  let free = lines;
  for (const point of points) {
    const needs = linesOf(point);
    if (needs > free && free < lines) {
      groups.push([]);
      free = lines;
    }
    groups.at(-1)?.push(point);
    free -= needs;
  }
  return groups;
}

function linesOf({ content, lang, addressee }: Point): number {
  return Math.ceil((inlineText(content).length + (addressee?.length ?? 0)) / SIGNS[lang]) + 0.5;
}

/** A point longer than a card becomes several, cut where words end. */
function shortened(point: Point, lines: number): Point[] {
  if (linesOf(point) <= lines) return [point];
  const room = (lines - 2) * SIGNS[point.lang];
  const parts: Point[] = [];
  let rest = inlineText(point.content).trim();
  while (rest !== '') {
    const cut = rest.length <= room ? rest.length : endBefore(rest, room);
    parts.push({ ...point, content: [{ kind: 'text', text: rest.slice(0, cut).trim() }], seconds: null });
    rest = rest.slice(cut).trim();
  }
  return parts;
}

/** The last end of a sentence, else of a word, before a place; never inside a sign of two units. */
function endBefore(text: string, place: number): number {
  const head = text.slice(0, place);
  const ends = [
    Math.max(...['. ', '。', '; ', '、', ', '].map((end) => head.lastIndexOf(end))) + 1,
    head.lastIndexOf(' '),
  ];
  const end = ends.find((each) => each > place / 2);
  if (end !== undefined) return end;
  return /[\ud800-\udbff]$/.test(head) ? place - 1 : place;
}
