/** Shows a hit in its place: finds what holds it, takes the focus there, and lights the words in it. */
import type { SearchHit } from '../../contract/search.ts';
import { matchText } from '../../domain/search/match.ts';
import { type Query, readQuery } from '../../domain/search/query.ts';

const HIGHLIGHT = 'taiwa-found';
/** What of a hit says where it is. */
export interface PlacedIn {
  place: Pick<SearchHit['place'], 'kind' | 'id'>;
}

/** A dialogue has been opened and a note's editor loaded by then. */
const PATIENCE_MS = 10_000;

/**
 * Waits for the place to be there, as after a dialogue is opened. Returns what puts the light out.
 * @param onGone called where it is not there after all.
 */
export function lightHit(hit: PlacedIn, text: string, onGone: () => void): () => void {
  const query = readQuery(text);
  let arrived = false;
  let off = () => {};
  const light = () => {
    const element = isFree() ? elementOf(hit) : null;
    if (element === null) return;
    if (!arrived) takeFocus(element);
    arrived = true;
    const ranges = rangesIn(element, query);
    if (ranges.length === 0) return;
    off = paint(ranges);
    ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    end();
  };
  const observer = new MutationObserver(light);
  const end = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const timer = setTimeout(() => {
    end();
    if (!arrived) onGone();
  }, PATIENCE_MS);
  // The place scrolls to its beginning when it is first shown; this comes after that.
  const frame = requestAnimationFrame(() => {
    observer.observe(document.body, { childList: true, subtree: true });
    light();
  });
  return () => {
    cancelAnimationFrame(frame);
    end();
    off();
  };
}

/** Runs something once no dialog has the focus for itself. Returns what calls it off. */
export function whenFree(work: () => void): () => void {
  const observer = new MutationObserver(() => tryNow());
  const tryNow = () => {
    if (!isFree()) return;
    observer.disconnect();
    work();
  };
  const frame = requestAnimationFrame(() => {
    observer.observe(document.body, { childList: true, subtree: true });
    tryNow();
  });
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}

function isFree(): boolean {
  return document.querySelector('[role="dialog"]') === null;
}

/** Which part of the overview shows what is known of a round. */
const SECTIONS: Readonly<Record<string, string>> = {
  title: '.overview-head',
  form: '[aria-labelledby="overview-facts"]',
  venue: '[aria-labelledby="overview-facts"]',
  hosts: '[aria-labelledby="overview-facts"]',
};

function elementOf({ place: { kind, id } }: PlacedIn): HTMLElement | null {
  const selectors: Record<typeof kind, string> = {
    topic: '[data-pane="briefing"] .topic-title',
    statement: `[data-pane="briefing"] [data-statement="${CSS.escape(id)}"]`,
    note: `[data-note="${CSS.escape(id)}"]`,
    annotation: `[data-annotation="${CSS.escape(id)}"]`,
    round: SECTIONS[id] ?? `[aria-labelledby="overview-${CSS.escape(id)}"]`,
    source: '.source-text',
  };
  return document.querySelector<HTMLElement>(selectors[kind]);
}

function takeFocus(element: HTMLElement): void {
  // What only shows something can take the focus from here, not by Tab.
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}

/** Where the words stand in an element's text, which may run through many nodes. */
function rangesIn(element: HTMLElement, query: Query): Range[] {
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) {
      nodes.push({ node, start: text.length });
      text += node.data;
    }
  const at = (offset: number, isEnd: boolean) => {
    const found = nodes.findLast(({ start }) => (isEnd ? start < offset : start <= offset));
    return found === undefined ? null : { node: found.node, offset: offset - found.start };
  };
  return (matchText(text, query)?.ranges ?? []).flatMap(({ start, end }) => {
    const [from, to] = [at(start, false), at(end, true)];
    if (from === null || to === null) return [];
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return [range];
  });
}

function paint(ranges: readonly Range[]): () => void {
  const highlight = CSS.highlights.get(HIGHLIGHT) ?? new Highlight();
  // Over annotations and whatever else is painted there.
  highlight.priority = 100;
  CSS.highlights.set(HIGHLIGHT, highlight);
  for (const range of ranges) highlight.add(range);
  return () => {
    for (const range of ranges) highlight.delete(range);
  };
}
