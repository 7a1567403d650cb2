/** Reads what somebody types into a search: words that must all be there, and the terms that they name. */
import { fold } from './fold.ts';
import { LONGEST_TERM, type NamedTerm, termNamed } from './terms.ts';
import { type Writing, writingsOf } from './writings.ts';

/** A word, or several in quotation marks that must stand so; found in any of its writings. */
export interface Word {
  /** As folded. */
  text: string;
  writings: readonly Writing[];
}

/** A word, or several that name one term together, with what else may stand for all of them. */
export interface Part {
  words: readonly Word[];
  term: NamedTerm | null;
}

export interface Query {
  /** All of them must be there, in any order. None where nothing was typed yet. */
  parts: readonly Part[];
  /** Its words as they are written side by side, with and without spaces; none where it has only one. */
  sideBySide: readonly string[];
}

/** Longer queries are cut: nobody types them, and each word costs. */
export const LONGEST_QUERY = 400;
const MOST_WORDS = 16;

/** Reads a query. Words are set apart by spaces of any width; a mark of quotation that is open still is open to the end. */
export function readQuery(typed: string): Query {
  const words: Word[] = [];
  const plain = typed
    .slice(0, LONGEST_QUERY)
    .normalize('NFKC')
    .replace(/[“”„‟]/g, '"');
  const quoted = new Set<Word>();
  for (const [piece, inQuotes] of plain.matchAll(/"([^"]*)(?:"|$)|[^\s"]+/g)) {
    const text = fold(inQuotes ?? piece).trim();
    if (text === '' || words.some((word) => word.text === text) || words.length === MOST_WORDS) continue;
    const word = { text, writings: writingsOf(text) };
    if (inQuotes !== undefined) quoted.add(word);
    words.push(word);
  }
  const side = words.map(({ text }) => text);
  const sideBySide = side.length > 1 ? [side.join(' '), side.join('')] : [];
  return { parts: partsOf(words, quoted), sideBySide };
}

/** Puts the words of a term together, the longest term first. What stands in quotation marks is meant to the letter. */
function partsOf(words: readonly Word[], quoted: ReadonlySet<Word>): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < words.length; ) {
    let taken = 1;
    let term: NamedTerm | null = null;
    for (let count = Math.min(LONGEST_TERM, words.length - at); count > 0 && term === null; count--) {
      const some = words.slice(at, at + count);
      if (some.some((word) => quoted.has(word))) continue;
      term = termNamed(some.map(({ text }) => text).join(' '));
      if (term !== null) taken = count;
    }
    parts.push({ words: words.slice(at, at + taken), term });
    at += taken;
  }
  return parts;
}
