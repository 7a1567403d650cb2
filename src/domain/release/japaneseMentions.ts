/** Finds where a Japanese clause names its sides and with which particle, whether or not they speak there. */
import type { Party } from '../model/party.ts';
import { SIDE_SUFFIXES } from './language/japanese.ts';
import { JA_TITLES } from './language/people.ts';
import type { People } from './people.ts';

export interface Mention {
  who: Party;
  start: number;
  /** After the particle. */
  end: number;
  /** The name, with what says that its people are meant. */
  words: string;
  particle: string;
}

const PARTICLES =
  'からは|からも|から|よりは|よりも|より|には|にも|に|とは|との|とも|と|へ|を|の|では|でも|は|が|も|としては|としても|として|によれば|によると';

/** Compiles the names of the sides. Full-width letters are expected as half-width. */
export function japaneseMentions(
  sides: Party[],
  half: (text: string) => string,
  people: People,
): (masked: string) => Mention[] {
  const partyOf = new Map<string, Party>();
  for (const side of sides)
    for (const name of [
      side.name.ja,
      ...side.aliases.ja,
      ...side.aliases.en.filter((each) => /^[A-Z][A-Za-z-]{2,}$/.test(each)),
    ])
      if (!partyOf.has(half(name))) partyOf.set(half(name), side);
  for (const [name, { party }] of people.names) partyOf.set(half(name), party);
  const names = [...partyOf.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const long = names.filter((name) => name.length > 1).join('|') || '(?!)';
  const short = names.filter((name) => name.length === 1).join('|') || '(?!)';
  const holder = `の?[\\p{Script=Han}ァ-ヴー・]{0,12}?(?:${JA_TITLES})`;
  const pattern = new RegExp(
    `(?<![A-Za-z])(?:(${long})(?:国)?(?:${SIDE_SUFFIXES}|${holder})?|(?<!\\p{Script=Han})(${short})(?:側|国側))(?:\\([^()]{1,40}\\))?(${PARTICLES})`,
    'gu',
  );
  return (masked) => {
    const found: Mention[] = [];
    for (const match of masked.matchAll(pattern)) {
      const who = partyOf.get(match[1] ?? match[2] ?? '');
      const [whole, , , particle = ''] = match;
      if (who === undefined) continue;
      const end = match.index + whole.length;
      found.push({ who, start: match.index, end, words: whole.slice(0, -particle.length), particle });
    }
    return found;
  };
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
