/** The pages themselves: small ones to go by, large ones to read, each with the ways back to what it was made from. */
import { CornerUpLeft } from 'lucide-react';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { type PackPlace, placesOn } from '../../domain/pack/places.ts';
import { isComposing } from '../annotate/composing.ts';
import { PreviewPage } from './PreviewPage.tsx';
import type { PdfPages } from './pdfPages.ts';

/** How large a page is shown: as wide as there is room, or whole. */
export type Fit = 'width' | 'page';

interface PreviewPagesProps {
  pages: PdfPages;
  places: readonly PackPlace[];
  fit: Fit;
  /** The page asked for, with a count that tells one asking from the next. */
  asked: { page: number; count: number } | null;
  onOpen(place: PackPlace): void;
}

/** Not drawn anew while somebody types: only other pages are a reason. */
export const PreviewPages = memo(function PreviewPages(props: PreviewPagesProps) {
  const { pages, places, fit, asked, onOpen } = props;
  const { formatMessage } = useIntl();
  const sheets = useRef<HTMLElement>(null);
  const thumbnails = useRef<HTMLElement>(null);
  const [current, setCurrent] = useState(1);
  const shown = Math.min(current, pages.sizes.length);

  const goTo = (page: number) =>
    sheets.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: 'start' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking goes there once
  useEffect(() => {
    if (asked !== null) goTo(asked.page);
  }, [asked]);
  useEffect(() => {
    thumbnails.current?.querySelector(`[data-thumbnail="${shown}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [shown]);

  /** The page that the upper third of the view is on. */
  const follow = () => {
    const view = sheets.current;
    if (view === null) return;
    const line = view.scrollTop + view.clientHeight / 3;
    const page = [...view.children].findLastIndex(
      (each) => each instanceof HTMLElement && each.offsetTop - view.offsetTop <= line,
    );
    setCurrent(Math.max(page, 0) + 1);
  };
  const step = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event)) return;
    const last = pages.sizes.length;
    const to = { ArrowUp: shown - 1, ArrowDown: shown + 1, Home: 1, End: last }[event.key];
    if (to === undefined || to < 1 || to > last) return;
    event.preventDefault();
    goTo(to);
    setCurrent(to);
    thumbnails.current?.querySelector<HTMLElement>(`[data-thumbnail="${to}"]`)?.focus();
  };
  return (
    <>
      <nav
        className="preview-thumbnails"
        ref={thumbnails}
        aria-label={formatMessage({ id: 'packing.preview.thumbnails' })}
        onKeyDown={step}
      >
        {pages.sizes.map((size, place) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its place
            key={place}
            type="button"
            className="preview-thumbnail"
            data-thumbnail={place + 1}
            tabIndex={place + 1 === shown ? 0 : -1}
            aria-current={place + 1 === shown ? 'page' : undefined}
            aria-label={formatMessage({ id: 'packing.preview.page' }, { page: place + 1 })}
            onClick={() => goTo(place + 1)}
          >
            <PreviewPage pages={pages} page={place + 1} size={size} withWords={false} />
            <span aria-hidden>{place + 1}</span>
          </button>
        ))}
      </nav>
      <section
        className="preview-sheets"
        ref={sheets}
        data-fit={fit}
        onScroll={follow}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll the pages
        tabIndex={0}
        aria-label={formatMessage({ id: 'packing.preview.region' })}
      >
        {pages.sizes.map((size, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its place
          <div key={place} data-page={place + 1} style={{ '--ratio': size.width / size.height }}>
            <p className="preview-from">
              <span>{formatMessage({ id: 'packing.preview.page' }, { page: place + 1 })}</span>
              {placesOn(places, place + 1).map((from) => (
                <button
                  key={`${from.sheet} ${from.name} ${from.noteId}`}
                  type="button"
                  aria-label={formatMessage({ id: 'packing.preview.open' }, { name: from.name })}
                  onClick={() => onOpen(from)}
                >
                  <CornerUpLeft aria-hidden />
                  <span>{from.name}</span>
                </button>
              ))}
            </p>
            <PreviewPage pages={pages} page={place + 1} size={size} withWords />
          </div>
        ))}
      </section>
    </>
  );
});
