/** Which statement is being dragged: a browser tells nothing of it while it is over something, only when it is let go. */

/** Of what is dragged, so that files and other text are left alone. */
const KIND = 'application/x-taiwa-statement';

let dragged: string | null = null;

export function startDragging(transfer: DataTransfer, statement: string, text: string): void {
  dragged = statement;
  transfer.setData(KIND, statement);
  transfer.setData('text/plain', text);
  transfer.effectAllowed = 'copyMove';
}

export function stopDragging(): void {
  dragged = null;
}

/** The statement that is dragged over something, or null where it is anything else. */
export function draggedStatement(transfer: DataTransfer): string | null {
  return transfer.types.includes(KIND) ? dragged : null;
}

/** Where in a row a statement would be let go: in it, or in a new row before or after it. */
export type Landing = 'before' | 'into' | 'after';

/** The part of a row's height at each edge that stands for a new row; at least so many pixels. */
const EDGE = 0.15;
const LEAST_EDGE = 10;

export function landingAt({ top, height }: DOMRect, y: number): Landing {
  const edge = Math.max(LEAST_EDGE, height * EDGE);
  if (y - top < edge) return 'before';
  return top + height - y < edge ? 'after' : 'into';
}
