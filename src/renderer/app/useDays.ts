/** Days as they are written in the interface's language; days have no time zone. */
import { useIntl } from 'react-intl';
import { dayInWords } from '../../domain/pack/dates.ts';
import { useLang } from '../i18n/useLang.ts';

/** @param style `long` with the weekday, as packs write it; `short` for lists. */
export function useDays(): (days: readonly string[], style: 'long' | 'short') => string {
  const { formatDate, formatList } = useIntl();
  const lang = useLang();
  const short = (day: string) =>
    formatDate(`${day}T00:00:00Z`, { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' });
  return (days, style) =>
    formatList(
      days.map((day) => (style === 'long' ? dayInWords(day, lang) : short(day))),
      { type: 'unit' },
    );
}
