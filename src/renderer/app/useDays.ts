/** Days as they are written in the interface's language; days have no time zone. */
import { useIntl } from 'react-intl';

/** @param style `long` with the weekday, `short` for lists. */
export function useDays(): (days: readonly string[], style: 'long' | 'short') => string {
  const { formatDate, formatList } = useIntl();
  return (days, style) =>
    formatList(
      days.map((day) =>
        formatDate(`${day}T00:00:00Z`, {
          timeZone: 'UTC',
          ...(style === 'long'
            ? { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }
            : { year: 'numeric', month: 'short', day: 'numeric' }),
        }),
      ),
      { type: 'unit' },
    );
}
