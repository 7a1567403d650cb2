/** Tells a note's text that comes back from our own save apart from one that something else wrote. */

export interface Echo {
  /** Our editor hands this text over. */
  sent(markdown: string): void;
  /** The note now has this text: is it somebody else's (undo, another window)? */
  isForeign(markdown: string): boolean;
}

/** @param initial the text that the editor was opened with. */
export function createEcho(initial: string): Echo {
  let known = initial;
  let onTheWay: string[] = [];
  return {
    sent(markdown) {
      onTheWay.push(markdown);
    },
    isForeign(markdown) {
      const at = onTheWay.lastIndexOf(markdown);
      if (at !== -1) onTheWay = onTheWay.slice(at + 1);
      else if (markdown === known) return false;
      const foreign = at === -1;
      known = markdown;
      return foreign;
    },
  };
}
