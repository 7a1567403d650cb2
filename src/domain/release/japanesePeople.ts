/** Reads whose people the head of a Japanese release names: 「日本側は吉田総務審議官」. */
import type { Party } from '../model/party.ts';
import { JA_TITLES } from './language/people.ts';
import type { FoundPeople } from './people.ts';
import { naming, sidePlaces } from './sidePlaces.ts';
import { toHalfWidth } from './spans.ts';
import { isForeign, sideOfJapaneseName, sideOfPost } from './supposed.ts';

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
/** 「ブラント次官」, but not 「デジタル大臣」. */
const FOREIGN_NAME =
  /^(?!(?:デジタル|サイバー|エネルギー|イノベーション|データ|グローバル))[ァ-ヴー・＝]{2,}(?=\p{Script=Han})/u;

/** Gathers the people of the head of a Japanese text, each with the one side that stands beside the name. */
export function findJapanese(head: string, sides: Party[], people: FoundPeople): void {
  const { posts } = people;
  const names = {
    // A name in katakana is none of Japan's people, whoever is named beside it.
    add: (key: string, party: Party | null) =>
      people.names.add(key, party?.id === 'japan' && FOREIGN_NAME.test(key) ? null : party),
    suppose: (key: string, party: Party | null) => people.names.suppose(key, party),
    has: (key: string) => people.names.has(key),
  };
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
    // 「豪州側は…関心を示したため、中村次長から」: another clause has ended in between.
    if (/[たるしりてめきい][、,]/.test(before.slice(own))) return null;
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
    if (/^(?:共同|両|各|双方の?|同|当|前|現|元|新|主管|担当|関係|他)$/.test(lead)) continue;
    // 「ヴィルックネン欧州委員会上級副委員長」: the institution stands between the name and the post.
    const [inside] = places(whole);
    const holder = inside === undefined ? '' : whole.slice(0, inside.start);
    if (inside !== undefined && holder.length > 0 && holder.length <= 12 && !/[側省庁局国会]/.test(holder)) {
      // 「リヒター独連邦…省次官」
      const sounds = /^[ァ-ヴー・＝]{2,}/.exec(holder)?.[0];
      for (const family of sounds !== undefined
        ? [sounds]
        : holder.length > 3
          ? familiesOf(holder)
          : [holder])
        for (const key of forms(family, title)) names.add(key, inside.side);
      if (sounds === undefined || inside.side.id !== 'japan')
        for (const post of bare(title)) posts.add(post, inside.side);
      continue;
    }
    // 「ナラヤン科学・イノベーション・技術省政務次官」, 「英国ロイド・デジタル経済担当大臣」: a foreign name, then what it is for.
    const foreign = /(?:^|[国側])([ァ-ヴー]{2,})(?=[・\p{Script=Han}])/u.exec(lead)?.[1];
    if (foreign !== undefined && !/^(?:デジタル|サイバー|エネルギー|イノベーション|データ)$/.test(foreign))
      for (const key of forms(foreign, title)) names.add(key, named(lead).at(-1) ?? ownerAt(match.index));
    const institution = named(lead).at(-1) ?? null;
    const own = [...lead.matchAll(/[省庁側局]|国(?![際内民土家立会務連防交])/g)].at(-1);
    const name = own === undefined ? lead : lead.slice(own.index + 1);
    const near = institution ?? ownerAt(match.index);
    // 「阿部総務審議官とヴィオラ総局長が」: a name in katakana is none of Japan's people.
    const owner = institution === null && near?.id === 'japan' && isForeign(name) ? null : near;
    if (name.length > 0 && name.length <= 8 && whole !== title)
      for (const key of forms(name, title)) names.add(key, owner);
    // 「平デジタル大臣」 is 「平大臣」 for short, 「中村国際戦略局次長」 「中村次長」.
    const family = FAMILY.exec(name)?.[0];
    if (family !== undefined) for (const key of forms(family, title)) names.add(key, owner);
    const isAnothers = owner?.id === 'japan' && FOREIGN_NAME.test(`${lead}${title}`);
    if (owner !== null && !isAnothers) for (const post of bare(title)) posts.add(post, owner);
    if (
      owner !== null ||
      own !== undefined ||
      !/^$|[\s、。,(（「：:○〇・とび-]$/.test(head.slice(0, match.index).slice(-1))
    )
      continue;
    // 「クライナー局長から」: nobody says whose he is.
    const bearer = family ?? foreign ?? name;
    const supposed =
      sideOfPost(`${name.slice(bearer.length)}${title}`, sides) ??
      sideOfPost(title, sides) ??
      (PRIVATE.test(title) ? null : sideOfJapaneseName(bearer, sides));
    for (const each of new Set([name, bearer]))
      for (const key of forms(each, title)) if (!names.has(key)) names.suppose(key, supposed);
    for (const post of bare(title)) if (!posts.has(post)) posts.suppose(post, supposed);
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

/** A family's name before what its bearer's post is for. */
const FAMILY =
  /^\p{Script=Han}{1,3}?(?=[ァ-ヴー]|国際|総合|情報|通信|電気|産業|政策|総務|経済|官房|大臣官房|地域|企画|多国間|二国間|研究|技術)/u;

/** Titles of people who need not be a government's. */
const PRIVATE = /^(?:会長|所長|院長|教授|氏|理事長|議長|総裁|最高.*|事務局長|事務総長|部長|課長|室長)$/;

/** The ways in which a post alone may mean its bearer later on: 「次官は」. */
function bare(title: string): string[] {
  return PRIVATE.test(title)
    ? []
    : [title, ...SHORT_TITLES.filter((short) => title.endsWith(short))].flatMap((post) => [
        post,
        `同${post}`,
      ]);
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
  '次官補代理 代理 次官補 次官 副総局長 副長官 総局次長 局次長 次長 総局長 副局長 局長 審議官 統括官 大臣政務官 政務官 副大臣 大臣 副委員長 委員長 委員 部長 課長 室長 参事官 長官 大使'.split(
    ' ',
  );
