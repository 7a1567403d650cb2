/** Takes the text of a PDF page as its readers hold the page: upright, whatever way it is turned or written. */
import type { Aside } from '../aside.ts';
import type { Stretch } from './lines.ts';
import { isDownwards, lieDown } from './vertical.ts';

/** What the PDF's own reader gives of a page. */
export interface PageText {
  items: readonly unknown[];
  styles: Readonly<Record<string, { vertical?: boolean } | undefined>>;
}

/** The place of a page's text; lengths in points. */
export interface PageBox {
  /** Left, foot, right and top of the page as it is not turned. */
  view: readonly number[];
  /** Degrees clockwise by which it is shown turned. */
  rotate: number;
}

/** Text that is read together, on a page of this height. */
export interface Sheet {
  height: number;
  stretches: Stretch[];
}

/** A stretch of text and the way it runs. */
export interface Piece extends Stretch {
  /** Quarter turns counter-clockwise from left-to-right; null where it runs askew. */
  turns: number | null;
  isVertical: boolean;
}

/** Steeper than this is no tilted scan but a mark across the page. */
const ASKEW = 0.2;

/** The sheets of a page: one, or the lines beside and the columns of one written downwards. */
export function sheetsOf(text: PageText, box: PageBox, aside: Aside): Sheet[] {
  const turned = Math.round(box.rotate / 90);
  const upright = placed(text, box, turned);
  const more = usualTurns(upright);
  // A page whose text is turned as a whole, as a wide table is, is read as if the page were.
  const pieces = more === 0 ? upright : placed(text, box, turned + more);
  const [width, height] = sizeOf(box, turned + more);
  if (isDownwards(pieces)) return lieDown(pieces, width, height, aside);
  for (const each of pieces) if (each.turns !== 0) aside.add('turned', each.text);
  return [{ height, stretches: pieces.filter(({ turns }) => turns === 0) }];
}

function placed({ items, styles }: PageText, box: PageBox, turned: number): Piece[] {
  return items.flatMap((item) => {
    if (!isTextItem(item) || item.str === '') return [];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
    const isVertical = styles[item.fontName]?.vertical === true;
    return [
      {
        text: asTyped(item.str),
        ...turnedPoint(x, y, box, turned),
        width: isVertical ? item.height : item.width,
        size: Math.hypot(c, d) || item.height,
        turns: turnsOf(a, b, turned),
        isVertical,
      },
    ];
  });
}

function turnedPoint(x: number, y: number, { view }: PageBox, turned: number): { x: number; y: number } {
  const [left = 0, foot = 0, right = 0, top = 0] = view;
  switch (quarter(turned)) {
    case 1:
      return { x: y - foot, y: right - x };
    case 2:
      return { x: right - x, y: top - y };
    case 3:
      return { x: top - y, y: x - left };
    default:
      return { x: x - left, y: y - foot };
  }
}

function sizeOf({ view }: PageBox, turned: number): [width: number, height: number] {
  const [left = 0, foot = 0, right = 0, top = 0] = view;
  return turned % 2 === 0 ? [right - left, top - foot] : [top - foot, right - left];
}

function turnsOf(a: number, b: number, turned: number): number | null {
  if (Math.min(Math.abs(a), Math.abs(b)) > ASKEW * Math.max(Math.abs(a), Math.abs(b))) return null;
  const own = Math.abs(a) >= Math.abs(b) ? (a >= 0 ? 0 : 2) : b > 0 ? 1 : 3;
  return quarter(own - turned);
}

/** By how many quarter turns clockwise most of the text comes upright. */
function usualTurns(pieces: readonly Piece[]): number {
  const letters = [0, 0, 0, 0];
  for (const { turns, text } of pieces)
    if (turns !== null) letters[turns] = (letters[turns] ?? 0) + text.length;
  const all = letters.reduce((sum, each) => sum + each, 0);
  const most = letters.findIndex((each) => each > all / 2);
  return Math.max(0, most);
}

function quarter(turns: number): number {
  return ((turns % 4) + 4) % 4;
}

/**
 * Fonts draw a letter and its radical alike, and many PDFs name the radical: nobody typed `⽇` for `日`. The forms of
 * signs in vertical lines are those signs.
 */
function asTyped(text: string): string {
  return text
    .replace(/[\u2E80-\u2FDF\uFE10-\uFE19\uFE30-\uFE44\uFE47\uFE48]/gu, (sign) => sign.normalize('NFKC'))
    .replaceAll('\u2027', '・');
}

interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
  fontName: string;
}

function isTextItem(item: unknown): item is TextItem {
  return typeof item === 'object' && item !== null && 'str' in item && 'transform' in item;
}
