/** Cards beside a text: at their words where there is room, in their order, never one over another. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardToPlace, GAP, lineUp } from '../../../src/renderer/annotate/lineUp.ts';

const cards = (...list: [at: number, height: number][]): CardToPlace[] =>
  list.map(([at, height], place) => ({ id: `c${place}`, at, height }));

describe('a card', () => {
  it('stands at its words', () => {
    expect(lineUp(cards([40, 80], [300, 80]), null)).toEqual([40, 300]);
  });

  it('stands under the one before it where their words are close', () => {
    expect(lineUp(cards([40, 80], [60, 50], [70, 50]), null)).toEqual([40, 128, 186]);
  });

  it('that the reader is at stands at its words, and the others make room', () => {
    expect(lineUp(cards([400, 80], [420, 80], [430, 80]), 'c1')).toEqual([332, 420, 508]);
  });

  it('leaves its words rather than push others off the top of the text', () => {
    expect(lineUp(cards([10, 80], [20, 80]), 'c1')).toEqual([0, 88]);
  });
});

const someCards = fc
  .array(fc.tuple(fc.nat({ max: 2_000 }), fc.integer({ min: 20, max: 300 })), { maxLength: 30 })
  .map((list) => cards(...list.sort((a, b) => a[0] - b[0])));

it('whatever there is, no card is over another or over the top, and their order is that of the text', () => {
  fc.assert(
    fc.property(someCards, fc.nat({ max: 40 }), (list, active) => {
      const tops = lineUp(list, `c${active}`);
      for (const [place, top] of tops.entries()) {
        const before = list[place - 1];
        const free = before === undefined ? 0 : (tops[place - 1] ?? 0) + before.height + GAP;
        expect(top).toBeGreaterThanOrEqual(free);
      }
    }),
  );
});

it('whatever there is, the card that the reader is at stands at its words unless those before it fill the room', () => {
  fc.assert(
    fc.property(someCards, fc.nat({ max: 29 }), (list, active) => {
      const card = list[active];
      if (card === undefined) return;
      const room = list.slice(0, active).reduce((sum, { height }) => sum + height + GAP, 0);
      if (room <= card.at) expect(lineUp(list, card.id)[active]).toBe(card.at);
    }),
  );
});
