/** Where a dialogue's text is from: enough to find the document again and to prove that it is the same. */
import { Copy } from 'lucide-react';
import { useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Source } from '../../domain/model/source.ts';
import { announce } from '../annotate/announce.ts';
import { useDays } from '../app/useDays.ts';
import { IconButton } from '../design/Button.tsx';
import { type Fact, Facts } from './Facts.tsx';

/** Hex digits that tell documents apart by eye; the whole hash is in the tooltip. */
const SHORT_HASH = 12;

export function Sources({ sources }: { sources: readonly Source[] }) {
  return sources.map((source) => <OneSource key={source.id} source={source} />);
}

function OneSource({ source }: { source: Source }) {
  const { formatMessage, formatDate } = useIntl();
  const days = useDays();
  const addressText = useRef<HTMLSpanElement>(null);
  const orNothing = (value: string | null) => (value === null ? [] : [value]);
  const { address, sha256 } = source;
  const facts: Fact[] = [
    {
      label: formatMessage({ id: 'overview.publisher' }),
      values: orNothing(source.publisher),
      lang: source.lang,
    },
    {
      label: formatMessage({ id: 'overview.published' }),
      values: source.publishedOn === null ? [] : [days([source.publishedOn], 'long')],
    },
    { label: formatMessage({ id: 'overview.file' }), values: [source.fileName] },
    { label: formatMessage({ id: 'overview.encoding' }), values: [source.encoding.toUpperCase()] },
    {
      label: formatMessage({ id: 'overview.imported' }),
      values: [formatDate(source.importedAt, { dateStyle: 'medium', timeStyle: 'short' })],
    },
  ];
  const copyAddress = () => {
    const copied = copyWordsOf(addressText.current);
    announce(formatMessage({ id: copied ? 'overview.copied' : 'overview.copyFailed' }));
  };
  return (
    <div className="overview-source">
      <Facts facts={facts} />
      <dl className="facts">
        <div className="fact">
          <dt>{formatMessage({ id: 'overview.address' })}</dt>
          {address === null ? (
            <dd className="overview-none">{formatMessage({ id: 'overview.unknown' })}</dd>
          ) : (
            <dd className="overview-address">
              {/* An address is shown and copied, never opened. */}
              <span ref={addressText}>{address}</span>
              <IconButton
                icon={Copy}
                label={formatMessage({ id: 'overview.copyAddress' })}
                onPress={copyAddress}
              />
            </dd>
          )}
        </div>
        <div className="fact">
          <dt>{formatMessage({ id: 'overview.hash' })}</dt>
          <dd className="overview-hash" title={sha256}>
            {sha256.slice(0, SHORT_HASH)}…
          </dd>
        </div>
      </dl>
    </div>
  );
}

/** Copies what an element says. The clipboard API asks for a permission, and the app grants none. */
function copyWordsOf(element: HTMLElement | null): boolean {
  const selection = document.getSelection();
  if (!element || !selection) return false;
  selection.selectAllChildren(element);
  const copied = document.execCommand('copy');
  selection.removeAllRanges();
  return copied;
}
