/** Cuts a source's text into blocks, so that a browser lays out only those in sight, however long the text is. */

export interface TextBlock {
  /** Offset of its first UTF-16 code unit in the source's text. */
  start: number;
  text: string;
}

/** Enough for a screen; a text of megabytes makes a few thousand of these. */
export const BLOCK_UNITS = 4_000;
/** A single line longer than this is cut at a space, and would otherwise be laid out as one. */
export const LONGEST_BLOCK_UNITS = 16_000;

/** The blocks, in order; put together they are the text, unit for unit. */
export function blocksOf(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let start = 0;
  while (start < text.length) {
    const end = endOfBlock(text, start);
    blocks.push({ start, text: text.slice(start, end) });
    start = end;
  }
  return blocks;
}

/** The block that an offset is in; the last one for the end of the text. */
export function blockAt(blocks: readonly TextBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function endOfBlock(text: string, start: number): number {
  if (text.length - start <= BLOCK_UNITS) return text.length;
  const line = text.indexOf('\n', start + BLOCK_UNITS);
  if (line !== -1 && line - start < LONGEST_BLOCK_UNITS) return line + 1;
  const limit = Math.min(start + LONGEST_BLOCK_UNITS, text.length);
  if (limit === text.length) return limit;
  const space = text.lastIndexOf(' ', limit - 1);
  if (space > start) return space + 1;
  // Not between the two halves of a character.
  const unit = text.charCodeAt(limit - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? limit - 1 : limit;
}
