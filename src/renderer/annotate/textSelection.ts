/** Selecting in a statement's text, by pointer through the browser and by keys without a visible caret. */

/** Half-open range of UTF-16 code units in the statement's text. */
export interface Stretch {
  start: number;
  end: number;
}

/** What is selected within `node`, cut to it; null where nothing is. */
export function selectedIn(node: Text): Stretch | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(node)) return null;
  const start = range.startContainer === node ? range.startOffset : 0;
  const end = range.endContainer === node ? range.endOffset : node.length;
  return end > start ? { start, end } : null;
}

/** Where the keyboard's position in `node` is, or null where the selection is elsewhere or not collapsed. */
export function caretIn(node: Text): number | null {
  const selection = document.getSelection();
  return selection?.isCollapsed && selection.focusNode === node ? selection.focusOffset : null;
}

type Direction = 'backward' | 'forward';

const STEPS: Record<string, [Direction, 'character' | 'line' | 'edge']> = {
  ArrowLeft: ['backward', 'character'],
  ArrowRight: ['forward', 'character'],
  ArrowUp: ['backward', 'line'],
  ArrowDown: ['forward', 'line'],
  Home: ['backward', 'edge'],
  End: ['forward', 'edge'],
};

interface Keys {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/**
 * Moves or extends the selection in `node` as the keys say; false where they mean something else. Up and down move
 * through the statements unless Shift is held; Home and End are the statement's own.
 */
export function moveByKey(node: Text, keys: Keys): boolean {
  const step = STEPS[keys.key];
  const selection = document.getSelection();
  if (!step || !selection || keys.metaKey || (keys.altKey && !keys.ctrlKey)) return false;
  const [direction, unit] = step;
  if (unit === 'line' && !keys.shiftKey) return false;
  enter(selection, node, direction);
  if (unit === 'edge') {
    const edge = edgeOf(node, direction);
    if (keys.shiftKey) selection.extend(node, edge);
    else selection.collapse(node, edge);
    return true;
  }
  const granularity = unit === 'character' && keys.ctrlKey ? 'word' : unit;
  selection.modify(keys.shiftKey ? 'extend' : 'move', direction, granularity);
  stayIn(selection, node, direction);
  return true;
}

/** Starts at the statement's edge where nothing in it is selected yet. */
function enter(selection: Selection, node: Text, direction: Direction): void {
  if (selection.focusNode === node && selection.anchorNode === node) return;
  selection.collapse(node, direction === 'forward' ? 0 : node.length);
}

function stayIn(selection: Selection, node: Text, direction: Direction): void {
  const { anchorNode, anchorOffset, focusNode, isCollapsed } = selection;
  if (focusNode === node) return;
  const edge = edgeOf(node, direction);
  if (isCollapsed || anchorNode !== node) selection.collapse(node, edge);
  else selection.setBaseAndExtent(node, anchorOffset, node, edge);
}

function edgeOf(node: Text, direction: Direction): number {
  return direction === 'forward' ? node.length : 0;
}

/** The offset in `node` under a point of the window, or null where the point is not on it. */
export function offsetAt(node: Text, x: number, y: number): number | null {
  const position = document.caretPositionFromPoint(x, y);
  return position?.offsetNode === node ? position.offset : null;
}

/** Where a popover about this stretch belongs: at its last line, in the window's coordinates. */
export function lastRectOf(range: Range): DOMRect {
  const rects = range.getClientRects();
  return rects.item(rects.length - 1) ?? range.getBoundingClientRect();
}
