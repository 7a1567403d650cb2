/** Learns from the head of a release who its people are: `Ms. Baudry, Head of …, DGE`, 「日本側は吉田総務審議官」. */
import type { Lang } from '../model/lang.ts';
import type { Party } from '../model/party.ts';
import { EN_TITLES, JA_TITLES } from './language/people.ts';
import { toHalfWidth } from './spans.ts';

/** People are introduced in the first lines. */
const HEAD = 4000;
/** So far behind a name its post is told, and so far before it the side it belongs to. */
const REACH = 170;

/** Whose people are whose. */
export interface People {
  /** Names in lower case (English), or names with their titles (Japanese). */
  names: ReadonlyMap<string, Party>;
  /** English posts in lower case that only one side's people hold: `secretary (telecom)`. */
  posts: ReadonlyMap<string, Party>;
}

export const NOBODY: People = { names: new Map(), posts: new Map() };

/** The people that the head of a text names, each with the one side that stands beside the name. */
export function peopleOf(text: string, sides: Party[], lang: Lang): People {
  const head = toHalfWidth(text.slice(0, HEAD));
  const names = new Owners();
  const posts = new Owners();
  if (lang === 'ja') findJapanese(head, sides, names);
  else findEnglish(head, sides, names, posts);
  return { names: names.known(), posts: posts.known() };
}

/** What belongs to one side; what two share tells nothing. */
class Owners {
  private readonly found = new Map<string, Party | null>();

  add(key: string, party: Party | null): void {
    if (party === null) return;
    this.found.set(key, this.found.has(key) && this.found.get(key) !== party ? null : party);
  }

  known(): Map<string, Party> {
    const known = new Map<string, Party>();
    for (const [key, party] of this.found) if (party !== null) known.set(key, party);
    return known;
  }
}

