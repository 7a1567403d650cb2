/** The terms of the registry that say the same in both languages: who looks for one finds the other as well. */
import { TERM_REGISTRY } from '../align/terms.ts';
import { fold } from './fold.ts';
import { type Writing, writingsOf } from './writings.ts';

/** A term that a query names. */
export interface NamedTerm {
  /** How the query names it, folded. */
  named: string;
  /** The term's other words, in either language. */
  writings: Writing[];
}

/**
 * Lines of the registry that tell what a text is about, but whose words do not mean the same: who looks for "sea" does
 * not look for "hydrogen".
 */
const ONLY_KINDRED = new Set([
  ...['act', 'autonomous', 'broadband', 'business', 'capacity building', 'child', 'competition', 'consumer'],
  ...['developing countr', 'effort', 'emergency', 'evaluat', 'future', 'green', 'hydro', 'illegal', 'import'],
  ...[
    'invest',
    'medical',
    'moderation',
    'oecd',
    'open ran',
    'private',
    'procure',
    'progress',
    'regulat',
    'repair',
  ],
  ...[
    'route',
    'satellite',
    'sharing',
    'statistic',
    'study group',
    'support',
    'telecommunication',
    'test bed',
  ],
  ...['threat', 'virtual', 'licen', 'road map', 'safety', 'broadcast', 'decentrali', 'algorithm', 'encrypt'],
]);

/** A shorter English word must be there as a whole (`ai`, not `aim`). */
const SHORT = 3;
/** Letters that an English word may have beyond the beginning that the registry has of it: `resilien` + `ce`. */
const MOST_ENDING = 4;

interface SearchTerm {
  en: readonly string[];
  ja: readonly string[];
}

const TERMS: readonly SearchTerm[] = TERM_REGISTRY.filter(({ id }) => !ONLY_KINDRED.has(id)).map(
  ({ en, ja }) => ({
    en: en.map(fold).map((word) => word.trim()),
    ja: ja.map(fold).map((word) => word.trim()),
  }),
);

/** The words of the longest term, in words. */
export const LONGEST_TERM = Math.max(...TERMS.flatMap(({ en }) => en.map((word) => word.split(' ').length)));

/** The term that a folded word, or words with a space between, names as a whole; null for none. */
export function termNamed(named: string): NamedTerm | null {
  const terms = TERMS.filter(
    ({ en, ja }) =>
      en.some((word) => isEnglishFor(named, word)) || ja.some((word) => isJapaneseFor(named, word)),
  );
  const writings = new Map<string, Writing>();
  for (const { en, ja } of terms) {
    for (const word of en) if (!isEnglishFor(named, word)) writings.set(word, englishWriting(word));
    // What has no kana or ideograph in it stands among the English words too.
    for (const word of ja)
      if (!isJapaneseFor(named, word) && !writings.has(word))
        for (const writing of /[^\0-\x7f]/.test(word) ? writingsOf(word) : [englishWriting(word)])
          writings.set(writing.text, writing);
  }
  return writings.size === 0 ? null : { named, writings: [...writings.values()] };
}

function englishWriting(word: string): Writing {
  return { text: word, begins: true, until: word.length <= SHORT ? 'endOfWord' : 'anything' };
}

/** Whether a query's word is the one that begins so: `cables` for `cable`. */
function isEnglishFor(named: string, word: string): boolean {
  if (named === word) return true;
  if (word.length <= SHORT || !named.startsWith(word)) return false;
  return /^[a-z]+$/.test(named.slice(word.length)) && named.length - word.length <= MOST_ENDING;
}

function isJapaneseFor(named: string, word: string): boolean {
  return named === word || writingsOf(named).some(({ text }) => text === word || text === `${word}ー`);
}
