/** Reads Japanese subjects: 「EU側からは」「総務省より」「日EU双方で」「両者は」. */
import type { Party } from '../model/party.ts';
import type { Speakers } from './attribution.ts';
import { agentStrength, OPENING } from './japaneseAgents.ts';
import { AGENT_PARTICLES, JOINT_WORDS, SIDE_SUFFIXES } from './language/japanese.ts';
import { JA_TITLES } from './language/people.ts';
import { NOBODY, type People } from './people.ts';

export interface JapaneseSubject {
  who: 'both' | Party;
  start: number;
  /** After the particle (and its comma). */
  end: number;
  words: string;
  /** `から`, `より` and `側` name a speaker; a bare `は` or `が` is weaker. */
  strength: number;
  /** Marked by が, which also marks the subject inside a description: 「ASEANが目指す連結性」. */
  inner: boolean;
  /** Whether it is set against somebody else: 「EU側からは」. */
  contrast: boolean;
}

export interface JapaneseSubjects {
  /** All that may be subjects in a masked clause, in order. */
  find(masked: string): JapaneseSubject[];
  /** Whether a stretch is nothing but a side's name: a speaker's label. */
  isName(text: string): 'both' | Party | null;
}

/** Whose somebody is, is told by the text with more than this. */
const LIKELY_MOST = 0.8;

/** Posts that tell the party by themselves. */
const POST = /(?:大臣|政務官|審議官|局長|欧州委員|副委員長|国務次官補|統括官)$/;

