/** Some rows of a long topic: made when they come near what is in sight, so that thousands cost no more than a few. */
import { memo, useEffect, useRef, useState } from 'react';
import { watchNearness } from '../../design/nearness.ts';
import { waitForTurn } from '../../design/turns.ts';
import { GridRow, type GridRowProps, isAnnotatedAlike, showsTheSame } from './GridRow.tsx';
import type { RowView } from './rowViews.ts';

interface RowChunkProps extends Omit<GridRowProps, 'row'> {
  rows: readonly RowView[];
  /** Whether the reader is at one of its statements, or wants to go to one. */
  isWanted: boolean;
}

/** What a row is taken to measure before it was shown, in pixels. */
const GUESS = 150;

export const RowChunk = memo(
  function RowChunk({ rows, isWanted, ...shared }: RowChunkProps) {
    const element = useRef<HTMLTableSectionElement>(null);
    const [isNear, setIsNear] = useState(false);
    const height = useRef(rows.length * GUESS);
    useEffect(() => {
      const chunk = element.current;
      if (!chunk) return;
      let isMade = false;
      let callOff = () => {};
      const unwatch = watchNearness(chunk, chunk.closest('[data-pane]'), (near) => {
        callOff();
        if (near === isMade) return;
        callOff = waitForTurn(chunk, near, () => {
          isMade = near;
          if (!near && chunk.childElementCount > 0) height.current = chunk.offsetHeight;
          setIsNear(near);
        });
      });
      return () => {
        callOff();
        unwatch();
      };
    }, []);
    const isShown = isNear || isWanted;
    return (
      <tbody ref={element} className="grid-body" style={isShown ? undefined : { blockSize: height.current }}>
        {isShown ? rows.map((row) => <GridRow key={row.key} row={row} {...shared} />) : null}
      </tbody>
    );
  },
  (before, now) =>
    before.rows === now.rows &&
    before.isWanted === now.isWanted &&
    showsTheSame(before, now) &&
    now.rows.every((row) => isAnnotatedAlike(row, before, now)),
);
