/** The names of the sides in the interface's language, and the colour that goes with each. */
import { useIntl } from 'react-intl';
import type { Side } from '../../domain/model/party.ts';
import { useLang } from '../i18n/useLang.ts';
import { useSessionPart } from '../session/parts.ts';

export function useSideName(): (side: Side) => string {
  const { formatMessage } = useIntl();
  const lang = useLang();
  const parties = useSessionPart(({ view }) => view.parties);
  return (side) => {
    if (side === 'joint') return formatMessage({ id: 'briefing.joint' });
    if (side === 'unattributed') return formatMessage({ id: 'briefing.unattributed' });
    return parties.find(({ id }) => id === side)?.name[lang] ?? side;
  };
}