const EN_NAME = new RegExp(
  `(?<![\\p{L}])(?:${EN_TITLES})\\s+((?:\\p{Lu}(?:\\p{L}{0,3}\\.|[\\p{L}'’-]*)[^\\S\\n]+){0,3}\\p{Lu}[\\p{L}'’-]+)`,
  'gu',
);
/** `led by Robert Strayer, Deputy Assistant Secretary of State`: the post stands behind a name without a title. */
const EN_UNTITLED = new RegExp(
  `(?<=\\b(?:by|from|for)\\s(?:both\\s)?)(?!(?:${EN_TITLES})\\b)((?:\\p{Lu}[\\p{L}.’'-]*\\s+){1,3}\\p{Lu}[\\p{L}'’-]+)(?=,\\s+(?:the\\s+)?(?:\\p{Lu}[\\p{L}-]*\\s+){0,4}?(?:${EN_TITLES}|Head|Under-Secretary)\\b)`,
  'gu',
);
/** What tells whose a person is stands right behind the name: `(MIC)`, `of the Commission`, `, Director at MIC`. */
const APPOSED = /^\s*(?:\(|(?:of|from|for|at|representing)\b|,(?!\s+(?:who|which|that|and|but|to)\b))/;
/** Between a side and its person: `MIC's Director-General`, `Japan was represented by`, `EU side: `. */
const LEADS_TO_NAME =
  /^(?:['’]s|\s+(?:side|delegation))?[\s,:(–-]*(?:(?:was|were|is)\s+)?(?:(?:led|headed|represented|attended|chaired)\s+)?(?:by\s+)?(?:the\s+)?(?:\p{Lu}[\p{L}&-]*[\s,]+)*$/u;
/** What divides one person from the next. */
const NEXT_PERSON = new RegExp(
  `[;\\n]|\\.\\s+\\p{Lu}|\\band\\s+by\\s|\\band\\s+(?:the\\s+)?(?:${EN_TITLES})\\s|\\band\\s+\\p{Lu}[\\p{L}.’'-]*(?:\\s+\\p{Lu}[\\p{L}’'-]+){1,2},\\s|\\b(?:and|while|whereas)\\s+(?:the\\s+)?(?:\\S+\\s+){1,4}?(?:delegation|side|team)\\b`,
  'u',
);
/** `, Secretary (Telecom), …`, `, Deputy Director-General`: the post told after a name. */
const EN_POST = /^,\s+(?:the\s+)?(\p{Lu}[\p{L}-]*(?:\s+(?:\p{Lu}[\p{L}-]*|\(\p{Lu}[^()]{1,30}\)))*)/u;

interface Named {
  words: string[];
  post: string | null;
  owner: Party | null;
  at: number;
  end: number;
}

function findEnglish(head: string, sides: Party[], names: Owners, posts: Owners): void {
  const places = sidePlaces(sides, 'en');
  const named = naming(sides, 'en');
  const found: Named[] = [];
  const introduced = [...head.matchAll(EN_NAME), ...head.matchAll(EN_UNTITLED)];
  for (const match of introduced.sort((a, b) => a.index - b.index)) {
    const end = match.index + match[0].length;
    const after = head.slice(end, end + REACH).split(NEXT_PERSON)[0] ?? '';
    const before =
      head
        .slice(Math.max(0, match.index - REACH), match.index)
        .split(/[;\n]|(?<!(?:^|[\s.])\p{Lu})\.\s/u)
        .at(-1) ?? '';
    found.push({
      words: (match[1] ?? '').split(/\s+/),
      post: EN_POST.exec(after)?.[1] ?? null,
      owner:
        led(before, named) ??
        leads(after, named) ??
        (APPOSED.test(after) ? onlyOne(named(after)) : null) ??
        beforeName(before, places),
      at: match.index,
      end,
    });
  }
  pairChairs(head, found, sides);
  shareOwners(head, found);
  for (const { words, post, owner } of found) {
    // Which of the names is the family's differs by country: "Dr. Neeraj Mittal", "Dr. Imagawa Takuo".
    for (const word of words) if (word.length > 2) names.add(word.toLowerCase(), owner);
    if (post !== null && !PLAIN_POST.test(post)) posts.add(post.toLowerCase().replace(/\s+/g, ' '), owner);
  }
}

/** "represented by Minister A and Minister B": nothing but "and" between two people of one side. */
function shareOwners(head: string, found: Named[]): void {
  found.forEach((each, index) => {
    const before = found[index - 1];
    if (each.owner !== null || before === undefined || before.owner === null) return;
    if (/^\s*(?:,\s*)?(?:and\s+)?$/.test(head.slice(before.end, each.at))) each.owner = before.owner;
  });
}

/** The side that stands before a name, with nothing between that somebody else could have done. */
function beforeName(before: string, places: (stretch: string) => SidePlace[]): Party | null {
  const last = places(before).at(-1);
  return last !== undefined && LEADS_TO_NAME.test(before.slice(last.end)) ? last.side : null;
}

/** "The Indian delegation was led by …": whose delegation it is, whoever is named after. */
function led(before: string, named: (stretch: string) => Party[]): Party | null {
  const words =
    /((?:\S+\s+){1,6})(?:delegation|side|team)(?:\s+(?:was|is|being))?(?:\s+(?:led|headed|represented|chaired))?\s+by\s+$/i.exec(
      before,
    )?.[1];
  return words === undefined ? null : (named(words).at(-1) ?? null);
}

/** "Dr Richter headed the German delegation", "Ms. A, Director, represented DSIT". */
function leads(after: string, named: (stretch: string) => Party[]): Party | null {
  const led =
    /^(?:,[^,;.]{2,90},)?\s+(?:who\s+)?(?:headed|led|represented|chaired\s+for|attended\s+for|spoke\s+for|participated\s+from|attended\s+from|joined\s+from)\s+((?:\S+\s*){1,5})/.exec(
      after,
    );
  return led?.[1] === undefined ? null : onlyOne(named(led[1]));
}

/** A chair of one side, and a director of anything, may be anybody. */
const PLAIN_POST = /^(?:co-?chair\w*|chair\w*|head|director|ms|mr|dr)$/i;

/** "co-chaired by Ms. A, …, and Mr. B of MIC": of two chairs, the one of no named side is the other side's. */
function pairChairs(head: string, found: Named[], sides: Party[]): void {
  const [a, b] = sides;
  if (a === undefined || b === undefined || sides.length !== 2) return;
  for (const chaired of head.matchAll(
    /\b(?:co-?chaired|(?:delegations?|teams?)\s+(?:\S+\s+){0,2}?(?:headed|led|chaired))\s+by\b/gi,
  )) {
    const rest = head.slice(chaired.index, chaired.index + 500);
    const end = chaired.index + (rest.search(/[\n]|(?<!\b(?:Mr|Ms|Mrs|Dr|Prof))\.\s/) + 1 || rest.length);
    const chairs = found.filter((each) => each.at > chaired.index && each.at < end);
    const [first, second] = chairs;
    if (first === undefined || second === undefined || chairs.length !== 2) continue;
    const other = (owner: Party) => (owner === a ? b : a);
    if (first.owner === null && second.owner !== null) first.owner = other(second.owner);
    else if (second.owner === null && first.owner !== null) second.owner = other(first.owner);
  }
}

const JA_NAME = new RegExp(`([\\p{Script=Han}ァ-ヴー・]{1,24}?)(${JA_TITLES})`, 'gu');
/** 「田原 康生 国際戦略局長」「スーザン・テイラー 電気通信局長」 in a list of who was there. */
const JA_LISTED = new RegExp(
  `(?:(\\p{Script=Han}{1,4})[ \\u3000]\\p{Script=Han}{1,4}|[ァ-ヴー]+(?:[・＝=][ァ-ヴー]+)*[・＝=]([ァ-ヴー]+))[ \\u3000]([\\p{Script=Han}ァ-ヴー・]{0,24}?)(${JA_TITLES})`,
  'gu',
);
/** 「議長：吉田博史 国際戦略局長」: no space divides the names. */
const JA_UNSPACED = new RegExp(
  `(?<=[：:、・（(\\s○])(\\p{Script=Han}{2,5}|[ァ-ヴー]{2,10})[ \\u3000]([\\p{Script=Han}ァ-ヴー・]{0,24}?)(${JA_TITLES})`,
  'gu',
);
const JA_REACH = 240;

function findJapanese(head: string, sides: Party[], names: Owners): void {
  const places = sidePlaces(sides, 'ja');
  const named = naming(sides, 'ja');
  /** The side named last before a place in its sentence, unless somebody else's stands in between. */
  const ownerAt = (at: number): Party | null => {
    const before =
      head
        .slice(Math.max(0, at - JA_REACH), at)
        .split(/。|\n\s*\n/)
        .at(-1) ?? '';
    const last = named(before).at(-1);
    if (last === undefined) return null;
    const own = lastPlace(before, last);
    return /[^\s、：:（(]側|[^\s、]国(?:から|は|：)/u.test(before.slice(own)) ? null : last;
  };
  for (const match of head.matchAll(JA_LISTED)) {
    const [, family = '', last = '', post = '', title = ''] = match;
    const name = family || last;
    const owner = ownerAt(match.index);
    for (const key of new Set([...forms(name, title), `${name}${post}${title}`])) names.add(key, owner);
  }
  for (const match of head.matchAll(JA_UNSPACED)) {
    const [, name = '', , title = ''] = match;
    for (const family of familiesOf(name))
      for (const key of forms(family, title)) names.add(key, ownerAt(match.index));
  }
  for (const match of head.matchAll(JA_NAME)) {
    const [whole, lead = '', title = ''] = match;
    // 「共同議長」 is a post, nobody's name.
    if (/^(?:共同|両|各|双方の?)$/.test(lead)) continue;
    // 「ヴィルックネン欧州委員会上級副委員長」: the institution stands between the name and the post.
    const [inside] = places(whole);
    const holder = inside === undefined ? '' : whole.slice(0, inside.start);
    if (inside !== undefined && holder.length > 0 && holder.length <= 12 && !/[側省庁局国会]/.test(holder)) {
      for (const family of holder.length > 3 ? familiesOf(holder) : [holder])
        for (const key of forms(family, title)) names.add(key, inside.side);
      continue;
    }
    // 「ナラヤン科学・イノベーション・技術省政務次官」, 「英国ロイド・デジタル経済担当大臣」: a foreign name, then what it is for.
    const foreign = /(?:^|[国側])([ァ-ヴー]{2,})(?=[・\p{Script=Han}])/u.exec(lead)?.[1];
    if (foreign !== undefined && !/^(?:デジタル|サイバー|エネルギー|イノベーション|データ)$/.test(foreign))
      for (const key of forms(foreign, title)) names.add(key, named(lead).at(-1) ?? ownerAt(match.index));
    const institution = named(lead).at(-1) ?? null;
    const own = [...lead.matchAll(/[省庁国側局]/g)].at(-1);
    const name = own === undefined ? lead : lead.slice(own.index + 1);
    if (name.length > 0 && name.length <= 8 && whole !== title)
      for (const key of forms(name, title)) names.add(key, institution ?? ownerAt(match.index));
    // 「平デジタル大臣」 is 「平大臣」 for short.
    const family = /^\p{Script=Han}{1,3}(?=[ァ-ヴー])/u.exec(name)?.[0];
    if (family !== undefined)
      for (const key of forms(family, title)) names.add(key, institution ?? ownerAt(match.index));
  }

  function lastPlace(words: string, side: Party): number {
    return Math.max(
      ...[side.name.ja, ...side.aliases.ja].map((name) => {
        const at = words.lastIndexOf(toHalfWidth(name));
        return at < 0 ? 0 : at + name.length + (words.charAt(at + name.length) === '側' ? 1 : 0);
      }),
    );
  }
}

/** The family's name in 「吉田博史」 or 「富岡情報通信」 has one to three signs; a foreign name is one. */
function familiesOf(name: string): string[] {
  if (!/^\p{Script=Han}+$/u.test(name)) return [name];
  return [name, ...[1, 2, 3].filter((length) => length < name.length).map((length) => name.slice(0, length))];
}

/** 「田原国際戦略局長」 is 「田原局長」 for short. */
function forms(name: string, title: string): string[] {
  const shorter = SHORT_TITLES.filter((short) => title.endsWith(short));
  return [...new Set([title, ...shorter, '氏'])].map((each) => `${name}${each}`);
}

const SHORT_TITLES =
  '次官補代理 代理 次官補 次官 総局次長 局次長 次長 総局長 副局長 局長 審議官 統括官 大臣政務官 政務官 副大臣 大臣 副委員長 委員長 委員 部長 課長 室長 参事官 長官 大使'.split(
    ' ',
  );

/** Where a stretch names a side. */
interface SidePlace {
  side: Party;
  start: number;
  end: number;
}

/** Tells which sides a stretch names, in its order; a sign such as 「独」 only before 「側」. */
function naming(sides: Party[], lang: Lang): (stretch: string) => Party[] {
  const places = sidePlaces(sides, lang);
  return (stretch) => places(stretch).map(({ side }) => side);
}

function sidePlaces(sides: Party[], lang: Lang): (stretch: string) => SidePlace[] {
  const patterns = sides.map((side) => {
    const words = [side.name[lang], ...side.aliases[lang]]
      .sort((a, b) => b.length - a.length)
      .map(
        (name) => toHalfWidth(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + (name.length === 1 ? '側' : ''),
      )
      .join('|');
    return { side, pattern: new RegExp(lang === 'en' ? `(?<!\\p{L})(?:${words})(?!\\p{L})` : words, 'gu') };
  });
  return (stretch) =>
    patterns
      .flatMap(({ side, pattern }) =>
        [...stretch.matchAll(pattern)].map((match) => ({
          side,
          start: match.index,
          end: match.index + match[0].length,
        })),
      )
      .sort((a, b) => a.start - b.start);
}

function onlyOne(parties: Party[]): Party | null {
  return new Set(parties).size === 1 ? (parties[0] ?? null) : null;
}
