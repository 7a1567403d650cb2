/** Lights sentences of a source through the CSS Custom Highlight API; how they look is in source.css. */
import type { Span } from '../../domain/model/source.ts';
import { watchNearness } from '../design/nearness.ts';
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
export function paintSentences(kind: keyof typeof OVER, ranges: readonly AbstractRange[]): () => void {
  const name = `taiwa-source-${kind}`;
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  highlight.priority = OVER[kind];
  CSS.highlights.set(name, highlight);
  for (const range of ranges) highlight.add(range);
  return () => {
    for (const range of ranges) highlight.delete(range);
  };
}

/** Paints the sentences of a topic, block by block as these come near what is in sight. Returns what takes the paint off. */
export function paintWhereNear(
  text: Element,
  blocks: readonly TextBlock[],
  spans: readonly Span[],
): () => void {
  const perBlock = new Map<number, Span[]>();
  for (const span of spans)
    for (let place = blockAt(blocks, span.start); place < blocks.length; place++) {
      if ((blocks[place]?.start ?? 0) >= span.end) break;
      const known = perBlock.get(place);
      if (known === undefined) perBlock.set(place, [span]);
      else known.push(span);
    }
  const offs = new Map<number, () => void>();
  const stops = [...perBlock].flatMap(([place, own]) => {
    const [element, block] = [text.children[place], blocks[place]];
    if (element === undefined || block === undefined) return [];
    return watchNearness(element, text, (isNear) => {
      offs.get(place)?.();
      offs.delete(place);
      if (isNear)
        offs.set(
          place,
          paintSentences(
            'topic',
            own.flatMap((span) => rangeIn(element, block, span) ?? []),
          ),
        );
    });
  });
  return () => {
    for (const stop of stops) stop();
    for (const off of offs.values()) off();
  };
}

function rangeIn({ firstChild: node }: Element, block: TextBlock, span: Span): StaticRange | null {
  if (!(node instanceof Text) || block.start >= span.end) return null;
  // Static: the text of a source never changes, and every change of the page would keep thousands of ranges true.
  return new StaticRange({
    startContainer: node,
    startOffset: Math.max(0, span.start - block.start),
    endContainer: node,
    endOffset: Math.min(node.length, span.end - block.start),
  });
}

/**
 * Scrolls so that a range is in sight of its scroller, with room above it; does nothing where it is already. The page
 * around stays where it is: where the panes stand one under the other, the reader stays at the statement.
 */
export function bringIntoSight(scroller: HTMLElement, block: Element | undefined, range: Range): void {
  const view = scroller.getBoundingClientRect();
  const isIn = (rect: DOMRect) => rect.top >= view.top && rect.bottom <= view.bottom && rect.height > 0;
  if (isIn(range.getBoundingClientRect())) return;
  // A block out of sight is not laid out; only after this do its lines have a place.
  if (block) scroller.scrollTop += block.getBoundingClientRect().top - view.top;
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
