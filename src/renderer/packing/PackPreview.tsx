/** The pages beside the choices: small ones to go by, large ones to read, and what should be known about them. */
import { Info, TriangleAlert } from 'lucide-react';
import { useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../domain/failure/failure.ts';
import type { PackWarning } from '../../domain/pack/warnings.ts';
import { useFailureWords } from '../design/FailureWords.tsx';
import { PreviewPage } from './PreviewPage.tsx';
import type { Preview } from './usePreview.ts';
import './preview.css';

/** Warnings that must not be overlooked; the others are told quietly. */
const GRAVE: readonly PackWarning['kind'][] = ['privatePrinted', 'toReview', 'noPoints'];

export function PackPreview({ preview, warnings }: { preview: Preview; warnings: readonly PackWarning[] }) {
  const { formatMessage } = useIntl();
  const { pages, isMaking, failure } = preview;
  const sheets = useRef<HTMLElement>(null);
  const goTo = (page: number) =>
    sheets.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: 'start' });
  return (
    <section
      className="pack-preview"
      aria-label={formatMessage({ id: 'packing.preview' })}
      aria-busy={isMaking}
    >
      <div className="preview-head">
        <p role="status">
          {isMaking
            ? formatMessage({ id: 'packing.preview.making' })
            : pages === null
              ? ''
              : formatMessage({ id: 'packing.preview.pages' }, { pages: pages.sizes.length })}
        </p>
        <ul className="preview-warnings">
          {warnings.map(({ kind, count }) => (
            <li key={kind} data-grave={GRAVE.includes(kind)}>
              {GRAVE.includes(kind) ? <TriangleAlert aria-hidden /> : <Info aria-hidden />}
              {formatMessage({ id: `packing.warning.${kind}` }, { count })}
            </li>
          ))}
        </ul>
      </div>
      {failure === null ? null : <Failed failure={failure} />}
      <div className="preview-body">
        {pages === null ? null : (
          <>
            <nav
              className="preview-thumbnails"
              aria-label={formatMessage({ id: 'packing.preview.thumbnails' })}
            >
              {pages.sizes.map((size, place) => (
                <button
                  // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its place
                  key={place}
                  type="button"
                  className="preview-thumbnail"
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
              // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll the pages
              tabIndex={0}
              aria-label={formatMessage({ id: 'packing.preview.region' })}
            >
              {pages.sizes.map((size, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its place
                <div key={place} data-page={place + 1}>
                  <PreviewPage pages={pages} page={place + 1} size={size} withWords />
                </div>
              ))}
            </section>
          </>
        )}
      </div>
    </section>
  );
}

function Failed({ failure }: { failure: Failure }) {
  const { message, hint } = useFailureWords(failure);
  return (
    <p className="pack-failed" role="alert">
      {message} {hint}
    </p>
  );
}
