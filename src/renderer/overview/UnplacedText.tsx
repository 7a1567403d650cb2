/** What of the source found no place: listed in full, so that nothing is lost. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { Button } from '../design/Button.tsx';
import { useUnplacedReason } from './useUnplacedReason.ts';

/** A release leaves a few; a document that is no release can leave tens of thousands, which come when asked for. */
const AT_ONCE = 100;

export function UnplacedText({ dialogue }: { dialogue: Dialogue }) {
  const { formatMessage } = useIntl();
  const [shown, setShown] = useState(AT_ONCE);
  const { unplaced } = dialogue;
  const why = useUnplacedReason();
  return (
    <section className="overview-section" aria-labelledby="overview-unplaced">
      <h2 id="overview-unplaced">{formatMessage({ id: 'overview.unplaced' })}</h2>
      <p className="overview-none">{formatMessage({ id: 'overview.unplaced.hint' })}</p>
      <ul className="overview-list">
        {unplaced.slice(0, shown).map(({ text, reason, source }) => (
          <li key={`${source.sourceId}-${source.span.start}`}>
            <span lang={dialogue.lang}>{text}</span> <span className="overview-none">({why(reason)})</span>
          </li>
        ))}
      </ul>
      {unplaced.length > shown ? (
        <p>
          <Button onPress={() => setShown(shown + AT_ONCE)}>
            {formatMessage({ id: 'overview.unplaced.more' }, { shown, total: unplaced.length })}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
