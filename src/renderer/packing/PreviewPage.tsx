/** One page of the preview; it is drawn when it comes into sight. */
import { useEffect, useRef, useState } from 'react';
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

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const watching = new IntersectionObserver(
      (entries) => setIsNear(entries.some((entry) => entry.isIntersecting)),
      { rootMargin: '300px' },
    );
    watching.observe(element);
    return () => watching.disconnect();
  }, []);

  useEffect(() => {
    if (!isNear || frame.current === null || canvas.current === null) return;
    const stopping = new AbortController();
    const width = frame.current.clientWidth;
    void pages
      .draw(page, canvas.current, width, stopping.signal)
      .then(() =>
        withWords && words.current !== null && !stopping.signal.aborted
          ? pages.layWords(page, words.current, width, stopping.signal)
          : undefined,
      )
      .catch(() => undefined);
    return () => stopping.abort();
  }, [isNear, pages, page, withWords]);

  return (
    <div className="preview-page" ref={frame} data-wide={size.width > size.height}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" />
      <canvas ref={canvas} />
      {withWords ? <div ref={words} className="preview-words" /> : null}
    </div>
  );
}
