/** A deadline in the words of the interface's language: a day of the calendar, the same in every time zone. */
import { useIntl } from 'react-intl';

export function useDay(): (isoDate: string) => string {
  const { formatDate } = useIntl();
  return (isoDate) => formatDate(`${isoDate}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' });
}
