/** A long review is divided into stretches without a row lost or moved. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Topic } from '../../../src/domain/model/statement.ts';
import { STRETCH, stretchesOf, topicStretches } from '../../../src/renderer/review/stretches.ts';

const topics = fc
  .array(fc.nat({ max: 200 }), { maxLength: 80 })
  .map((sizes) => sizes.map((size, index) => ({ id: `t${index}`, statements: Array.from({ length: size }) })))
  // Only what the stretches look at.
  .map((made) => made as unknown as Topic[]);

describe('stretches of a review', () => {
  test('put together are the topics, and tell where each starts among all statements', () => {
    fc.assert(
      fc.property(topics, (all) => {
        const parts = topicStretches(all);
        expect(parts.flatMap(({ items }) => items)).toEqual(all);
        let before = 0;
        for (const { from, items } of parts) {
          expect(from).toBe(before);
          expect(items.length).toBeGreaterThan(0);
          before += items.reduce((sum, { statements }) => sum + statements.length, 0);
        }
      }),
    );
  });

  test('hold no more than they need: without its last topic, each is short of a stretch', () => {
    fc.assert(
      fc.property(topics, (all) => {
        for (const { items } of topicStretches(all)) {
          const rows = items.slice(0, -1).reduce((sum, { statements }) => sum + statements.length + 1, 0);
          expect(rows).toBeLessThan(STRETCH);
        }
      }),
    );
  });

  test('cut the rows of one long topic into equal parts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 1000 }), (rows) => {
        const parts = stretchesOf(rows);
        expect(parts.flatMap(({ items }) => items)).toEqual(rows);
        for (const { from, items } of parts) expect(items[0]).toBe(rows[from]);
        if (rows.length > STRETCH * 2)
          for (const { items } of parts) expect(items.length).toBeLessThanOrEqual(STRETCH);
      }),
    );
  });
});
