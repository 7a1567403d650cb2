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

/** The terms that have a word, by the word. */
const BY_ENGLISH = byWord(({ en }) => en);
const BY_JAPANESE = byWord(({ ja }) => ja);

/** The words of the longest term, in words. */
export const LONGEST_TERM = Math.max(...[...BY_ENGLISH.keys()].map((word) => word.split(' ').length));

/** The term that a folded word, or words with a space between, names as a whole; null for none. */
export function termNamed(named: string): NamedTerm | null {
  const english = englishFor(named);
  const japanese = japaneseFor(named);
  const terms = new Set([
    ...english.flatMap((word) => BY_ENGLISH.get(word) ?? []),
    ...japanese.flatMap((word) => BY_JAPANESE.get(word) ?? []),
  ]);
  const writings = new Map<string, Writing>();
  for (const { en, ja } of terms) {
    for (const word of en) if (!english.includes(word)) writings.set(word, englishWriting(word));
    for (const word of ja) {
      if (japanese.includes(word) || writings.has(word)) continue;
      // What has no kana or ideograph in it stands among the English words too.
      const written = /[^\0-\x7f]/.test(word) ? writingsOf(word) : [englishWriting(word)];
      for (const writing of written) writings.set(writing.text, writing);
    }
  }
  return writings.size === 0 ? null : { named, writings: [...writings.values()] };
}

/** The registry's English words that a query's word is: `cable` for `cables`. */
function englishFor(named: string): string[] {
  const found: string[] = [];
  for (let length = named.length; length > 0 && named.length - length <= MOST_ENDING; length--) {
    const word = named.slice(0, length);
    const isWhole = length === named.length;
    const isBeginning = length > SHORT && /^[a-z]+$/.test(named.slice(length));
    if (BY_ENGLISH.has(word) && (isWhole || isBeginning)) found.push(word);
  }
  return found;
}

/** The registry's Japanese words that a query's word is, with or without its last long-vowel mark. */
function japaneseFor(named: string): string[] {
  const texts = writingsOf(named).flatMap(({ text }) =>
    text.endsWith('ー') ? [text, text.slice(0, -1)] : [text],
  );
  return [...new Set(texts)].filter((text) => BY_JAPANESE.has(text));
}

function byWord(wordsOf: (term: SearchTerm) => readonly string[]): ReadonlyMap<string, SearchTerm[]> {
  const terms = new Map<string, SearchTerm[]>();
  for (const term of TERMS)
    for (const word of wordsOf(term)) terms.set(word, [...(terms.get(word) ?? []), term]);
  return terms;
}

function englishWriting(word: string): Writing {
  return { text: word, begins: true, until: word.length <= SHORT ? 'endOfWord' : 'anything' };
}
