/** Says in the reader's language why a statement stands on its side; the importer writes it in English. */
import { useIntl } from 'react-intl';
import { BY_HAND } from '../../domain/model/statement.ts';
import type { MessageId } from '../i18n/messages.ts';
import { useSideName } from './sides.ts';

/** What the importer writes (`src/domain/release/resolveSides.ts`): `words` of the text, and `who` spoke before. */
const REASONS: readonly [RegExp, MessageId][] = [
  [/^subject: (?<words>.*)$/s, 'briefing.reason.subject'],
  [/^under the label: (?<words>.*)$/s, 'briefing.reason.label'],
  [/^speaker is not a side: (?<words>.*)$/s, 'briefing.reason.notASide'],
  [/^only both sides can: (?<words>.*)$/s, 'briefing.reason.onlyBoth'],
  [/^no side is named$/, 'briefing.reason.noSide'],
  [/^no subject: (?<words>.*)$/s, 'briefing.reason.noSubject'],
  [/^no subject, (?<who>.*) spoke before: (?<words>.*)$/s, 'briefing.reason.noSubjectAfter'],
  [/^no subject, after (?<who>both sides): (?<words>.*)$/s, 'briefing.reason.noSubjectAfter'],
  [/^nobody spoke before: (?<words>.*)$/s, 'briefing.reason.noSubject'],
  [/^“(?<words>.*)” after (?<who>.*)$/s, 'briefing.reason.carriedOver'],
  // The second reader's (`src/domain/release/doubt.ts`).
  [/^another side may speak: (?<words>.*)$/s, 'briefing.reason.another'],
  [/^neither side may speak: (?<words>.*)$/s, 'briefing.reason.stranger'],
  [/^the other side may answer: (?<words>.*)$/s, 'briefing.reason.answer'],
  [/^may be what somebody else said: (?<words>.*)$/s, 'briefing.reason.content'],
  [/^one side alone may have done it: (?<words>.*)$/s, 'briefing.reason.alone'],
  [new RegExp(`^${BY_HAND}$`), 'briefing.reason.byHand'],
];

export function useReason(): (reason: string) => string {
  const { formatMessage, formatList } = useIntl();
  const sideName = useSideName();
  const nameOf = (who: string) => {
    if (who === 'both sides') return sideName('joint');
    return who === 'nobody' ? formatMessage({ id: 'briefing.reason.nobody' }) : sideName(who);
  };
  return (reason) => {
    for (const [pattern, id] of REASONS) {
      const found = pattern.exec(reason);
      if (!found) continue;
      const { words = '', who = '' } = found.groups ?? {};
      return formatMessage({ id }, { words, who: formatList(who.split(', ').map(nameOf), { type: 'unit' }) });
    }
    return reason;
  };
}
