/**
 * Makes what comes near a little with each frame, what is in sight first: however far and fast a page is scrolled, no
 * frame has more to make than it can, and what went past before its turn is not made at all.
 */

interface Turn {
  isNear: boolean;
  take(): void;
}

const waiting = new Map<Element, Turn>();
let isAsked = false;

/**
 * Lets an element have its turn in a coming frame, to be made or, where it is no longer near, to be taken away; of two
 * wishes of the same element the later counts. Returns what calls it off.
 */
export function waitForTurn(element: Element, isNear: boolean, take: () => void): () => void {
  const turn = { isNear, take };
  waiting.set(element, turn);
  askForFrame();
  return () => {
    if (waiting.get(element) === turn) waiting.delete(element);
  };
}

function askForFrame(): void {
  if (isAsked || waiting.size === 0) return;
  isAsked = true;
  requestAnimationFrame(next);
}

function next(): void {
  isAsked = false;
  const chosen = nearest();
  if (chosen === null) return;
  const turn = waiting.get(chosen);
  waiting.delete(chosen);
  askForFrame();
  turn?.take();
}

/** What is to be made goes before what is to be taken away. */
function nearest(): Element | null {
  let best: { element: Element; distance: number } | null = null;
  for (const [element, { isNear }] of waiting) {
    const distance = isNear ? distanceOf(element) : Number.MAX_VALUE;
    if (best === null || distance < best.distance) best = { element, distance };
  }
  return best?.element ?? null;
}

/** From the middle of the window. */
function distanceOf(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  const middle = window.innerHeight / 2;
  return top <= middle && middle <= bottom ? 0 : Math.min(Math.abs(top - middle), Math.abs(bottom - middle));
}
