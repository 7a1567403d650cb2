/** Lays pages that are written downwards, column after column from the right, down as lines from left to right. */
import type { Aside } from '../aside.ts';
import type { Stretch } from './lines.ts';
import type { Piece, Sheet } from './stretches.ts';

const CJK = /^[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60「」、。（）・]$/u;

/** Letters of a line that stands across a column, such as the number of a month. */
const ACROSS = 4;

/** From a letter's line to its top, in its sizes. */
const ASCENT = 0.88;

/** Whether a page is written downwards: by its fonts, or letter under letter. */
export function isDownwards(pieces: readonly Piece[]): boolean {
  let letters = 0;
  let downwards = 0;
  pieces.forEach((piece, at) => {
    letters += piece.text.length;
    if (piece.isVertical) downwards += piece.text.length;
    else if (
      CJK.test(piece.text.trim()) &&
      (isUnder(pieces[at - 1], piece) || isUnder(piece, pieces[at + 1]))
    )
      downwards++;
  });
  return downwards > letters / 2;
}

function isUnder(above: Piece | undefined, below: Piece | undefined): boolean {
  if (
    above === undefined ||
    below === undefined ||
    !CJK.test(above.text.trim()) ||
    !CJK.test(below.text.trim())
  )
    return false;
  const down = (above.y - below.y) / (above.size || 1);
  return Math.abs(above.x - below.x) < 0.6 * above.size && down > 0.7 && down < 1.8;
}

/** What stands across the page beside its columns is a sheet of its own, before them. */
export function lieDown(pieces: readonly Piece[], width: number, height: number, aside: Aside): Sheet[] {
  const beside: Stretch[] = [];
  const columns: Stretch[] = [];
  const places = new Set(pieces.filter(({ text }) => CJK.test(text.trim())).map(placeOf));
  for (const piece of pieces) {
    const { x, y, size } = piece;
    // Spaces are made of the gaps.
    const text = piece.text.trim();
    // Latin words are turned to run down their column.
    if (piece.isVertical) columns.push({ text, x: height - y, y: x, width: piece.width, size });
    else if (piece.turns === 3)
      columns.push({ text, x: height - y, y: x + size / 3, width: piece.width, size });
    else if (piece.turns !== 0) aside.add('turned', text);
    else if (text.length > ACROSS || !isInColumn(piece, places)) beside.push(piece);
    else columns.push({ text, x: height - y - ASCENT * size, y: x + middleOf(piece), width: size, size });
  }
  return [
    { height, stretches: beside },
    { height: width, stretches: columns },
  ];
}

/** Width and height of the squares in which letters are looked up, in points. */
const SQUARE = 16;

function placeOf(piece: Stretch): string {
  return `${Math.round((piece.x + middleOf(piece)) / SQUARE)} ${Math.round(piece.y / SQUARE)}`;
}

/** How far the middle of a piece stands from its beginning; a letter may have a space after it. */
function middleOf({ text, width, size }: Stretch): number {
  return (CJK.test(text.trim()) ? size : width) / 2;
}

/** Whether a letter of a column stands nearby. */
function isInColumn(piece: Piece, places: ReadonlySet<string>): boolean {
  if (CJK.test(piece.text.trim())) return true;
  const column = Math.round((piece.x + middleOf(piece)) / SQUARE);
  const row = Math.round(piece.y / SQUARE);
  return [-1, 0, 1].some((across) =>
    [-1, 0, 1].some((down) => places.has(`${column + across} ${row + down}`)),
  );
}
