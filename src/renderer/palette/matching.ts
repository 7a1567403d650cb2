/** Finds what the palette offers by its words: all typed words must occur; what begins with them comes first. */
import { fold } from '../../domain/search/fold.ts';

export const PALETTE_GROUPS = ['commands', 'topics', 'rounds', 'otherTopics'] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

/** One thing that can be done, or one place to go to. */
export interface PaletteEntry {
  id: string;
  group: PaletteGroup;
  /** What it is called in the language of the window, or of its text. */
  name: string;
  /** The language of the name where it is not the window's. */
  lang?: string;
  /** Where it belongs, e.g. the round of a topic. */
  about?: string;
  /** Its key as this computer writes it. */
  keys?: string;
  /** Other words it is found by: its name in the other language. */
  also?: string;
  run(): void;
}

/** So many are shown; a list that must be scrolled for long is no quicker than the window itself. */
export const SHOWN = 60;

export interface Matches {
  /** Best first within each group, groups in their order. */
  groups: { group: PaletteGroup; entries: PaletteEntry[] }[];
  /** Matches that are not shown. */
  further: number;
}

/** Whether an entry has all the words: 0 begins with them, 1 has a word that does, 2 has them somewhere. */
type Rank = 0 | 1 | 2;

/**
 * The entries that have all words of `text`, as search folds them (NFKC, letters without marks, small).
 *
 * @param entries in the order in which they are offered where nothing is typed
 */
export function matchEntries(entries: readonly PaletteEntry[], text: string): Matches {
  const words = fold(text).split(' ').filter(Boolean);
  const ranked = entries.flatMap((entry) => {
    const rank = rankOf(entry, words);
    return rank === null ? [] : [{ entry, rank }];
  });
  // Sorting is stable, so that equals stay in the order in which they are offered.
  const best = ranked.sort((a, b) => a.rank - b.rank).slice(0, SHOWN);
  const groups = PALETTE_GROUPS.map((group) => ({
    group,
    entries: best.flatMap(({ entry }) => (entry.group === group ? [entry] : [])),
  }));
  return { groups: groups.filter((each) => each.entries.length > 0), further: ranked.length - best.length };
}

function rankOf(entry: PaletteEntry, words: readonly string[]): Rank | null {
  if (words.length === 0) return 0;
  const name = fold(entry.name);
  const all = `${name} ${fold(entry.about ?? '')} ${fold(entry.also ?? '')}`;
  if (!words.every((word) => all.includes(word))) return null;
  const [first = ''] = words;
  if (name.startsWith(first)) return 0;
  return all.split(/[\s:：・/]+/).some((each) => each.startsWith(first)) ? 1 : 2;
}
