/** Tells the marks around a line from what it says: `## 1. AI`, `・AI`, `**AI**`. */
import type { Span } from '../model/source.ts';
import { asLetter, type Label, readLabel } from './labels.ts';
import type { Line } from './lines.ts';
import type { LineStructure } from './structure.ts';

const HASH = /^(#{1,6})\s+/;
/** `－` and `‐` are what Japanese word processors put for a dash. */
export const BULLET = /^((?:[・•‣●○〇◯◎◆◇■□▪▫►▶▷★☆➢➤✓⚫⚪◦‧※＊*]|[-–—−‐－]{1,2})\s*)(?![-–—*])/u;
export const ENCLOSED = /^(?:【(.+)】|＜(.+)＞|〈(.+)〉|《(.+)》|<([^<>/]+)>|\[([^\]]+)\]|［(.+)］)$/;
const EMPHASIS = /^(\*\*|__|\*|_)(?=\S)(.+?)\1(?=\s|$|[:：])/;

/** A line's text with the marks around it told apart from what it says. */
export interface Dressed {
  line: Line;
  hash: number;
  mark: string;
  /** Where what follows the marks starts and ends, in the source. */
  core: Span;
  label: Label | null;
  /** Where what follows the label starts. */
  rest: Span;
}

/** The marks of a line; `lastLabel` tells a letter from a Roman number, `known` is what the document itself says. */
export function undress(
  text: string,
  line: Line,
  lastLabel: Label | null,
  known: LineStructure | null = null,
): Dressed {
  let { start, end } = line;
  let hash = known?.level ?? 0;
  let mark = line.cell !== undefined ? '|' : known?.strong === true ? '**' : '';
  const slice = () => text.slice(start, end);
  const hashes = HASH.exec(slice());
  if (hashes?.[1] !== undefined) {
    hash = hashes[1].length;
    start += hashes[0].length;
    while (end > start && text.charAt(end - 1) === '#') end--;
  }
  const bullet = hash === 0 && mark === '' && !EMPHASIS.test(slice()) ? BULLET.exec(slice()) : null;
  if (bullet !== null && bullet[0].length < end - start) {
    mark = bullet[0].trim();
    start += bullet[0].length;
  }
  const emphasis = EMPHASIS.exec(slice());
  if (emphasis?.[1] !== undefined && start + emphasis[0].length >= end - 1) {
    if (mark === '') mark = emphasis[1];
    start += emphasis[1].length;
    end = start + emphasis[0].length - 2 * emphasis[1].length;
  }
  let label = readLabel(slice());
  if (label !== null && lastLabel !== null) {
    const letter = asLetter(label);
    if (letter !== null && letter.style === lastLabel.style && letter.ordinal === lastLabel.ordinal + 1)
      label = letter;
  }
  const rest = { start: start + (label?.rest ?? 0), end };
  return { line, hash, mark, core: { start, end }, label, rest };
}
