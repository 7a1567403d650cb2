/** Finds where a stretch of a release's head names one of its sides. */
import type { Lang } from '../model/lang.ts';
import type { Party } from '../model/party.ts';
import { toHalfWidth } from './spans.ts';

/** Where a stretch names a side. */
export interface SidePlace {
  side: Party;
  start: number;
  end: number;
}

/** Tells which sides a stretch names, in its order; a sign such as 「独」 only before 「側」. */
export function naming(sides: Party[], lang: Lang): (stretch: string) => Party[] {
  const places = sidePlaces(sides, lang);
  return (stretch) => places(stretch).map(({ side }) => side);
}

/** The same with the places. */
export function sidePlaces(sides: Party[], lang: Lang): (stretch: string) => SidePlace[] {
  const patterns = sides.map((side) => {
    const words = [side.name[lang], ...side.aliases[lang]]
      .sort((a, b) => b.length - a.length)
      .map(
        (name) => toHalfWidth(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + (name.length === 1 ? '側' : ''),
      )
      .join('|');
    return { side, pattern: new RegExp(lang === 'en' ? `(?<!\\p{L})(?:${words})(?!\\p{L})` : words, 'gu') };
  });
  return (stretch) =>
    patterns
      .flatMap(({ side, pattern }) =>
        [...stretch.matchAll(pattern)].map((match) => ({
          side,
          start: match.index,
          end: match.index + match[0].length,
        })),
      )
      .sort((a, b) => a.start - b.start);
}

/** The one side among some, or null where they are none or several. */
export function onlyOne(parties: Party[]): Party | null {
  return new Set(parties).size === 1 ? (parties[0] ?? null) : null;
}
