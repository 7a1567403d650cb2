/** Tells the days of one meeting where a sentence dates several. */
import type { About } from './collector.ts';
import type { FoundEvent } from './events.ts';
import { heldDates } from './preamble.ts';

/** Where a sentence dates several meetings, the days of the one named; else all of them. */
export function datesOfEvent(
  words: string,
  event: FoundEvent | null,
  { events, lang }: Pick<About, 'events' | 'lang'>,
  published: string | null,
  year: number | null,
): string[] {
  const all = heldDates(words, published, year);
  const named = events(words);
  if (event === null || named.length < 2) return all;
  // "… were held on December 4 and 5, respectively": a day for each.
  if (/\brespectively\b|それぞれ/i.test(words) && all.length === named.length)
    return all.filter((_, index) => named[index]?.kind.slug === event.kind.slug);
  // English names the meeting before its date, Japanese after it.
  const cuts = named.map((each) => (lang === 'ja' ? each.end : each.start));
  const parts = named.map((each, index) => {
    const stretch =
      lang === 'ja'
        ? words.slice(cuts[index - 1] ?? 0, cuts[index])
        : words.slice(cuts[index], cuts[index + 1]);
    return { kind: each.kind.slug, days: heldDates(stretch, published, year) };
  });
  if (parts.some((part) => part.days.length === 0)) return all;
  return parts.filter((part) => part.kind === event.kind.slug).flatMap((part) => part.days);
}
