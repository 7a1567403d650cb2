/** Learns from the head of a release who its people are: `Ms. Baudry, Head of …, DGE`, 「日本側は吉田総務審議官」. */
import type { Lang } from '../model/lang.ts';
import type { Party } from '../model/party.ts';
import { EN_TITLES, JA_TITLES } from './language/people.ts';
import { toHalfWidth } from './spans.ts';

/** People are introduced in the first lines. */
const HEAD = 4000;
/** So far behind a name its post is told, and so far before it the side it belongs to. */
const REACH = 170;

/** Names in lower case (English), or names with their titles (Japanese), and whose people they are. */
export type People = ReadonlyMap<string, Party>;

/** The people that the head of a text names, each with the one side that stands beside the name. */
export function peopleOf(text: string, sides: Party[], lang: Lang): People {
  const head = toHalfWidth(text.slice(0, HEAD));
  const found = new Map<string, Party | null>();
  const add = (name: string, party: Party | null) => {
    // A name that two sides share tells nothing.
    if (party !== null) found.set(name, found.has(name) && found.get(name) !== party ? null : party);
  };
  if (lang === 'ja') findJapanese(head, sides, add);
  else findEnglish(head, sides, add);
  const people = new Map<string, Party>();
  for (const [name, party] of found) if (party !== null) people.set(name, party);
  return people;
}

type Add = (name: string, party: Party | null) => void;

const EN_NAME = new RegExp(
  `(?<![\\p{L}])(?:${EN_TITLES})\\s+((?:\\p{Lu}[\\p{L}.'’-]*\\s+){0,3}\\p{Lu}[\\p{L}'’-]+)`,
  'gu',
);
/** What divides one person from the next. */
const NEXT_PERSON = new RegExp(`[;\\n]|\\.\\s+\\p{Lu}|\\band\\s+(?:the\\s+)?(?:${EN_TITLES})\\s`, 'u');

function findEnglish(head: string, sides: Party[], add: Add): void {
  const named = naming(sides, 'en');
  for (const match of head.matchAll(EN_NAME)) {
    const end = match.index + match[0].length;
    const words = (match[1] ?? '').split(/\s+/);
    const after = head.slice(end, end + REACH).split(NEXT_PERSON)[0] ?? '';
    const before =
      head
        .slice(Math.max(0, match.index - REACH), match.index)
        .split(/[;\n]|\.\s/)
        .at(-1) ?? '';
    const owner = onlyOne(named(after)) ?? named(before).at(-1) ?? null;
    // Which of the names is the family's differs by country: "Dr. Neeraj Mittal", "Dr. Imagawa Takuo".
    for (const word of words) if (word.length > 2) add(word.toLowerCase(), owner);
  }
}

const JA_NAME = new RegExp(`([\\p{Script=Han}ァ-ヴー・]{1,14}?)(${JA_TITLES})`, 'gu');

function findJapanese(head: string, sides: Party[], add: Add): void {
  const named = naming(sides, 'ja');
  for (const match of head.matchAll(JA_NAME)) {
    const [whole, lead = '', title = ''] = match;
    const before =
      head
        .slice(Math.max(0, match.index - 60), match.index)
        .split(/[。\n]/)
        .at(-1) ?? '';
    const institution = named(lead).at(-1) ?? null;
    const own = [...lead.matchAll(/[省庁国側局]/g)].at(-1);
    const name = own === undefined ? lead : lead.slice(own.index + 1);
    if (name.length > 0 && name.length <= 8 && whole !== title)
      add(`${name}${title}`, institution ?? named(before).at(-1) ?? null);
  }
}

/** Tells which sides a stretch names, in its order. */
function naming(sides: Party[], lang: Lang): (stretch: string) => Party[] {
  const patterns = sides.map((side) => {
    const names = [side.name[lang], ...side.aliases[lang]]
      .filter((name) => lang === 'en' || name.length > 1)
      .sort((a, b) => b.length - a.length)
      .map((name) => toHalfWidth(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const words = names.join('|');
    return { side, pattern: new RegExp(lang === 'en' ? `(?<!\\p{L})(?:${words})(?!\\p{L})` : words, 'gu') };
  });
  return (stretch) =>
    patterns
      .flatMap(({ side, pattern }) =>
        [...stretch.matchAll(pattern)].map((match) => ({ side, at: match.index })),
      )
      .sort((a, b) => a.at - b.at)
      .map(({ side }) => side);
}

function onlyOne(parties: Party[]): Party | null {
  return new Set(parties).size === 1 ? (parties[0] ?? null) : null;
}
