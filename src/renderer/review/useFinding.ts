/** Says in the reader's language what a text contradicts itself in; the importer writes it in English. */
import { useIntl } from 'react-intl';
import type { MessageId } from '../i18n/messages.ts';

/** What the importer writes (`src/domain/release/rounds.ts`, `factHeadings.ts`). */
const ROUND =
  /^(?<where>[^(]*) \(“(?<line>.*)”\) names round (?<other>\d+), but this is taken as round (?<round>\d+)\.$/s;

const PLACES: Readonly<Record<string, MessageId>> = {
  'The title': 'review.finding.title',
  'A heading': 'review.finding.heading',
  'The sentence on when it was held': 'review.finding.held',
  'The sentence before the topics': 'review.finding.lead',
};

export interface FindingShown {
  words: string;
  /** Of words that are not the reader's own. */
  lang?: string;
}

export function useFinding(): (finding: string) => FindingShown {
  const { formatMessage } = useIntl();
  return (finding) => {
    const { where = '', line = '', other = '', round = '' } = ROUND.exec(finding)?.groups ?? {};
    const place = PLACES[where];
    if (place === undefined) return { words: finding, lang: 'en' };
    const named = formatMessage({ id: place });
    return { words: formatMessage({ id: 'review.finding.round' }, { where: named, line, other, round }) };
  };
}
