/** Reads whose people the head of an English release names: `Ms. Baudry, Head of …, DGE`, `Minister A on the EU side`. */
import type { Party } from '../model/party.ts';
import { EN_TITLES } from './language/people.ts';
import type { FoundPeople } from './people.ts';
import { naming, onlyOne, type SidePlace, sidePlaces } from './sidePlaces.ts';
import { mayBeJapanese, sideOfLatinName, sideOfPost } from './supposed.ts';

/** So far behind a name its post is told, and so far before it the side it belongs to. */
const REACH = 170;

const NAME_WORDS = "(?:\\p{Lu}(?:\\p{L}{0,3}\\.|[\\p{L}'’-]*)[^\\S\\n]+){0,3}\\p{Lu}[\\p{L}'’-]+";
const EN_NAME = new RegExp(`(?<![\\p{L}])(${EN_TITLES})\\s+(${NAME_WORDS})`, 'gu');
/** `Minister for Digital Transformation Hisashi Matsumoto`: what the post is for stands before the name. */
const EN_FIELD = new RegExp(
  `(?<![\\p{L}])(${EN_TITLES})\\s+((?:for|of)\\s+(?:the\\s+)?(?:\\p{Lu}[\\p{L}-]*(?:\\s+(?:and|&)\\s+|,?\\s+)){1,7}?)((?:\\p{Lu}[\\p{L}'’-]+)\\s+(?:\\p{Lu}\\.\\s+)?\\p{Lu}[\\p{L}'’-]+)(?!\\s+\\p{Lu}|[\\p{L}-])`,
  'gu',
);
/** Words of a post or an institution, which are nobody's name. */
const NO_NAME =
  /\b(?:\w*Minister|Secretary|Director|Ambassador|President|Commissioner|Affairs|Bureau|Division|Department|Ministry|Commission|Agency|Office|Council|Policy|Strategy|Economy|Industry|Trade|Communications?|Technology|Innovation|Development|Information|Transformation|Digital|Networks?|Content|Security|Services?|State|Infrastructure|Cyberspace|Modernisation|Enterprise|Global|International|Internal|Foreign|General|Cooperation|Coordination|Science|Telecommunications?|Data|Regional|Market|Union|Europe|Japan|Justice|Sport|Arts)\b/;
