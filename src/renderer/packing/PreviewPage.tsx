/** One page of the preview; it is drawn when it comes into sight. */
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { reportError } from '../app/reportError.ts';
import type { PdfPages } from './pdfPages.ts';

interface PreviewPageProps {
  pages: PdfPages;
  page: number;
  size: { width: number; height: number };
  /** Whether its words can be selected. */
  withWords: boolean;
}

export function PreviewPage({ pages, page, size, withWords }: PreviewPageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  const [width, setWidth] = useState(0);
  const [isFailed, setIsFailed] = useState(false);
  const { formatMessage } = useIntl();

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const watching = new IntersectionObserver(
      (entries) => setIsNear(entries.some((entry) => entry.isIntersecting)),
      { rootMargin: '300px' },
    );
    const measuring = new ResizeObserver(() => setWidth(element.clientWidth));
    watching.observe(element);
    measuring.observe(element);
    return () => {
      watching.disconnect();
      measuring.disconnect();
    };
  }, []);

  useEffect(() => {
    const [picture, text] = [canvas.current, words.current];
    if (picture === null || width === 0) return;
    if (!isNear) {
      // A page out of sight keeps no picture: two hundred of them would fill the memory.
      picture.width = 0;
      text?.replaceChildren();
      return;
    }
    const stopping = new AbortController();
    setIsFailed(false);
    void pages
      .draw(page, picture, width, stopping.signal)
      .then(() =>
        text !== null && !stopping.signal.aborted
          ? pages.layWords(page, text, width, stopping.signal)
          : undefined,
      )
      .catch((error: unknown) => {
        // Drawing that is broken off fails as well.
        if (stopping.signal.aborted) return;
        reportError(error);
        setIsFailed(true);
      });
    return () => stopping.abort();
  }, [isNear, pages, page, width]);

  return (
    <div className="preview-page" ref={frame} data-wide={size.width > size.height}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" />
      <canvas ref={canvas} />
      {withWords ? <div ref={words} className="preview-words" /> : null}
      {isFailed && withWords ? (
        <p className="preview-failed">{formatMessage({ id: 'packing.preview.failed' })}</p>
      ) : null}
    </div>
  );
}
