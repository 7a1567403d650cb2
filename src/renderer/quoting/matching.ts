/** Which statements are offered for what is typed: all words anywhere in the words, the citation or the side. */
import type { OutputOf } from '../../contract/call.ts';
import type { Calls } from '../../contract/index.ts';

export type QuotableRound = OutputOf<Calls['quoting.list']>[number];
export type Quotable = QuotableRound['statements'][number];

/** A round as it is offered: once for the theme, and once for what else it has. */
export interface OfferedRound extends QuotableRound {
  id: string;
}

/** More than anybody reads through; typing says more. */
const MOST_SHOWN = 200;

/**
 * What was said on the theme comes first and is all that is shown until something is typed; then whatever else the
 * rounds have is found too.
 */
export function offered(
  theme: readonly QuotableRound[],
  others: readonly QuotableRound[],
  typed: string,
  nameOf: (side: Quotable['side']) => string,
): OfferedRound[] {
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  const isMatch = (each: Quotable) => {
    const text = fold(`${each.citation} ${nameOf(each.side)} ${each.text}`);
    return words.every((word) => text.includes(word));
  };
  const inTheme = new Set(theme.flatMap(({ statements }) => statements.map(keyOf)));
  const more =
    words.length === 0
      ? []
      : others.map((round) => ({
          ...round,
          id: `also ${round.dialogueId}`,
          statements: round.statements.filter((each) => !inTheme.has(keyOf(each))),
        }));
  let left = MOST_SHOWN;
  const first = theme.map((round) => ({ ...round, id: round.dialogueId }));
  return [...first, ...more].flatMap((round) => {
    const statements = round.statements.filter(isMatch).slice(0, left);
    left -= statements.length;
    return statements.length === 0 ? [] : [{ ...round, statements }];
  });
}

/** Names a statement of any round. */
export function keyOf({ dialogueId, statementId }: Quotable): string {
  return `${dialogueId}/${statementId}`;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
