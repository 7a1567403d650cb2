/** Gives cards their places beside a text: each at its words where there is room, none over another. */

export interface CardToPlace {
  id: string;
  /** Where its words stand, in pixels from the top of the text. */
  at: number;
  /** Height in pixels. */
  height: number;
}

/** Between two cards, in pixels. */
export const GAP = 8;

/**
 * The top of each card, in the order given. The card that the reader is at stands at its words and the others make
 * room for it, unless those before it would have to leave the page for that.
 * @param cards in the order of their words.
 */
export function lineUp(cards: readonly CardToPlace[], active: string | null): number[] {
  const downwards = (from: number, tops: number[]): number[] => {
    for (let at = from; at < cards.length; at++) {
      const before = cards[at - 1];
      const free = before === undefined ? 0 : (tops[at - 1] ?? 0) + before.height + GAP;
      tops[at] = Math.max(free, cards[at]?.at ?? 0);
    }
    return tops;
  };
  const tops = downwards(0, []);
  const chosen = cards.findIndex(({ id }) => id === active);
  const card = cards[chosen];
  if (card === undefined || tops[chosen] === card.at) return tops;
  tops[chosen] = card.at;
  for (let at = chosen - 1; at >= 0; at--)
    tops[at] = Math.min(tops[at] ?? 0, (tops[at + 1] ?? 0) - (cards[at]?.height ?? 0) - GAP);
  // No room above: the first one stands at the top of the text, and the others under it.
  if ((tops[0] ?? 0) < 0) {
    let free = 0;
    for (let at = 0; at <= chosen; at++) {
      const top = Math.max(free, tops[at] ?? 0);
      tops[at] = top;
      free = top + (cards[at]?.height ?? 0) + GAP;
    }
  }
  return downwards(chosen + 1, tops);
}
