/** One place of the margin's list: its card is made when it comes near what is in sight, or is gone to. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { watchNearness } from '../design/nearness.ts';

interface MarginItemProps {
  id: string;
  /** Whether the card is there wherever the list is scrolled to. */
  isWanted: boolean;
  /** Its place among all cards, from 1, and how many there are. */
  at: number;
  total: number;
  children: ReactNode;
}

/** What a card is taken to measure before it was shown, in pixels. */
const GUESS = 110;

export function MarginItem({ id, isWanted, at, total, children }: MarginItemProps) {
  const item = useRef<HTMLLIElement>(null);
  const [isNear, setIsNear] = useState(false);
  const height = useRef(GUESS);
  useEffect(() => {
    const element = item.current;
    if (!element || isWanted) return;
    return watchNearness(element, element.closest('[data-pane]'), (near) => {
      if (!near && element.childElementCount > 0) height.current = element.offsetHeight;
      setIsNear(near);
    });
  }, [isWanted]);
  const isShown = isNear || isWanted;
  return (
    <li
      ref={item}
      data-card={id}
      aria-posinset={at}
      aria-setsize={total}
      style={isShown ? undefined : { blockSize: height.current }}
    >
      {isShown ? children : null}
    </li>
  );
}
