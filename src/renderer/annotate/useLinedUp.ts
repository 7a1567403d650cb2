/** Keeps the cards of the margin beside the words they are on, while the text scrolls and whatever changes its size. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Placed } from '../../domain/annotations/place.ts';
import { rangeOf } from './highlights.ts';
import { lineUp } from './lineUp.ts';
import { textNodeOf } from './usePaint.ts';

interface LinedUp {
  /** Whether the margin stands beside the text at all. */
  isBeside: boolean;
  list: RefObject<HTMLElement | null>;
  cards: readonly Placed[];
  active: string | null;
}

export function useLinedUp({ isBeside, list, cards, active }: LinedUp): void {
  const place = useRef(() => {});
  useLayoutEffect(() => {
    place.current = () => {
      const briefing = briefingPane();
      if (isBeside && list.current && briefing) placeCards(list.current, briefing, cards, active);
    };
    place.current();
  });

  useEffect(() => {
    const element = list.current;
    const briefing = briefingPane();
    if (!isBeside || !element || !briefing) return;
    let frame = 0;
    const placeSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => place.current());
    };
    const follow = () => scrollTo(element, briefing);
    // The wheel over the margin turns the text, and the margin with it.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) briefing.scrollBy({ top: event.deltaY });
    };
    const sizes = new ResizeObserver(placeSoon);
    sizes.observe(briefing);
    if (briefing.firstElementChild) sizes.observe(briefing.firstElementChild);
    sizes.observe(element);
    for (const card of element.children) sizes.observe(card);
    const children = new MutationObserver(() => {
      for (const card of element.children) sizes.observe(card);
    });
    children.observe(element, { childList: true });
    briefing.addEventListener('scroll', follow, { passive: true });
    element.parentElement?.addEventListener('wheel', onWheel, { passive: true });
    const wheeled = element.parentElement;
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      children.disconnect();
      briefing.removeEventListener('scroll', follow);
      wheeled?.removeEventListener('wheel', onWheel);
    };
  }, [isBeside, list]);
}

/** Scrolls the text so that a card beside it can be seen. */
export function bringCardIntoSight(card: HTMLElement): void {
  const briefing = briefingPane();
  const view = card.closest('.margin-view')?.getBoundingClientRect();
  if (!briefing || !view) return;
  const { top, bottom } = card.getBoundingClientRect();
  if (top < view.top) briefing.scrollBy({ top: top - view.top });
  else if (bottom > view.bottom) briefing.scrollBy({ top: Math.min(bottom - view.bottom, top - view.top) });
}

function briefingPane(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-pane="briefing"]');
}

function placeCards(
  list: HTMLElement,
  briefing: HTMLElement,
  cards: readonly Placed[],
  active: string | null,
): void {
  const view = list.parentElement;
  if (!view) return;
  // Where the view begins while the text stands at its top: no card is placed above that.
  const top = view.getBoundingClientRect().top - briefing.scrollTop;
  const items = new Map(
    [...list.querySelectorAll<HTMLElement>(':scope > [data-card]')].map((item) => [
      item.dataset.card ?? '',
      item,
    ]),
  );
  const toPlace = cards.flatMap(({ annotation: { id }, statement, place }) => {
    const item = items.get(id);
    const text = briefing.querySelector<HTMLElement>(`[data-statement="${CSS.escape(statement.id)}"]`);
    const node = textNodeOf(text);
    if (item === undefined || node === null) return [];
    const words = rangeOf(node, place.start, place.end).getClientRects()[0];
    const at = (words ?? text?.getBoundingClientRect())?.top ?? top;
    return [{ id, at: at - top, height: item.offsetHeight, item }];
  });
  const tops = lineUp(toPlace, active);
  for (const [at, { item }] of toPlace.entries())
    item.style.insetBlockStart = `${Math.round(tops[at] ?? 0)}px`;
  // The last card can be scrolled to, also where it hangs out under the text.
  const [last, lastTop] = [toPlace.at(-1), tops.at(-1)];
  const head = view.getBoundingClientRect().top - briefing.getBoundingClientRect().top;
  const lowest = last === undefined || lastTop === undefined ? 0 : head + lastTop + last.height;
  const content = briefing.firstElementChild;
  if (content instanceof HTMLElement)
    content.style.minBlockSize = lowest === 0 ? '' : `${Math.ceil(lowest)}px`;
  scrollTo(list, briefing);
}

/** The list stands beside the text as far as that is scrolled. */
function scrollTo(list: HTMLElement, briefing: HTMLElement): void {
  list.style.transform = `translateY(${-briefing.scrollTop}px)`;
}
