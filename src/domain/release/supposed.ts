/** Supposes whose somebody is from the post or the name alone, where a release does not tell: both are weak evidence. */
import type { Party } from '../model/party.ts';
import { POSTS_OF } from './language/people.ts';

/** The side whose people alone hold such a post: a State Secretary is Germany's where Japan is the other side. */
export function sideOfPost(post: string, sides: Party[]): Party | null {
  const holders = sides.filter((side) => POSTS_OF[side.id]?.test(post));
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

/** One mora of a Japanese name as Hepburn writes it. */
const MORA =
  '(?:(?:kk?|pp?|g|b|m|r|h|n)y?|ss?h?|s(?!i)|tch|tt?(?![iu])|ts(?=u)|ch|sh|z(?!i)|j|d(?![iu])|f(?=u)|y(?![ie])|w(?=a))?[aeiouāīūēō](?:[nm](?![aeiouāīūēō]))?h?';
const JAPANESE = new RegExp(`^(?:${MORA})+$`);
/** Parties many of whose names could be Japanese by their letters. */
const ALIKE = new Set(['india', 'singapore', 'asean', 'korea', 'china', 'italy', 'finland', 'brazil']);
/** Parties whose names are written in the same signs. */
const SAME_SIGNS = new Set(['korea', 'china', 'singapore', 'asean', 'mongolia', 'viet-nam']);

/** Whose somebody is by the sound of a name in Latin letters, in a dialogue of Japan's. */
export function sideOfLatinName(words: string[], sides: Party[]): Party | null {
  const two = withJapan(sides);
  if (two === null) return null;
  const names = words.map((word) => word.toLowerCase()).filter((word) => /^[\p{L}'’-]{3,}$/u.test(word));
  if (names.length === 0) return null;
  if (names.some((name) => !JAPANESE.test(name))) return two.other;
  const letters = names.join('').length;
  return names.length > 1 && letters > 8 && !ALIKE.has(two.other.id) ? two.japan : null;
}

/** Whether a name in Japanese script is written by its sound, as a foreigner's is. */
export function isForeign(name: string): boolean {
  return /^[ァ-ヴー・＝]{2,}$/.test(name);
}

/** The same for a name in Japanese script: one in katakana is a foreigner's. */
export function sideOfJapaneseName(name: string, sides: Party[]): Party | null {
  const two = withJapan(sides);
  if (two === null) return null;
  if (isForeign(name)) return two.other;
  return /^\p{Script=Han}{1,3}$/u.test(name) && !SAME_SIGNS.has(two.other.id) ? two.japan : null;
}

/** Whether all the words of a name in Latin letters could be Japanese. */
export function mayBeJapanese(words: string[]): boolean {
  return words.every(
    (word) => word.length < 3 || !/^[\p{L}'’-]+$/u.test(word) || JAPANESE.test(word.toLowerCase()),
  );
}

function withJapan(sides: Party[]): { japan: Party; other: Party } | null {
  const japan = sides.find(({ id }) => id === 'japan');
  const other = sides.find(({ id }) => id !== 'japan');
  return sides.length === 2 && japan !== undefined && other !== undefined ? { japan, other } : null;
}
