/**
 * A table of bits, one column a block of texts and one row a mark: which blocks may hold a word is the AND of its rows.
 * Bit-sliced signatures (Faloutsos 1985): a kibibyte a block whatever it holds, changed in place, no lists to merge.
 */
import { ROWS } from './grams.ts';

/** Columns of one page of the table, which grows by pages; a power of two. */
const PAGE_COLUMNS = 1024;
const PAGE_WORDS = PAGE_COLUMNS / 32;

/** A set of blocks, a bit each. */
export type Blocks = Uint32Array;

export class Signatures {
  /** Each of `ROWS` rows of `PAGE_WORDS` words. */
  readonly #pages: Uint32Array[] = [];
  readonly #free: number[] = [];
  #columns = 0;

  /** Bytes that the table takes. */
  get bytes(): number {
    return this.#pages.length * ROWS * PAGE_WORDS * 4;
  }

  /** A new block, without any mark. */
  take(): number {
    const freed = this.#free.pop();
    if (freed !== undefined) return freed;
    const block = this.#columns++;
    if (block >= this.#pages.length * PAGE_COLUMNS) this.#pages.push(new Uint32Array(ROWS * PAGE_WORDS));
    return block;
  }

  /** A block that is gone; its number is given out again. */
  release(block: number): void {
    const { page, word, bit } = this.#placeOf(block);
    for (let row = 0; row < ROWS; row++) {
      const at = row * PAGE_WORDS + word;
      page[at] = (page[at] ?? 0) & ~bit;
    }
    this.#free.push(block);
  }

  /** Gives the function that marks a block. */
  marker(block: number): (row: number) => void {
    const { page, word, bit } = this.#placeOf(block);
    return (row) => {
      const at = row * PAGE_WORDS + word;
      page[at] = (page[at] ?? 0) | bit;
    };
  }

  /** All blocks. */
  all(): Blocks {
    return new Uint32Array(this.#pages.length * PAGE_WORDS).fill(0xffffffff);
  }

  /** Leaves in a set the blocks that have a mark in every one of the rows. */
  keep(blocks: Blocks, rows: readonly number[]): void {
    for (const [place, page] of this.#pages.entries()) {
      const from = place * PAGE_WORDS;
      for (const row of rows)
        for (let word = 0; word < PAGE_WORDS; word++)
          blocks[from + word] = (blocks[from + word] ?? 0) & (page[row * PAGE_WORDS + word] ?? 0);
    }
  }

  #placeOf(block: number): { page: Uint32Array; word: number; bit: number } {
    const page = this.#pages[Math.floor(block / PAGE_COLUMNS)];
    if (page === undefined) throw new Error(`there is no block ${block}`);
    return { page, word: (block % PAGE_COLUMNS) >>> 5, bit: 1 << (block & 31) };
  }
}

export function has(blocks: Blocks, block: number): boolean {
  return (((blocks[block >>> 5] ?? 0) >>> (block & 31)) & 1) === 1;
}

/** Puts the blocks of another set into a set. */
export function join(blocks: Blocks, others: Blocks): void {
  for (let word = 0; word < blocks.length; word++) blocks[word] = (blocks[word] ?? 0) | (others[word] ?? 0);
}

/** Leaves what is in the other set too. */
export function meet(blocks: Blocks, others: Blocks): void {
  for (let word = 0; word < blocks.length; word++) blocks[word] = (blocks[word] ?? 0) & (others[word] ?? 0);
}
