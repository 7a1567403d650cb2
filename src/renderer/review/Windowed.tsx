/** Draws a stretch of a long list only while it is near what is in sight: a document of megabytes has thousands of rows. */
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** What a row takes before it was ever drawn. */
const ROW_PX = 58;
/** So far beyond the edge of the list a stretch is drawn ahead. */
const AHEAD = '900px 0px';

interface WindowedProps {
  /** How many rows it holds, which tells its height until it was drawn. */
  rows: number;
  /** Drawn wherever it is: it holds the row that is selected, or is the first. */
  isHeld: boolean;
  children(): ReactNode;
}

export function Windowed({ rows, isHeld, children }: WindowedProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    return watch(element, (near, blockSize) => {
      // The height it had is kept, so that nothing jumps where it was.
      if (!near && element.childElementCount > 0) setHeight(blockSize);
      setNear(near);
    });
  }, []);
  const isDrawn = isNear || isHeld;
  return (
    <div
      ref={box}
      role="presentation"
      style={isDrawn ? undefined : { blockSize: `${height ?? rows * ROW_PX}px` }}
    >
      {isDrawn ? children() : null}
    </div>
  );
}

type Told = (near: boolean, blockSize: number) => void;

interface Watcher {
  observer: IntersectionObserver;
  told: Map<Element, Told>;
}

/** One observer for all stretches of a list. */
const watchers = new WeakMap<Element, Watcher>();

/** Tells when an element comes near what its list shows, and when it goes; gives the way to stop. */
function watch(element: Element, tell: Told): () => void {
  const root = element.closest('.review-list');
  if (root === null) return () => undefined;
  const watcher = watchers.get(root) ?? watcherOf(root);
  watchers.set(root, watcher);
  watcher.told.set(element, tell);
  watcher.observer.observe(element);
  return () => {
    watcher.told.delete(element);
    watcher.observer.unobserve(element);
  };
}

function watcherOf(root: Element): Watcher {
  const told = new Map<Element, Told>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries)
        told.get(target)?.(isIntersecting, boundingClientRect.height);
    },
    { root, rootMargin: AHEAD },
  );
  return { observer, told };
}
