/** What the keys do in the review's list: J, E, B or N for the side, split, merge, move, drop, and the way through it. */
import type { KeyboardEvent } from 'react';
import type { PartyId } from '../../domain/model/party.ts';
import { isNotOurs } from '../annotate/composing.ts';
import { useSession } from '../session/session.ts';
import { sideLetters, sideOfKey } from './sideKeys.ts';
import type { Review } from './useReview.ts';

/** @param sides the parties that a statement may be of, in the order of their keys. */
export function useReviewKeys(review: Review, sides: readonly PartyId[]): (event: KeyboardEvent) => void {
  const { view } = useSession();
  const { selected, select, step } = review;
  const letters = sideLetters(sides, view.parties);
  const isStatement = selected?.kind === 'statement';

  const carryOut = (key: string, isShifted: boolean): boolean => {
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        step(key === 'ArrowDown' ? 1 : -1);
        return true;
      case 'Home':
      case 'End': {
        const row = key === 'Home' ? review.rows[0] : review.rows.at(-1);
        if (row) select(row.key);
        return true;
      }
      case 'F2':
        if (isStatement) review.show('rename');
        return true;
    }
    if (isShifted && key.length > 1) return false;
    if (key.toLowerCase() === 'r') review.goToNext();
    else if (!isStatement) {
      if (key !== 'Enter' && key.toLowerCase() !== 't') return false;
      if (selected) review.show('place');
    } else if (key === 'Enter') review.confirm();
    else if (key === 'Delete' || key === 'Backspace') review.drop();
    else if (key.toLowerCase() === 's') review.show('split');
    else if (key.toLowerCase() === 'm') review.join();
    else if (key.toLowerCase() === 't') review.show('move');
    else {
      const side = sideOfKey(key, sides, letters);
      if (side === null) return false;
      review.setSide(side);
    }
    return true;
  };

  return (event: KeyboardEvent) => {
    if (isNotOurs(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!carryOut(event.key, event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
