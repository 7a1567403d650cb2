/** Which texts of a block a query finds, as bits: the n-th bit is the n-th text. */
import type { Part, Query } from '../../domain/search/query.ts';
import { findWriting, type Writing } from '../../domain/search/writings.ts';
import type { Block } from './packed.ts';

/** Texts in which everything typed stands. */
export function foundByWords(block: Block, { parts }: Query): number {
  let found = allOf(block);
  for (const part of parts) {
    found &= byWords(block, part, found);
    if (found === 0) break;
  }
  return found;
}

/** Texts in which a term's other words stand for some of what was typed. */
export function foundByTerm(block: Block, query: Query): number {
  return foundAtAll(block, query) & ~foundByWords(block, query);
}

/** Texts that are found in the one way or the other. */
export function foundAtAll(block: Block, { parts }: Query): number {
  let found = allOf(block);
  for (const part of parts) {
    const words = byWords(block, part, found);
    found &= part.term === null ? words : words | holding(block, part.term.writings);
    if (found === 0) break;
  }
  return found;
}

function byWords(block: Block, { words }: Part, among: number): number {
  let found = among;
  for (const { writings } of words) {
    found &= holding(block, writings);
    if (found === 0) break;
  }
  return found;
}

function allOf({ starts }: Block): number {
  return 2 ** (starts.length - 1) - 1;
}

/** Texts that hold one of the writings. */
function holding({ text, starts }: Block, writings: readonly Writing[]): number {
  let found = 0;
  for (const writing of writings) {
    let index = 0;
    for (let at = findWriting(text, writing); at !== -1; at = findWriting(text, writing, starts[index])) {
      while ((starts[index + 1] ?? Number.POSITIVE_INFINITY) <= at) index++;
      found |= 1 << index;
      index++;
      if (index >= starts.length - 1) break;
    }
  }
  return found;
}
