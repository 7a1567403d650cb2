/** Says in the reader's language why a statement stands on its side; the importer writes it in English. */
import { useIntl } from 'react-intl';
import type { MessageId } from '../i18n/messages.ts';

/** What the importer writes (`src/domain/release/resolveSides.ts`), with the words of the text as the first group. */
const REASONS: readonly [RegExp, MessageId][] = [
  [/^subject: (.*)$/s, 'briefing.reason.subject'],
  [/^under the label: (.*)$/s, 'briefing.reason.label'],
  [/^speaker is not a side: (.*)$/s, 'briefing.reason.notASide'],
  [/^only both sides can: (.*)$/s, 'briefing.reason.onlyBoth'],
  [/^no side is named()$/, 'briefing.reason.noSide'],
  [/^no subject: (.*)$/s, 'briefing.reason.noSubject'],
  [/^(“.*” after .*)$/s, 'briefing.reason.carriedOver'],
  [/^set by hand()$/, 'briefing.reason.byHand'],
];

/** Written as the reason of a side that a person chose. */
export const BY_HAND = 'set by hand';

export function useReason(): (reason: string) => string {
  const { formatMessage } = useIntl();
  return (reason) => {
    for (const [pattern, id] of REASONS) {
      const found = pattern.exec(reason);
      if (found) return formatMessage({ id }, { words: found[1] ?? '' });
    }
    return reason;
  };
}
