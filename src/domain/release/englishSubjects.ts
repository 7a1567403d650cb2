/** Reads English subjects: `The EU side`, `Representatives of MIC`, `Japan and the EU`, `Both sides`. */
import type { Party } from '../model/party.ts';
import type { Speakers } from './attribution.ts';
import { distance } from './distance.ts';
import { institutions } from './englishInstitutions.ts';
import { JOINT_SUBJECTS, PERSON, SIDE_NOUNS, SIDE_PEOPLE } from './language/english.ts';
import { EN_POSTS, EN_TITLES } from './language/people.ts';
import { NOBODY, type People } from './people.ts';
import { lowerCased } from './spans.ts';

export interface Subject {
  /** The parties named; both sides of the dialogue where it says "both". */
  who: 'both' | Party;
  /** Where it ends in the text. */
  end: number;
  words: string;
  /** 1 where spelled right. */
  strength: number;
}

export interface EnglishSubjects {
  /** The subject that starts exactly at an offset, or null. */
  at(text: string, offset: number): Subject | null;
  /** The same without lists: one name. */
  one(text: string, offset: number): Subject | null;
  /** Whether a stretch is nothing but a side's name: a speaker's label. */
  isName(text: string): Subject | null;
}

const LIST_JOINT =
  /^(?:\s*,\s*(?:and\s+|&\s*)?|\s+and\s+|\s*&\s*|\s*\/\s*|\s+as\s+well\s+as\s+|\s*,?\s+together\s+with\s+|\s+or\s+)/;
const LONGEST_LIST = 5;