/** Compiles the subjects of a dialogue's parties. Full-width letters are expected as half-width. */
export function japaneseSubjects(
  { sides, others }: Speakers,
  half: (text: string) => string,
  people: People = NOBODY,
): JapaneseSubjects {
  const partyOf = new Map<string, Party>();
  for (const party of [...sides, ...others])
    for (const alias of [
      party.name.ja,
      ...party.aliases.ja,
      ...party.aliases.en.filter((name) => /^[A-Z][A-Za-z-]*[A-Z]$|^[A-Z][A-Za-z-]{3,}$/.test(name)),
    ]) {
      const key = half(alias);
      if (!partyOf.has(key)) partyOf.set(key, party);
    }
  for (const [name, { party }] of people.names) partyOf.set(half(name), party);
  const strengthOf = (name: string): number =>
    (people.names.get(name) ?? people.posts.get(name))?.strength ?? 1;
  for (const [post, { party }] of people.posts) if (!partyOf.has(post)) partyOf.set(post, party);
  const longer = [...partyOf.keys()]
    .filter((name) => name.length > 1)
    .sort(byLength)
    .map(escapeName);
  const single = [...partyOf.keys()].filter((name) => name.length === 1).map(escapeName);
  const alias = `(?:${longer.join('|')})`;
  const short = `(?:${single.join('|') || '(?!)'})`;
  const any = `(?:${longer.join('|')}|${single.join('|') || '(?!)'})`;
  // Many a body called 「欧州…」 is none of the Union's own.
  const countries = [...sides, ...others].filter((each) => each.members === undefined && each.id !== 'eu');
  const called = countries.flatMap((each) => [each.name.ja, ...each.aliases.ja].map(half));
  const nations = called.filter((each) => each.length > 1 && !/[省庁局会府房]/.test(each)).sort(byLength);
  const signs = called.filter((each) => each.length === 1);
  const bracket = '(?:\\([^()]{1,40}\\))?';
  const suffix = `(?:${SIDE_SUFFIXES})`;
  // 「日EU双方で」「日独両国は」「日英の双方から」, and the bare words.
  const joint = `(?:(?:${any}[・、と及びび]{0,2}${any}(?:${suffix})?(?:の)?)?(?:${JOINT_WORDS})(?:間)?)`;
  // 「日EUで共有」「日英間で」: two names side by side, with nothing more said.
  const pair = new RegExp(`(?<![\\p{Script=Han}])${any}・?${any}(?:間)?(?:では|で|は|ともに|とも)`, 'gu');
  // 「日本側及びEU側から」「日本とEUは」「総務省とDG CONNECTは」
  const opens = `(?:${longer.join('|')}|(?<![\\p{Script=Han}\\d])(?:${single.join('|') || '(?!)'}))`;
  const list = `(?:${opens}${suffix}?${bracket}(?:と|及び|および|並びに|ならびに|・|、)${any}${suffix}?${bracket}(?:の?(?:${JOINT_WORDS}))?)`;
  // 「総務省の田中局長が」「デジタル・交通省クラウゼ課長は」: the institution tells whose the person is.
  const holder = `(?:の?[\\p{Script=Han}ァ-ヴー・＝]{1,12}?(?:${JA_TITLES}))`;
  // 「豪州通信メディア庁より」「印国営通信会社から」: the country's name tells whose the institution is.
  const office = `(?:[\\p{Script=Han}ァ-ヴーa-zA-Z・]{1,20}?(?:省|庁|総局|規制局|委員会|当局|公社|機構|研究所|規制機関|局|機関|センター|事務局|コミッショナー|コミッション|振興院|研究院))`;
  const state = `(?:(?:国営|国立|連邦)[\\p{Script=Han}ァ-ヴー・]{2,16})`;
  const nation = nations.map(escapeName).join('|') || '(?!)';
  const sign = signs.map(escapeName).join('|') || '(?!)';
  // 「英科学・イノベーション・技術省」, but neither 「独立行政法人」 nor 「米穀庁」.
  const ministry = `(?:${sign})(?!立|自|占|特|身|刷|象|語|文|才|穀|教|雨|華|族|財)[\\p{Script=Han}ァ-ヴー・]{2,20}?(?:省|庁)`;
  const agency = `(?:(?:${nation})(?:の)?${office}|(?:${nation}|${sign})${state}|${ministry})`;
  // 「商務省電気通信情報庁」: an office of an institution that is known.
  const inner = `(?:(?<=[省庁府])[\\p{Script=Han}ァ-ヴー・]{1,14}?(?:局|庁|部|課|室|院|センター))?`;
  const one = `(?:(${agency})${bracket}(${suffix})?${bracket}|(${alias})${inner}${bracket}(${suffix}|${holder})?${bracket}|(${short})(${suffix}|国側))`;
  const pattern = new RegExp(`(?:(${joint})|(${list})|${one})(${AGENT_PARTICLES})([、,，])?`, 'gu');
  const name = new RegExp(`^(?:(${joint})|(${list})|(${any})(?:国)?(?:${suffix})?)$`, 'u');
  const memberOf = new RegExp(any, 'gu');

  const members = (words: string): Set<Party> => {
    const found = new Set<Party>();
    for (const match of words.matchAll(memberOf)) {
      const party = partyOf.get(match[0]);
      if (party !== undefined) found.add(party);
    }
    return found;
  };

  return {
    find: (masked) => {
      const found: JapaneseSubject[] = [];
      for (const match of masked.matchAll(pattern)) {
        const [
          whole,
          jointWords,
          listWords,
          agencyName,
          agencySuffix,
          known,
          longSuffix,
          shortName,
          shortSuffix,
        ] = match;
        const [particle = '', comma] = match.slice(9);
        const long = known ?? ownerOf(agencyName, called);
        const before = masked.slice(Math.max(0, match.index - 2), match.index);
        const group = jointWords ?? listWords;
        const base = {
          start: match.index,
          end: match.index + whole.length,
          words: whole.replace(/[、,，]$/, ''),
          inner: particle === 'が',
        };
        const contrast = /は$/.test(particle);
        if (group !== undefined) {
          if (listWords !== undefined && !sidesIn(members(listWords), sides)) continue;
          if (!groupSpeaks(particle, masked, base.end, base.start)) continue;
          // 「EUと日本が実施する研究」: が also marks the subject inside a description.
          found.push({ ...base, who: 'both', strength: particle === 'が' ? 0.75 : 1, contrast: false });
          continue;
        }
        const who = partyOf.get(long ?? shortName ?? '');
        if (who === undefined) continue;
        const hasSide = (longSuffix ?? agencySuffix ?? shortSuffix) !== undefined;
        // 「本日は」: a party's single sign inside another word.
        // 「今川総務審議官から」: before a post stands its holder's name.
        const isHolder = people.posts.has(long ?? '') && !people.names.has(long ?? '');
        const isPost = POST.test(long ?? '') && !isHolder;
        if (/[\p{Script=Han}\p{Script=Katakana}A-Za-z]$/u.test(before) && !hasSide && !isPost) continue;
        if (/[A-Za-z]$/.test(before)) continue;
        const strength = Math.min(
          agentStrength(particle, hasSide, comma !== undefined, masked, base),
          // The holder of a post, or of a name of which nobody says whose it is.
          strengthOf(long ?? '') < LIKELY_MOST ? strengthOf(long ?? '') : 1,
        );
        if (isHolder && !hasSide && !OPENING.test(masked.slice(0, match.index))) continue;
        if (strength > 0) found.push({ ...base, who, strength, contrast });
      }
      for (const match of masked.matchAll(pair))
        if (sidesIn(members(match[0]), sides)) {
          const end = match.index + match[0].length;
          found.push({
            who: 'both',
            start: match.index,
            end,
            words: match[0],
            strength: 1,
            inner: false,
            contrast: false,
          });
        }
      return found.sort((a, b) => a.start - b.start);
    },
    isName: (text) => {
      const match = name.exec(half(text.trim()));
      if (match === null) return null;
      if (match[1] !== undefined) return 'both';
      if (match[2] !== undefined) return sidesIn(members(match[2]), sides) ? 'both' : null;
      return partyOf.get(match[3] ?? '') ?? null;
    },
  };
}

function sidesIn(members: Set<Party>, sides: Party[]): boolean {
  return sides.filter((side) => members.has(side)).length > 1;
}

/** 「双方は」「双方で」「双方から」 speak; 「双方の取組が」 does not, and 「両国において」 is a place. */
function groupSpeaks(particle: string, masked: string, end: number, start: number): boolean {
  if (/^において|^では$/.test(particle))
    return /^.{0,80}(?:確認|合意|一致|議論|共有)/.test(masked.slice(end, end + 90)) && start > 0;
  return true;
}

/** The country that an institution's name begins with. */
function ownerOf(agency: string | undefined, called: string[]): string | undefined {
  return called.filter((name) => agency?.startsWith(name)).sort(byLength)[0];
}

function byLength(a: string, b: string): number {
  return b.length - a.length;
}

function escapeName(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s?');
}
