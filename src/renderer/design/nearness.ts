/**
 * Tells what comes near what is in sight, so that thousands of things on a page cost no more than those that can be
 * seen. All that is watched in one place shares one observer: a browser asks each of them with every frame.
 */

/** How far from what is in sight things are near, in heights of the place that scrolls. */
const AHEAD = '75%';

interface Watch {
  observer: IntersectionObserver;
  listeners: Map<Element, (isNear: boolean) => void>;
}

const watches = new WeakMap<Element | Document, Watch>();

/** Says whether `element` is near, now and whenever that changes. Returns what stops it. @param root what scrolls. */
export function watchNearness(
  element: Element,
  root: Element | null,
  onChange: (isNear: boolean) => void,
): () => void {
  const watch = watchOf(root);
  watch.listeners.set(element, onChange);
  watch.observer.observe(element);
  return () => {
    watch.listeners.delete(element);
    watch.observer.unobserve(element);
  };
}

function watchOf(root: Element | null): Watch {
  const known = watches.get(root ?? document);
  if (known !== undefined) return known;
  const listeners: Watch['listeners'] = new Map();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting);
    },
    { root, rootMargin: `${AHEAD} 0px` },
  );
  const watch = { observer, listeners };
  watches.set(root ?? document, watch);
  return watch;
}
