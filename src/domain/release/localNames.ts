/** Learns the names a release gives its sides itself: `the Ministry of Communications (MOCIT) of India`. */
import type { Lang } from '../model/lang.ts';
import type { Party } from '../model/party.ts';
import { lowerCased, toHalfWidth } from './spans.ts';

/** Names are introduced in the first lines. */
const HEAD = 4000;

/** The sides with the names that the head of the text introduces added to their aliases. */
export function withLocalNames(text: string, sides: Party[], parties: Party[], lang: Lang): Party[] {
  const head = toHalfWidth(text.slice(0, HEAD));
  const learned = lang === 'ja' ? japaneseNames(head, sides) : englishNames(head, sides, parties);
  return sides.map((side) => {
    const names = learned.get(side.id) ?? [];
    if (names.length === 0) return side;
    return { ...side, aliases: { ...side.aliases, [lang]: [...side.aliases[lang], ...names] } };
  });
}

type Learned = Map<string, string[]>;

/** Words that may start an institution's name. */
const INSTITUTION =
  "(?:[\\p{Lu}][\\p{L}’'-]*\\s+)?(?:Ministry|Department|Directorate[-\\s]General|Federal\\s+Ministry|Agency|Authority|Commission|Office|Bureau|Administration|Institute|Secretariat|Info-communications)";
const NAME = `(${INSTITUTION}(?:(?<![\\p{Ll}]\\.)[\\s,]+(?:of|for|and|the|on|&|\\p{Lu}[\\p{L}’'.-]*)){0,16})`;
const INTRODUCED = new RegExp(
  `${NAME}\\s*(?:\\(([^()]{2,120})\\))?(?:,?\\s+(?:of|in)\\s+(?:the\\s+)?(\\p{Lu}[\\p{L}]+(?:\\s\\p{Lu}[\\p{L}]+)?))?`,
  'gu',
);

/** "Department of Home Affairs" is "Home Affairs" for short. */
const FIELD =
  /^(?:Federal\s+)?(?:Ministry|Department)\s+(?:of|for)\s+(\p{Lu}\p{L}+\s\p{Lu}\p{L}+)(?:\s+of\s+(?:the\s+)?\p{Lu}.*)?$/u;

function hasNameEnding(side: Party, words: string): boolean {
  return [side.name.en, ...side.aliases.en].some((name) => name.includes(words));
}

function englishNames(head: string, sides: Party[], parties: Party[]): Learned {
  const learned: Learned = new Map();
  const taken = new Set(
    parties.flatMap((party) => [party.name.en, ...party.aliases.en]).map((name) => name.toLowerCase()),
  );
  const [home, other] = sides;
  if (home === undefined || other === undefined) return learned;
  for (const match of head.matchAll(INTRODUCED)) {
    const [whole, name = '', inside = '', country = ''] = match;
    const owner = ownerOf(`${whole} ${country}`, sides);
    if (owner === null) continue;
    const short = /(?:^|abbreviated as |hereinafter |[“"'])([A-Z][A-Za-z-]{1,11})["”']?\s*$/.exec(
      inside,
    )?.[1];
    for (const each of [name.trim().replace(/(?:\s+(?:of|and|for|the|on)|,)+$/, ''), short])
      if (each !== undefined && each.length > 1 && !taken.has(each.toLowerCase())) add(learned, owner, each);
    const field = FIELD.exec(name.split(/\s+and\s+the\s+/)[0]?.trim() ?? '')?.[1];
    const shared = sides.some((side) => side !== owner && hasNameEnding(side, field ?? ''));
    if (field !== undefined && !shared) add(learned, owner, field);
  }
  return learned;
}

/** The one side that a stretch names; null for none or both. */
function ownerOf(words: string, sides: Party[]): Party | null {
  const lower = lowerCased(words);
  const named = sides.filter((side) =>
    [side.name.en, ...side.aliases.en].some((alias) => hasWord(lower, lowerCased(alias))),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Whether a text has these words with no letter right before or after them. */
function hasWord(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!/\p{L}$/u.test(text.slice(0, at)) && !/^\p{L}/u.test(text.slice(at + words.length))) return true;
  return false;
}

const JA_INSTITUTION =
  '([\\p{Script=Han}ァ-ヴー・]{1,24}?(?:省|庁|総局|委員会|企業総局|事務局|メディア開発庁))';

function japaneseNames(head: string, sides: Party[]): Learned {
  const learned: Learned = new Map();
  for (const side of sides) {
    const names = [side.name.ja, ...side.aliases.ja].filter(
      (name) => /^[\p{Script=Han}ァ-ヴーA-Z]+$/u.test(name) && !/省|庁|局|会/.test(name),
    );
    const country = names.sort((a, b) => b.length - a.length).join('|');
    const pattern = new RegExp(
      `(?:${country})(?:連邦共和国|共和国|連邦|国)?[・の]?${JA_INSTITUTION}(?=[^\\p{Script=Han}]|及び|並びに)(?:\\((?:以下「)?([A-Z][A-Za-z]{1,9})[^()]{0,12}\\))?`,
      'gu',
    );
    for (const match of head.matchAll(pattern))
      for (const name of [match[1], match[2]])
        if (name !== undefined && name.length > 2) add(learned, side, name);
    for (const kind of OWN_KINDS)
      if (ownsKind(side, kind, head) && !sides.some((each) => each !== side && ownsKind(each, kind, head)))
        add(learned, side, `同${kind}`);
    // 「電気通信開発センター（C-DOT）」: an abbreviation that is known tells whose institution it is.
    const known = side.aliases.en.filter((name) => /^[A-Z][A-Za-z-]{2,}$/.test(name)).join('|');
    const explained = new RegExp(
      `(?<![\\p{Script=Han}ァ-ヴー])([\\p{Script=Han}ァ-ヴー・]{3,24}(?:省|庁|局|会|院|所|機構|センター|機関))\\((?:${known || '(?!)'})\\)`,
      'giu',
    );
    for (const match of head.matchAll(explained)) if (match[1] !== undefined) add(learned, side, match[1]);
  }
  return learned;
}

/** What 「同」 may stand before where the head of the text names an institution so called. */
const OWN_KINDS = ['総局', '省', '庁', '委員会'];

/** Whether a side has an institution of that kind in the head of a text. */
function ownsKind(side: Party, kind: string, head: string): boolean {
  return [side.name.ja, ...side.aliases.ja].some((name) => {
    const plain = toHalfWidth(name);
    return plain.length > kind.length && plain.endsWith(kind) && head.includes(plain);
  });
}

function add(learned: Learned, party: Party, name: string): void {
  const names = learned.get(party.id) ?? [];
  if (!names.includes(name)) names.push(name);
  learned.set(party.id, names);
}
