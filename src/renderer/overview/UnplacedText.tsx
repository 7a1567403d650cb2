/** What of the source found no place: listed in full, so that nothing is lost. */
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { MessageId } from '../i18n/messages.ts';

/** What the importer writes (`src/domain/release/cover.ts`, `facts.ts`). */
const REASONS: Readonly<Record<string, MessageId>> = {
  'stands outside every topic': 'overview.unplaced.outside',
  'no fact of the meeting was recognised in it': 'overview.unplaced.unrecognised',
  'stands after the topics': 'overview.unplaced.after',
};

export function UnplacedText({ dialogue }: { dialogue: Dialogue }) {
  const { formatMessage } = useIntl();
  const why = (reason: string) => {
    const id = REASONS[reason];
    return id === undefined ? reason : formatMessage({ id });
  };
  return (
    <section className="overview-section" aria-labelledby="overview-unplaced">
      <h2 id="overview-unplaced">{formatMessage({ id: 'overview.unplaced' })}</h2>
      <p className="overview-none">{formatMessage({ id: 'overview.unplaced.hint' })}</p>
      <ul className="overview-list">
        {dialogue.unplaced.map(({ text, reason, source }) => (
          <li key={`${source.sourceId}-${source.span.start}`}>
            <span lang={dialogue.lang}>{text}</span> <span className="overview-none">({why(reason)})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
