/** Days and times as a pack prints them: days as they are, times in the zones of the two sides. */
import type { Lang } from '../model/lang.ts';
import type { PartyId } from '../model/party.ts';

interface Zone {
  /** IANA name. */
  zone: string;
  place: Record<Lang, string>;
}

/** Where each party's time is told. */
const ZONES: Readonly<Record<PartyId, Zone>> = {
  japan: { zone: 'Asia/Tokyo', place: { en: 'Tokyo', ja: '東京' } },
  eu: { zone: 'Europe/Brussels', place: { en: 'Brussels', ja: 'ブリュッセル' } },
  germany: { zone: 'Europe/Berlin', place: { en: 'Berlin', ja: 'ベルリン' } },
  'united-kingdom': { zone: 'Europe/London', place: { en: 'London', ja: 'ロンドン' } },
  'united-states': { zone: 'America/New_York', place: { en: 'Washington', ja: 'ワシントン' } },
  india: { zone: 'Asia/Kolkata', place: { en: 'New Delhi', ja: 'ニューデリー' } },
  france: { zone: 'Europe/Paris', place: { en: 'Paris', ja: 'パリ' } },
  australia: { zone: 'Australia/Sydney', place: { en: 'Canberra', ja: 'キャンベラ' } },
  singapore: { zone: 'Asia/Singapore', place: { en: 'Singapore', ja: 'シンガポール' } },
  asean: { zone: 'Asia/Jakarta', place: { en: 'Jakarta', ja: 'ジャカルタ' } },
  korea: { zone: 'Asia/Seoul', place: { en: 'Seoul', ja: 'ソウル' } },
};

const LOCALES: Record<Lang, string> = { en: 'en-GB', ja: 'ja-JP' };

/** A day, e.g. "Tuesday 20 February 2024", "2024年2月20日火曜日". @param day ISO date. */
export function dayInWords(day: string, lang: Lang): string {
  const format = formatter(LOCALES[lang], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`)).replace(', ', ' ');
}

/** A moment in the zone of each side, own side first; Coordinated Universal Time where no zone is known. */
export function momentInZones(moment: string, sides: readonly PartyId[], lang: Lang): string[] {
  const zones = sides.map((side) => ZONES[side]).filter((zone) => zone !== undefined);
  const used = zones.length > 0 ? zones : [{ zone: 'UTC', place: { en: 'UTC', ja: 'UTC' } }];
  return used.map(({ zone, place }) =>
    lang === 'ja'
      ? `${momentIn(moment, zone, lang)}（${place.ja}）`
      : `${momentIn(moment, zone, lang)} (${place.en})`,
  );
}

/**
 * The moment at which the clock of the first side whose zone is known says a time; of a time that a change of clocks
 * leaves out, the one after it. @param day ISO date. @param time `HH:MM`.
 */
export function momentOf(day: string, time: string, sides: readonly PartyId[]): string {
  const zone = sides.map((side) => ZONES[side]).find((each) => each !== undefined)?.zone ?? 'UTC';
  const asked = Date.parse(`${day}T${time}:00Z`);
  // Twice: the first step may lie on the other side of a change of clocks.
  let moment = asked;
  for (let step = 0; step < 2; step++) moment = asked - aheadOfUtc(moment, zone);
  return new Date(moment).toISOString();
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than all that is formatted with it. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, known);
  return known;
}

/** How far a zone's clock is ahead at a moment, in milliseconds. */
function aheadOfUtc(moment: number, timeZone: string): number {
  const parts = formatter('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((each) => each.type === type)?.value ?? '00';
  const told = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`;
  return Date.parse(told) - moment;
}

/** The same, short and in one zone only: for the foot of a page. */
export function editionMoment(moment: string, sides: readonly PartyId[], lang: Lang): string {
  return momentInZones(moment, sides.slice(0, 1), lang)[0] ?? moment;
}

/** The day of a moment in the zone of a side. */
export function dayOfMoment(moment: string, sides: readonly PartyId[], lang: Lang): string {
  const zone = sides.map((side) => ZONES[side]).find((each) => each !== undefined)?.zone ?? 'UTC';
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  };
  return formatter(LOCALES[lang], options).format(new Date(moment));
}

function momentIn(moment: string, timeZone: string, lang: Lang): string {
  const format = formatter(LOCALES[lang], {
    day: 'numeric',
    month: lang === 'ja' ? 'long' : 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  return format.format(new Date(moment));
}