/** `led by Robert Strayer, Deputy Assistant Secretary of State`: the post stands behind a name without a title. */
const EN_UNTITLED = new RegExp(
  `(?<=\\b(?:by|from|for|and|with|were|was|included?|including|between|of)\\s(?:both\\s)?|:\\s|\\.\\s|\\n)(?!(?:${EN_TITLES})\\b)((?:\\p{Lu}[\\p{L}.’'-]*\\s+){1,3}\\p{Lu}[\\p{L}'’-]+)(?=,\\s+(?:the\\s+)?(?:\\p{Lu}[\\p{L}-]*\\s+){0,4}?(?:${EN_TITLES}|Head|Under-Secretary)\\b)`,
  'gu',
);
/** What tells whose a person is stands right behind the name: `(MIC)`, `of the Commission`, `, Director at MIC`. */
const APPOSED =
  /^\s*(?:\(|(?:of|from|for|at|representing|on\s+behalf\s+of|on)\b|,(?!\s+(?:who|which|that|and|but|to|while|whereas|as|with)\b))/;
/** Between a side and its person: `MIC's Director-General`, `Japan was represented by`, `EU side: `. */
const LEADS_TO_NAME =
  /^(?:['’]s|\s+(?:side|delegation))?[\s,:(–-]*(?:(?:was|were|is)\s+)?(?:(?:led|headed|represented|attended|chaired)\s+)?(?:by\s+)?(?:the\s+)?(?:\p{Lu}[\p{L}&-]*[\s,]+)*$/u;
/** "(DG CONNECT) met in Tokyo for the Japan-EU Dialogue": what tells whose somebody is ends before what they did. */
function apposition(after: string): string {
  const bracket = /^\s*\(([^()]*)\)/.exec(after)?.[1];
  return bracket ?? after.split(/\s(?:met|led|held|took|sat|were|was|had|opened|\p{Ll}+ed)\s/u)[0] ?? '';
}

/** What divides one person from the next. */
const NEXT_PERSON = new RegExp(
  `[;\\n]|\\.\\s+\\p{Lu}|\\band\\s+by\\s|\\b(?:and|while|whereas|with)\\s+(?:the\\s+)?(?:${EN_TITLES})\\s|,\\s+(?:visited|met|held|travel+ed|received|took|opened|hosted|led|headed|chaired)\\s|\\band\\s+\\p{Lu}[\\p{L}.’'-]*(?:\\s+\\p{Lu}[\\p{L}’'-]+){1,2},\\s|\\b(?:and|while|whereas)\\s+(?:the\\s+)?(?:\\S+\\s+){1,4}?(?:delegation|side|team)\\b`,
  'u',
);
/** `, Secretary (Telecom), …`, `, Deputy Director-General`: the post told after a name. */
const EN_POST = /^,\s+(?:the\s+)?(\p{Lu}[\p{L}-]*(?:\s+(?:\p{Lu}[\p{L}-]*|\(\p{Lu}[^()]{1,30}\)))*)/u;

interface Named {
  words: string[];
  title: string;
  /** The title with what it is for, and the post told behind the name: for supposing whose they are. */
  offices: string[];
  post: string | null;
  owner: Party | null;
  /** What stands right behind the name. */
  after: string;
  at: number;
  end: number;
}

/** Gathers the people of the head of an English text, each with the one side that stands beside the name. */
export function findEnglish(head: string, sides: Party[], people: FoundPeople): void {
  const places = sidePlaces(sides, 'en');
  const named = naming(sides, 'en');
  const found = introduced(head).map((each) => {
    const after = head.slice(each.end, each.end + REACH).split(NEXT_PERSON)[0] ?? '';
    const before =
      head
        .slice(Math.max(0, each.at - REACH), each.at)
        .split(/[;\n]|(?<!(?:^|[\s.])\p{Lu})\.\s/u)
        .at(-1) ?? '';
    const post = EN_POST.exec(after)?.[1] ?? null;
    const owner =
      led(before, named) ??
      leads(after, named) ??
      (APPOSED.test(after) ? (onlyOne(named(after)) ?? onlyOne(named(apposition(after)))) : null) ??
      beforeName(before, places);
    const told = /^,\s+(?:the\s+)?(.*)/s.exec(after)?.[1];
    // A name that cannot be Japanese is none of Japan's people, whoever is named beside it.
    const isForeign = owner?.id === 'japan' && !mayBeJapanese(each.words);
    return {
      ...each,
      post,
      owner: isForeign ? null : owner,
      after,
      offices: told === undefined ? each.offices : [...each.offices, told],
    };
  });
  pairChairs(head, found, sides);
  shareOwners(head, found);
  for (const each of found) {
    // Which of the names is the family's differs by country: "Dr. Neeraj Mittal", "Dr. Imagawa Takuo".
    for (const word of namesOf(each)) people.names.add(word, each.owner);
    for (const post of postsOf(each)) people.posts.add(post, each.owner);
  }
  suppose(found, sides, people);
}

/** Everybody with a title or a post, in order; a name is met as often as it stands there. */
function introduced(head: string): Omit<Named, 'post' | 'owner' | 'after'>[] {
  const found: Omit<Named, 'post' | 'owner' | 'after'>[] = [];
  const add = (match: RegExpMatchArray, title: string, name: string, offices: string[]) => {
    const at = match.index ?? 0;
    const end = at + match[0].length;
    if (!found.some((each) => at < each.end && end > each.at))
      found.push({ words: name.split(/\s+/), title, offices, at, end });
  };
  for (const match of head.matchAll(EN_FIELD)) {
    const [, title = '', field = '', name = ''] = match;
    if (!NO_NAME.test(name)) add(match, title, name, [`${title} ${field}`]);
  }
  for (const match of head.matchAll(EN_NAME)) add(match, match[1] ?? '', match[2] ?? '', [match[1] ?? '']);
  for (const match of head.matchAll(EN_UNTITLED))
    if (!NO_NAME.test(match[1] ?? '')) add(match, '', match[1] ?? '', []);
  return found.sort((a, b) => a.at - b.at);
}

function namesOf({ words }: Named): string[] {
  return words.filter((word) => word.length > 2).map((word) => word.toLowerCase());
}

/** A chair of one side, and a director of anything, may be anybody. */
const PLAIN_POST =
  /^(?:co-?chair\w*|chair\w*|head|director|professor|lord|lady|sir|dame|ms|mrs|mr|dr|prof|h\.?\s?e|hon|mme|herr|frau)\.?$/i;

/** The posts by which a person may be meant later on: "the Vice-Minister". */
function postsOf({ post, title }: Named): string[] {
  return [post ?? '', title]
    .filter((each) => each !== '' && !PLAIN_POST.test(each))
    .map((each) => each.toLowerCase().replace(/\s+/g, ' '));
}

/** Somebody of a body that is no side's: `of the OECD`, `(Siemens)`, `, Secretary-General of the OECD`. */
const ELSEWHERE =
  /^(?:\s*\(\p{Lu}|[^.;\n]{0,80}?\b(?:of|from|for|at|representing|with)\s+(?:the\s+)?\p{Lu})/u;
const OF_GOVERNMENT = /Minister|Secretary\s+of\s+State|State\s+Secretary|Federal|Commissioner/;

/** Where nothing tells whose somebody is, the post may, or else the name. */
function suppose(found: Named[], sides: Party[], people: FoundPeople): void {
  const elsewhere = new Set(
    found
      .filter(
        ({ owner, after, offices }) =>
          owner === null &&
          APPOSED.test(after) &&
          ELSEWHERE.test(after) &&
          !offices.some((office) => OF_GOVERNMENT.test(office)),
      )
      .flatMap(namesOf),
  );
  for (const each of found) {
    if (each.owner !== null) continue;
    const names = namesOf(each);
    if (names.some((name) => elsewhere.has(name))) continue;
    const byPost = onlyOne(each.offices.flatMap((office) => sideOfPost(office, sides) ?? []));
    const party = byPost ?? sideOfLatinName(each.words, sides);
    // A family's name alone sounds Japanese too easily; a post is the same for all who hold it.
    for (const name of names) if (!people.names.has(name)) people.names.suppose(name, party);
    for (const post of postsOf(each)) if (!people.posts.has(post)) people.posts.suppose(post, party);
  }
}

/** "represented by Minister A and Minister B", "A and B on the EU side": nothing but "and" between two of one side. */
function shareOwners(head: string, found: Named[]): void {
  const joined = (first: Named, second: Named) =>
    /^\s*(?:,\s*)?(?:and\s+|,\s*)?$/.test(head.slice(first.end, second.at));
  found.forEach((each, index) => {
    const before = found[index - 1];
    if (each.owner === null && before?.owner != null && joined(before, each)) each.owner = before.owner;
  });
  for (let index = found.length - 2; index >= 0; index--) {
    const [each, next] = [found[index], found[index + 1]];
    if (each?.owner === null && next?.owner != null && joined(each, next)) each.owner = next.owner;
  }
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
  if (words !== undefined) return named(words).at(-1) ?? null;
  // "MIC was represented by …"
  const sent = /((?:\S+\s+){1,8})(?:was|were)\s+represented\s+by\s+(?:the\s+)?$/i.exec(before)?.[1];
  return sent === undefined ? null : (named(sent).at(-1) ?? null);
}

/** "Dr Richter headed the German delegation", "Ms. A, Director, represented DSIT". */
function leads(after: string, named: (stretch: string) => Party[]): Party | null {
  const led =
    /^(?:,[^,;.]{2,90},)?\s+(?:who\s+)?(?:headed|led|represented|chaired\s+for|attended\s+for|attended\s+on\s+behalf\s+of|spoke\s+on\s+behalf\s+of|spoke\s+for|participated\s+from|attended\s+from|joined\s+from)\s+((?:\S+\s*){1,5})/.exec(
      after,
    );
  if (led?.[1] === undefined) return null;
  const whose = named(led[1]);
  // "headed the delegation of the Department of Infrastructure, …": the name of a body may be long.
  return onlyOne(
    whose.length > 0 || !/^the\s+(?:delegation|team)\s+of\b/.test(led[1]) ? whose : named(after),
  );
}

/** "co-chaired by Ms. A, …, and Mr. B of MIC": of two chairs, the one of no named side is the other side's. */
function pairChairs(head: string, found: Named[], sides: Party[]): void {
  const [a, b] = sides;
  if (a === undefined || b === undefined || sides.length !== 2) return;
  for (const chaired of head.matchAll(
    /\b(?:(?:co-?)?chaired|(?:delegations?|teams?)\s+(?:\S+\s+){0,2}?(?:headed|led|chaired))\s+by\b/gi,
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
