/** A source is shown in blocks without a character lost, however it is made. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockAt, blocksOf, LONGEST_BLOCK_UNITS } from '../../../src/renderer/source/blocks.ts';

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom('', '  • *', 'あ'.repeat(3_000), 'word '.repeat(5_000), '𠮷'.repeat(12_000)),
);
const text = fc.array(line, { maxLength: 60 }).map((lines) => lines.join('\n'));

describe('blocks of a source', () => {
  test('put together are the text, and none is longer than can be laid out at once', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const blocks = blocksOf(whole);
        expect(blocks.map((block) => block.text).join('')).toBe(whole);
        for (const block of blocks) {
          expect(block.text.length).toBeGreaterThan(0);
          expect(block.text.length).toBeLessThanOrEqual(LONGEST_BLOCK_UNITS);
          expect(whole.startsWith(block.text, block.start)).toBe(true);
        }
      }),
    );
  });

  test('never part the halves of a character', () => {
    fc.assert(
      fc.property(text, (whole) => {
        // Half a character cannot be encoded: this throws.
        for (const { text: block } of blocksOf(whole)) expect(encodeURIComponent(block)).not.toBe('');
      }),
    );
  });

  test('are found by every offset in them', () => {
    fc.assert(
      fc.property(text, fc.nat(), (whole, number) => {
        fc.pre(whole !== '');
        const offset = number % whole.length;
        const blocks = blocksOf(whole);
        const { start, text: block } = blocks[blockAt(blocks, offset)] ?? { start: -1, text: '' };
        expect(start <= offset && offset < start + block.length).toBe(true);
      }),
    );
  });

  test('of a text of megabytes end at its lines', () => {
    const whole = 'The Japanese side explained its efforts.\n'.repeat(100_000);
    const blocks = blocksOf(whole);
    expect(blocks.length).toBeLessThan(2_000);
    expect(blocks.every((block) => block.text.endsWith('\n'))).toBe(true);
  });
});
