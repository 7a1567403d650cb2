/** Some rows of a long topic: made when they come near what is in sight, so that thousands cost no more than a few. */
import { startTransition, useEffect, useRef, useState } from 'react';
import { GridRow, type GridRowProps } from './GridRow.tsx';
import type { RowView } from './rowViews.ts';

interface RowChunkProps extends Omit<GridRowProps, 'row'> {
  rows: readonly RowView[];
  /** Whether the reader is at one of its statements, or wants to go to one. */
  isWanted: boolean;
}

/** How far from what is in sight rows are made, in heights of the window. */
const AHEAD = '120%';
/** What a row is taken to measure before it was shown, in pixels. */
const GUESS = 150;

export function RowChunk({ rows, isWanted, ...shared }: RowChunkProps) {
  const element = useRef<HTMLTableSectionElement>(null);
  const [isNear, setIsNear] = useState(false);
  const height = useRef(rows.length * GUESS);
  useEffect(() => {
    const chunk = element.current;
    if (!chunk) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        if (!entry.isIntersecting && chunk.childElementCount > 0) height.current = chunk.offsetHeight;
        startTransition(() => setIsNear(entry.isIntersecting));
      },
      { root: chunk.closest('[data-pane]'), rootMargin: `${AHEAD} 0px` },
    );
    observer.observe(chunk);
    return () => observer.disconnect();
  }, []);
  const isShown = isNear || isWanted;
  return (
    <tbody ref={element} className="grid-body" style={isShown ? undefined : { blockSize: height.current }}>
      {isShown ? rows.map((row) => <GridRow key={row.key} row={row} {...shared} />) : null}
    </tbody>
  );
}
