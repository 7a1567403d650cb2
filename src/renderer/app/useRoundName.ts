/** What a dialogue is called where there is little room: its round, else its title. */
import { useIntl } from 'react-intl';

export function useRoundName(): (dialogue: { round: number | null; title: string }) => string {
  const { formatMessage } = useIntl();
  return ({ round, title }) => (round === null ? title : formatMessage({ id: 'app.round' }, { round }));
}