/** Compiles the subjects of a dialogue's parties; `meeting` is the last word of what it is called, e.g. `Council`. */
export function englishSubjects(
  { sides, others }: Speakers,
  meeting = '',
  people: People = NOBODY,
): EnglishSubjects {
  const partyOf = new Map<string, Party>();
  for (const party of [...sides, ...others])
    for (const alias of [party.name.en, ...party.aliases.en]) {
      const key = normal(alias);
      if (!partyOf.has(key)) partyOf.set(key, party);
    }
  const names = [...partyOf.keys()].sort((a, b) => b.length - a.length).map(escapeName);
  const alias = `(?:${names.join('|')})`;
  const apostrophe = `['’‘′]s?`;
  const party = new RegExp(
    `(?:(?:both|all)\\s+)?(?:the\\s+|their\\s+|its\\s+|his\\s+|her\\s+)?(?:(?:${SIDE_PEOPLE})\\s+(?:of|from|on|for)\\s+(?:the\\s+)?)?(?:government\\s+of\\s+(?:the\\s+)?)?(${alias})(?![\\p{L}\\p{N}])(?!\\s?[-–‐‑]\\s?(?!side\\b)\\p{L})(?:${apostrophe}\\s+(${alias})(?![\\p{L}\\p{N}]))?(?:${apostrophe}(?=\\s+(?:${SIDE_NOUNS})\\b))?(?:[-\\s]+(?:${SIDE_NOUNS})\\b){0,2}(?:\\s*\\([^()]{1,60}\\))?(?:\\s+(?:of|from|in)\\s+(?:the\\s+)?(${alias})(?![\\p{L}\\p{N}])(?:\\s+side)?)?(?:\\s*\\([^()]{1,60}\\))?`,
    'uy',
  );
  const institutionAt = institutions([...sides, ...others]);
  const joint = new RegExp(
    `(?:the\\s+)?(?:${JOINT_SUBJECTS}${meeting === '' ? '' : `|(?<=the\\s+)${lowerCased(meeting)}`})(?![\\p{L}\\p{N}-])`,
    'uy',
  );
  const posted = new RegExp(PERSON, 'uy');
  const known = [...people.names.keys()].map(escapeName).join('|') || '(?!)';
  const named = new RegExp(
    `(?:the\\s+)?(?:${EN_TITLES})\\s+(?:[A-Z][\\p{L}.'’-]*\\s+){0,2}?(${known})(?![\\p{L}'’-])(?:\\s\\([^()]{1,60}\\))?(?:,\\s[^,.;]{2,90},(?=\\s))?`,
    'iuy',
  );
  const posts = [...people.posts.keys()].sort((a, b) => b.length - a.length).map(escapeName);
  const byPost = new RegExp(
    `(?:the\\s+)?(${posts.join('|') || '(?!)'})(?:\\s\\([^()]{1,30}\\))?(?![\\p{L}\\p{N}(-])(?!\\s\\()`,
    'iuy',
  );
  const misspelt = /(?:the\s+)?(\p{L}[\p{L}.]{1,14})\s+(side|delegation|government|sdie|sid|sides)\b/iuy;
  const nameWords = [...partyOf].filter(([name]) => /^[\p{L}.]{2,14}$/u.test(name));

  // A text is read at many places.
  let small = { text: '', lower: '' };
  const inSmall = (text: string): string => {
    if (small.text !== text) small = { text, lower: lowerCased(text) };
    return small.lower;
  };

  const one = (text: string, offset: number): Subject | null => {
    joint.lastIndex = offset;
    if (joint.test(inSmall(text)) && isBoundary(text, joint.lastIndex))
      return { who: 'both', end: joint.lastIndex, words: text.slice(offset, joint.lastIndex), strength: 1 };
    const office = institutionAt(text, offset);
    if (office !== null) return office;
    party.lastIndex = offset;
    const match = party.exec(inSmall(text));
    if (match?.[1] !== undefined) {
      const inner = match[3] ?? match[2] ?? match[1];
      // "the Ministry of Communications of India": the country named last says whose ministry it is.
      const who = partyOf.get(normal(inner)) ?? partyOf.get(normal(match[1]));
      // "Japan's" with something else owned is not Japan itself.
      const isOwner = /^['’‘′]/.test(text.slice(party.lastIndex, party.lastIndex + 1));
      const owned = isOwner && who !== undefined ? ownedSpeaker(text, party.lastIndex) : null;
      if (owned !== null && who !== undefined)
        return { who, end: owned.end, words: text.slice(offset, owned.end), strength: owned.strength };
      if (who !== undefined && !isOwner)
        return { who, end: party.lastIndex, words: text.slice(offset, party.lastIndex).trim(), strength: 1 };
    }
    posted.lastIndex = offset;
    if (posted.exec(text) !== null) {
      const institution = one(text, posted.lastIndex);
      const comma =
        institution === null ? null : /^\s*,(?=\s)/.exec(text.slice(institution.end, institution.end + 4));
      const end = (institution?.end ?? 0) + (comma?.[0].length ?? 0);
      if (institution !== null)
        return { ...institution, end, words: text.slice(offset, institution.end), strength: 0.9 };
    }
    named.lastIndex = offset;
    const person = named.exec(text);
    const owner = people.names.get(person?.[1]?.toLowerCase() ?? '');
    if (person !== null && owner !== undefined)
      return { who: owner.party, end: named.lastIndex, words: person[0], strength: owner.strength };
    byPost.lastIndex = offset;
    const holder = byPost.exec(text);
    const held = holder?.[1] === undefined ? undefined : people.posts.get(normal(holder[1]));
    if (holder !== null && held !== undefined)
      return {
        who: held.party,
        end: byPost.lastIndex,
        words: holder[0],
        strength: Math.min(0.75, held.strength),
      };
    misspelt.lastIndex = offset;
    const odd = misspelt.exec(text);
    if (odd?.[1] === undefined) return null;
    const near = nearest(odd[1].toLowerCase(), nameWords);
    return near === null ? null : { who: near, end: misspelt.lastIndex, words: odd[0], strength: 0.85 };
  };

  const at = (text: string, offset: number): Subject | null => {
    let subject = one(text, offset);
    if (subject === null) return null;
    const members = new Set<'both' | Party>([subject.who]);
    for (let count = 1; count < LONGEST_LIST; count++) {
      const joiner = LIST_JOINT.exec(text.slice(subject.end, subject.end + 24));
      if (joiner === null) break;
      const next = one(text, subject.end + joiner[0].length);
      if (next === null) break;
      // "Japan explained …" never starts with a comma list of one: a lone comma needs a further "and".
      if (/^\s*,\s*$/.test(joiner[0]) && !/^\s*,?\s*(?:and|&)\s/.test(text.slice(next.end, next.end + 12)))
        break;
      members.add(next.who);
      subject = {
        ...next,
        words: text.slice(offset, next.end),
        strength: Math.min(subject.strength, next.strength),
      };
    }
    const named = sides.filter((side) => members.has(side));
    const who = members.has('both') || named.length > 1 ? 'both' : (named[0] ?? subject.who);
    return { ...subject, who };
  };

  return {
    at,
    one,
    isName: (text) => {
      const bare = text.trim();
      if (bare.length > 80) return null;
      const subject = at(bare, 0);
      return subject !== null && subject.end === bare.length ? subject : null;
    },
  };
}

/** "Ofcom's Chief Executive, Dame Melanie Dawes,": a post of an institution. */
const POST_OF = new RegExp(
  `['’‘′]s?\\s+(?:\\p{L}[\\p{L}&-]*\\s+){0,3}?(?:${EN_TITLES}|${EN_POSTS})(?:\\s+(?:for|of)\\s+[^,.;]{2,60}?(?=,|\\s+(?:\\p{L}+ed|said|gave|told|set|spoke)\\b))?(?:(?:\\s+\\p{Lu}[\\p{L}.’'-]*){1,3}|,\\s[^,.;]{2,60},(?=\\s))?`,
  'uy',
);

/** "MCI's answers covered …": what an institution said, with what it was about. */
const WORDS_OF =
  /['’‘′]s?\s+(?:\p{L}+\s+){0,2}?(?:answers?|repl(?:y|ies)|responses?|presentations?|remarks|interventions?|explanations?|statements?|comments|briefings?|reports?|contributions?|overviews?|updates?)(?=\s+(?:covered|focus+ed|concerned|dealt|cent(?:red|ered)|addressed|included|explained|showed|described|set\s+out|touched|outlined|stressed|noted)\b)/uy;

/** Who speaks for an owner whose name ends at `offset`; null where what is owned does not speak. */
function ownedSpeaker(text: string, offset: number): { end: number; strength: number } | null {
  POST_OF.lastIndex = offset;
  if (POST_OF.test(text)) return { end: POST_OF.lastIndex, strength: 0.85 };
  WORDS_OF.lastIndex = offset;
  return WORDS_OF.test(text) ? { end: WORDS_OF.lastIndex, strength: 0.8 } : null;
}

function isBoundary(text: string, at: number): boolean {
  return at >= text.length || !/[\p{L}\p{N}]/u.test(text.charAt(at)) || /\s$/.test(text.slice(at - 1, at));
}

function normal(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ');
}

function escapeName(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
}

/** The party whose name is a slip of the pen away: one letter for short names, two for long ones. */
function nearest(word: string, names: [string, Party][]): Party | null {
  let best: Party | null = null;
  let least = 3;
  for (const [name, party] of names) {
    if (name.length < 4 || Math.abs(name.length - word.length) > 2) continue;
    const away = distance(word, name);
    if (away <= (name.length >= 6 ? 2 : 1) && away < least) {
      best = party;
      least = away;
    }
  }
  return best;
}
