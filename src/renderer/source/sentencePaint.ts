/** Lights sentences of a source through the CSS Custom Highlight API; how they look is in source.css. */
import type { Span } from '../../domain/model/source.ts';
import { blockAt, type TextBlock } from './blocks.ts';

/** The ranges of a span, one for each block that it runs through. @param text holds one element a block. */
export function rangesOf(text: Element, blocks: readonly TextBlock[], span: Span): Range[] {
  const ranges: Range[] = [];
  for (let place = blockAt(blocks, span.start); place < blocks.length; place++) {
    const block = blocks[place];
    const node = text.children[place]?.firstChild;
    if (!block || block.start >= span.end || !(node instanceof Text)) break;
    const range = document.createRange();
    range.setStart(node, Math.max(0, span.start - block.start));
    range.setEnd(node, Math.min(node.length, span.end - block.start));
    ranges.push(range);
  }
  return ranges;
}

const OVER = { topic: 0, lit: 1, found: 2 } as const;

/** Paints ranges; returns what takes the paint off. `found` lies over `lit`, that over `topic`. */
export function paintSentences(kind: keyof typeof OVER, ranges: readonly Range[]): () => void {
  const name = `taiwa-source-${kind}`;
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  highlight.priority = OVER[kind];
  CSS.highlights.set(name, highlight);
  for (const range of ranges) highlight.add(range);
  return () => {
    for (const range of ranges) highlight.delete(range);
  };
}

/** Scrolls so that a range is in sight, with room above it; does nothing where it is already. */
export function bringIntoSight(scroller: HTMLElement, block: Element | undefined, range: Range): void {
  const view = scroller.getBoundingClientRect();
  const isIn = (rect: DOMRect) => rect.top >= view.top && rect.bottom <= view.bottom && rect.height > 0;
  if (isIn(range.getBoundingClientRect())) return;
  // A block out of sight is not laid out; only after this do its lines have a place.
  block?.scrollIntoView({ block: 'start' });
  const { top } = range.getBoundingClientRect();
  scroller.scrollTop += top - view.top - view.height / 4;
}

/** The offset in the source's text under a point of the window, or null where there is no text. */
export function offsetAt(blocks: readonly TextBlock[], x: number, y: number): number | null {
  const position = document.caretPositionFromPoint(x, y);
  const element = position?.offsetNode.parentElement;
  if (!position || !(position.offsetNode instanceof Text) || !element?.parentElement) return null;
  const place = [...element.parentElement.children].indexOf(element);
  const block = blocks[place];
  return block && element.dataset.block === String(block.start) ? block.start + position.offset : null;
}
