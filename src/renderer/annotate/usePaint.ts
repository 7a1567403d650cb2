/** Keeps the paint on a statement's text in step with its annotations, the selection in work and the reader's place. */
import { type RefObject, useEffect } from 'react';
import type { Placed } from '../../domain/annotations/place.ts';
import { stanceOf, statusOf } from '../../domain/annotations/read.ts';
import type { Statement } from '../../domain/model/statement.ts';
import { arrived, useAttentionPart } from './attention.ts';
import { paint, rangeOf } from './highlights.ts';
import type { Stretch } from './textSelection.ts';

interface Painting {
  statement: Statement;
  placed: readonly Placed[];
  text: RefObject<HTMLElement | null>;
  /** What is being annotated. */
  pending: Stretch | null;
  /** The character that the keyboard is at. */
  caret: Stretch | null;
}

export function usePaint({ statement, placed, text, pending, caret }: Painting): void {
  const activeId = useAttentionPart(({ id }) =>
    id !== null && placed.some(({ annotation }) => annotation.id === id) ? id : null,
  );
  const active = placed.find(({ annotation }) => annotation.id === activeId) ?? null;

  useEffect(() => {
    const node = textNodeOf(text.current);
    if (!node) return;
    // What is settled no longer calls for a look; the reader at its card still sees its words.
    const open = placed.filter(({ annotation }) => statusOf(annotation) === 'open');
    const off = open.map(({ annotation, place }) =>
      paint(stanceOf(annotation) ?? 'none', node, place.start, place.end),
    );
    return () => {
      for (const each of off) each();
    };
  }, [placed, text]);

  useEffect(() => {
    const node = textNodeOf(text.current);
    return node && active ? paint('active', node, active.place.start, active.place.end) : undefined;
  }, [active, text]);

  usePaintOf('pending', pending, text);
  usePaintOf('caret', caret, text);

  // A wish to come here, by its number: the same wish counts again.
  const wish = useAttentionPart(({ goTo, turn, id, statementId }) => {
    const isHere = activeId !== null || (id === null && statementId === statement.id);
    return goTo === 'text' && isHere ? turn : null;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is for the wish, not for what moves meanwhile
  useEffect(() => {
    const node = textNodeOf(text.current);
    if (wish === null || !node) return;
    text.current?.focus({ preventScroll: true });
    arrived();
    const words = active ? rangeOf(node, active.place.start, active.place.end) : null;
    if (!isOnScreen(words?.getBoundingClientRect() ?? text.current?.getBoundingClientRect()))
      text.current?.scrollIntoView({ block: 'center' });
  }, [wish]);
}

function usePaintOf(
  kind: 'pending' | 'caret',
  at: Stretch | null,
  text: RefObject<HTMLElement | null>,
): void {
  const start = at?.start;
  const end = at?.end;
  useEffect(() => {
    const node = textNodeOf(text.current);
    return node && start !== undefined && end !== undefined ? paint(kind, node, start, end) : undefined;
  }, [kind, start, end, text]);
}

/** The one text node that a statement's text is. */
export function textNodeOf(element: HTMLElement | null): Text | null {
  return element?.firstChild instanceof Text ? element.firstChild : null;
}

function isOnScreen(rect: DOMRect | undefined): boolean {
  return rect !== undefined && rect.top >= 0 && rect.bottom <= window.innerHeight;
}
