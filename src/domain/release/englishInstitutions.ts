/** Reads institutions that no list names but that say themselves whose they are: `the Australian Department of Home Affairs`. */
import type { Party } from '../model/party.ts';
import type { Subject } from './englishSubjects.ts';
import { VERB_FORMS } from './language/english.ts';

/** Many a body called European, or of ASEAN, is none of the Union's own. */
const UNIONS = new Set(['eu', 'asean']);
const KIND =
  '(?:Department|Ministry|Agency|Office|Authority|Commission|Bureau|Administration|Regulator|Directorate)';
const CAPITAL = "\\p{Lu}[\\p{L}.’'-]*";
const OFFICE = new RegExp(
  `(?:[Tt]he\\s+)?((?:${CAPITAL}\\s+){0,5}?${KIND}(?:(?:\\s+(?:of|for|on|in)(?:\\s+the)?|,?\\s+(?:and|&)(?:\\s+the)?)?\\s+${CAPITAL}){0,9})(?![\\p{L}\\p{N}])`,
  'uy',
);
const BRACKET = /\s*\([^()]{1,60}\)/y;
/** A name with its abbreviation behind it. */
const SHORTENED = /(?:[Tt]he\s+)?\p{Lu}[^,.;:()\n]{8,100}\s\((\p{Lu}[\p{L}-]{1,11})\)/uy;
/** A country's name has no more words than this. */
const MOST_WORDS = 4;

/** Finds the institution that starts exactly at an offset and names its country, or a side's abbreviation behind it. */
export function institutions(parties: Party[]): (text: string, offset: number) => Subject | null {
  const owners = new Map<string, Party>();
  // "the Department" alone is no country's name.
  for (const party of parties)
    for (const name of [party.name.en, ...party.aliases.en])
      if (!owners.has(name) && name !== 'Department' && name !== 'Ministry') owners.set(name, party);
  const nation = (words: string[]): Party | null => {
    for (let count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
      const name = words
        .slice(0, count)
        .join(' ')
        .replace(/['’‘′]s?$/, '');
      const owner = owners.get(name);
      if (owner !== undefined) return UNIONS.has(owner.id) ? null : owner;
    }
    return null;
  };
  return (text, offset) => {
    if (!/[\p{Lu}t]/u.test(text.charAt(offset))) return null;
    OFFICE.lastIndex = offset;
    const office = OFFICE.exec(text);
    if (office?.[1] !== undefined) {
      const start = offset + office[0].length - office[1].length;
      const name = untilNextName(office[1], (words) => owners.has(words));
      const who = nation(name.split(/\s+/)) ?? nationBehind(name, nation);
      if (who !== null && !isListed(name, owners)) {
        BRACKET.lastIndex = start + name.length;
        const end = BRACKET.exec(text) === null ? start + name.length : BRACKET.lastIndex;
        return { who, end, words: text.slice(offset, end), strength: 0.9 };
      }
    }
    SHORTENED.lastIndex = offset;
    const shortened = SHORTENED.exec(text);
    const who = owners.get(shortened?.[1] ?? '');
    if (shortened === null || who === undefined || tells(shortened[0])) return null;
    return { who, end: SHORTENED.lastIndex, words: shortened[0], strength: 0.9 };
  };
}

/** `Ministry of Finance of Japan`: the country may stand last. */
function nationBehind(name: string, nation: (words: string[]) => Party | null): Party | null {
  for (const match of name.matchAll(/\s(?:of|in)\s+(?:the\s+)?/g)) {
    const who = nation(name.slice(match.index + match[0].length).split(/\s+/));
    if (who !== null) return who;
  }
  return null;
}

/** `the Federal Office and MIC`: the second name is another's. */
function untilNextName(words: string, isName: (words: string) => boolean): string {
  for (const match of words.matchAll(/,?\s+(?:and|&)\s+(?:the\s+)?(\S+)/g))
    if (isName(match[1] ?? '') || isName(words.slice(0, match.index))) return words.slice(0, match.index);
  return words;
}

/** Known by its own name: then that says whose it is. */
function isListed(name: string, owners: Map<string, Party>): boolean {
  return owners.has(name.replace(/\s+/g, ' '));
}

/** Whether a stretch holds a verb of its own: then it is more than a name. */
function tells(words: string): boolean {
  return [...words.matchAll(/(?<![\p{L}-])\p{Ll}+/gu)].some(([word]) => {
    const form = VERB_FORMS.get(word)?.form;
    return (
      form === 'past' ||
      form === 'present' ||
      /^(?:was|were|is|are|has|have|had|will|by|with|from|to)$/.test(word)
    );
  });
}
