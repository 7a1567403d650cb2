/** Reads minutes and times of day as they are typed, full-width digits and 15時30分 included. */
import { minutesSchema, timeOfDaySchema } from '../../domain/model/meeting.ts';

/** Null for nothing typed, undefined for what is no number of minutes. */
export function minutesFrom(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  const [, digits] = /^(\d+)\s*(?:分|min\.?|minutes?)?$/i.exec(plain) ?? [];
  const read = minutesSchema.safeParse(Number(digits));
  return read.success ? read.data : undefined;
}

/** `HH:MM`; null for nothing typed, undefined for what is no time of day. */
export function timeFrom(text: string): string | null | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.時h]\s*(?:(\d{2})分?)?)?$/.exec(plain) ?? [];
  const read = timeOfDaySchema.safeParse(`${hours?.padStart(2, '0')}:${minutes}`);
  return read.success ? read.data : undefined;
}
