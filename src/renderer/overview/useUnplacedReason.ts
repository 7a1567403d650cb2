/** Says in the reader's language why a stretch of text found no place; the importer writes it in English. */
import { useIntl } from 'react-intl';
import { TAKEN_OUT } from '../../domain/commands/passages.ts';
import type { MessageId } from '../i18n/messages.ts';

/** What the importer writes (`src/domain/release/cover.ts`, `facts.ts`), and the review. */
const REASONS: Readonly<Record<string, MessageId>> = {
  'stands outside every topic': 'overview.unplaced.outside',
  'no fact of the meeting was recognised in it': 'overview.unplaced.unrecognised',
  'stands after the topics': 'overview.unplaced.after',
  [TAKEN_OUT]: 'review.takenOut',
};

export function useUnplacedReason(): (reason: string) => string {
  const { formatMessage } = useIntl();
  return (reason) => {
    const id = REASONS[reason];
    return id === undefined ? reason : formatMessage({ id });
  };
}
