/** The blocks of an index in the order in which they are looked through: newest round first. */
import { SEARCH_TIERS } from '../../domain/search/searchText.ts';
import type { Block, Packed } from './packed.ts';
import { type Blocks, has } from './signatures.ts';

/** The blocks of one tier: their numbers beside each other, so that a query runs through them at once. */
export interface OrderedTier {
  numbers: Int32Array;
  blocks: readonly Block[];
  dialogues: readonly Packed[];
}

/** Puts the dialogues' blocks in order, tier by tier. */
export function ordered(dialogues: Iterable<Packed>): OrderedTier[] {
  const newestFirst = [...dialogues].sort((a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : 0));
  return Array.from({ length: SEARCH_TIERS }, (_, tier) => {
    const pairs = newestFirst.flatMap((dialogue) =>
      (dialogue.tiers[tier] ?? []).map((block) => ({ block, dialogue })),
    );
    return {
      numbers: Int32Array.from(pairs, ({ block }) => block.number),
      blocks: pairs.map(({ block }) => block),
      dialogues: pairs.map(({ dialogue }) => dialogue),
    };
  });
}

/** Runs through the blocks of a tier that are in a set, in order. */
export function* among(blocks: Blocks, tier: OrderedTier): Generator<{ block: Block; dialogue: Packed }> {
  const { numbers } = tier;
  for (let at = 0; at < numbers.length; at++) {
    if (!has(blocks, numbers[at] ?? 0)) continue;
    const [block, dialogue] = [tier.blocks[at], tier.dialogues[at]];
    if (block !== undefined && dialogue !== undefined) yield { block, dialogue };
  }
}
