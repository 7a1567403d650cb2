/** Reads institutions that no list names but that say themselves whose they are: `the Australian Department of Home Affairs`. */
import type { Party } from '../model/party.ts';
import type { Subject } from './englishSubjects.ts';
import { VERB_FORMS } from './language/english.ts';

/** Many a body called European, or of ASEAN, is none of the Union's own. */
const UNIONS = new Set(['eu', 'asean']);
const KIND =
  '(?:Department|Ministry|Agency|Office|Authority|Commission|Bureau|Administration|Regulator|Directorate)';
/** Longest stretch before an abbreviation in brackets. */
const LONGEST_NAME = 100;

/** Finds the institution that starts exactly at an offset and names its country, or a side's abbreviation behind it. */
export function institutions(parties: Party[]): (text: string, offset: number) => Subject | null {
  const owners = new Map<string, Party>();
  for (const party of parties)
    for (const name of [party.name.en, ...party.aliases.en]) if (!owners.has(name)) owners.set(name, party);
  const all = alternatives([...owners.keys()]);
  const nations = alternatives([...owners].filter(([, { id }]) => !UNIONS.has(id)).map(([name]) => name));
  const more = `(?:(?:\\s+(?:of|for|on)(?:\\s+the)?|,?\\s+(?:and|&)(?!\\s+(?:the\\s+)?(?:${all})(?!\\p{L})))?\\s+(?!(?:${all})(?!\\p{L}))\\p{Lu}[\\p{L}’'-]*){0,8}`;
  const office = `(?:\\p{Lu}[\\p{L}-]*\\s+){0,4}?${KIND}${more}`;
  const end = '(?![\\p{L}\\p{N}])(?:\\s*\\([^()]{1,60}\\))?';
  const patterns = [
    new RegExp(`(?:[Tt]he\\s+)?(${nations})(?:['’‘′]s?)?\\s+${office}${end}`, 'uy'),
    new RegExp(`(?:[Tt]he\\s+)?${office}\\s+(?:of|in)\\s+(?:the\\s+)?(${nations})${end}`, 'uy'),
    new RegExp(`(?:[Tt]he\\s+)?\\p{Lu}[^,.;:()\\n]{8,${LONGEST_NAME}}\\s\\((${all})\\)`, 'uy'),
  ];
  return (text, offset) => {
    if (!/[\p{Lu}t]/u.test(text.charAt(offset))) return null;
    for (const pattern of patterns) {
      pattern.lastIndex = offset;
      const match = pattern.exec(text);
      const who = owners.get(match?.[1] ?? '');
      if (match === null || who === undefined || tells(match[0])) continue;
      return { who, end: pattern.lastIndex, words: match[0], strength: 0.9 };
    }
    return null;
  };
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

function alternatives(names: string[]): string {
  return (
    names
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
      .join('|') || '(?!)'
  );
}
