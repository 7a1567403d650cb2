/** The edge between two columns: dragged, or moved by arrow keys; a double click makes all columns equal. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useIntl } from 'react-intl';
import { isComposing } from '../../annotate/composing.ts';
import { type Column, LEAST_SHARE, resized } from './columns.ts';

interface ResizeHandleProps {
  columns: readonly Column[];
  /** The column before the edge. */
  at: number;
  name: string;
  /** While it is moved. */
  onPreview(shares: readonly number[] | null): void;
  onResize(shares: readonly number[]): void;
  onEqualise(): void;
}

/** What an arrow key moves the edge by, in percent. */
const KEY_STEP = 2;

export function ResizeHandle({ columns, at, name, onPreview, onResize, onEqualise }: ResizeHandleProps) {
  const { formatMessage } = useIntl();
  const from = useRef<{ x: number; width: number; shares: number[] } | null>(null);
  const column = columns[at];
  const next = columns[at + 1];
  if (!column || !next) return null;

  const sharesAt = (x: number): number[] | null => {
    const start = from.current;
    return start && resized(columns, at, ((x - start.x) / start.width) * 100);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const head = event.currentTarget.closest('tr')?.getBoundingClientRect();
    if (!head) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width: head.width, shares: [] };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const shares = sharesAt(event.clientX);
    if (shares && from.current) {
      // The columns must not change under the calculation: it starts from where the edge was taken hold of.
      from.current.shares = shares;
      onPreview(shares);
    }
  };
  const onPointerUp = () => {
    const shares = from.current?.shares ?? [];
    from.current = null;
    onPreview(null);
    if (shares.length > 0) onResize(shares);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { ArrowLeft: -KEY_STEP, ArrowRight: KEY_STEP }[event.key];
    if (by !== undefined) onResize(resized(columns, at, by));
    else if (event.key === 'Enter') onEqualise();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule is no handle
    <div
      className="column-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={formatMessage({ id: 'rows.width' }, { side: name })}
      aria-valuenow={Math.round(column.share)}
      aria-valuemin={LEAST_SHARE}
      aria-valuemax={Math.round(column.share + next.share - LEAST_SHARE)}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onDoubleClick={onEqualise}
      onKeyDown={onKeyDown}
    />
  );
}
