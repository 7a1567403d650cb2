/** The pages beside the choices, and what should be known about them. */
import { Info, TriangleAlert, UnfoldHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../domain/failure/failure.ts';
import { type PackPlace, tooLong } from '../../domain/pack/places.ts';
import type { PackWarning } from '../../domain/pack/warnings.ts';
import { IconToggle } from '../design/Button.tsx';
import { useFailureWords } from '../design/FailureWords.tsx';
import { type Fit, PreviewPages } from './PreviewPages.tsx';
import type { Preview } from './usePreview.ts';
import './preview.css';

/** Warnings that must not be overlooked; the others are told quietly. */
const GRAVE: readonly PackWarning['kind'][] = ['privatePrinted', 'toReview', 'noPoints'];

interface PackPreviewProps {
  preview: Preview;
  warnings: readonly PackWarning[];
  onOpen(place: PackPlace): void;
}

export function PackPreview({ preview, warnings, onOpen }: PackPreviewProps) {
  const { formatMessage } = useIntl();
  const { pages, places, isMaking, failure } = preview;
  const [fit, setFit] = useState<Fit>('page');
  const [asked, setAsked] = useState<{ page: number; count: number } | null>(null);
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
          {tooLong(places).map((place) => (
            <li key={`${place.page}`} data-grave>
              <TriangleAlert aria-hidden />
              <button
                type="button"
                onClick={() => setAsked((before) => ({ page: place.page, count: (before?.count ?? 0) + 1 }))}
              >
                {formatMessage(
                  { id: 'packing.warning.tooLong' },
                  { name: place.name, pages: place.pages, most: place.most },
                )}
              </button>
            </li>
          ))}
          {warnings.map(({ kind, count }) => (
            <li key={kind} data-grave={GRAVE.includes(kind)}>
              {GRAVE.includes(kind) ? <TriangleAlert aria-hidden /> : <Info aria-hidden />}
              {formatMessage({ id: `packing.warning.${kind}` }, { count })}
            </li>
          ))}
        </ul>
        <IconToggle
          icon={UnfoldHorizontal}
          label={formatMessage({ id: 'packing.preview.wide' })}
          isSelected={fit === 'width'}
          onChange={(isWide) => setFit(isWide ? 'width' : 'page')}
        />
      </div>
      {failure === null ? null : <Failed failure={failure} />}
      <div className="preview-body">
        {pages === null ? null : (
          <PreviewPages pages={pages} places={places} fit={fit} asked={asked} onOpen={onOpen} />
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
