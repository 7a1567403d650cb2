/**
 * What of a pack is new since it was issued: each line, row, point and paragraph is told by a digest of what it says, so
 * that an issue can be compared with no word of it kept.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Block, Sheet } from './document.ts';
import type { RichBlock } from './richText.ts';

/** Enough that two things of one pack are never taken for each other. */
const DIGEST_BYTES = 6;

/** A digest of anything that a sheet is made of. */
export function digestOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, DIGEST_BYTES));
}

/** The digests of everything on a sheet that can be new by itself, each once. */
export function unitsOf(sheet: Sheet): string[] {
  return [...new Set(sheet.blocks.flatMap((block) => partsOf(block).map(digestOf)))];
}

/** The parts of a block that a bar in the margin can stand beside. */
function partsOf(block: Block): unknown[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'facts':
      return block.rows;
    case 'rich':
      return richParts(block.content);
    case 'comparison':
      return block.table.bands.flatMap(({ rows }) => rows);
    case 'marginNotes':
      return block.notes;
    case 'table':
      return block.table.rows;
    case 'checklist':
      return block.points;
    case 'cards':
      return block.cards;
    case 'source':
      return block.paragraphs;
    case 'facing':
      return block.texts.rows;
    case 'contents':
      return [];
  }
}

/** Items of a list by themselves, however deep; every other block as a whole. */
export function richParts(blocks: readonly RichBlock[]): unknown[] {
  return blocks.flatMap((block): unknown[] =>
    block.kind === 'list'
      ? block.items.flatMap((item) => [
          item,
          ...richParts(item.content.filter((inner) => inner.kind === 'list')),
        ])
      : [block],
  );
}
