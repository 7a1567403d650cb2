/** The second opinion on a Japanese clause: particles and the ends of its stretches, whatever the grammar found. */
import type { Doubt, Judged } from './doubt.ts';
import type { Mention } from './japaneseMentions.ts';
import { JA_AT_HOME, JA_FOREIGN_NAME, JA_STRANGERS, JA_UNKNOWN } from './language/strangers.ts';
import { mask } from './mask.ts';

/** Looks where the names of a clause stand; null where that fits the side found. */
export function japaneseDoubt(
  judged: Judged,
  half: (text: string) => string,
  mentionsOf: (masked: string) => Mention[],
): Doubt | null {
  const { evidence, side } = judged;
  const masked = mask(half(judged.text));
  const mentions = mentionsOf(masked);
  const silent = evidence.kind === 'mutual' || evidence.kind === 'elided';
  return (
    stranger(masked) ??
    (silent ? unknown(masked, mentions, evidence.kind === 'elided') : null) ??
    (evidence.kind === 'mutual' ? decidedAtHome(masked) : null) ??
    (evidence.kind === 'elided' ? reply(masked, judged.before) : null) ??
    questioned(masked, mentions, side) ??
    speaker(masked, mentions, judged) ??
    changedVoice(masked, mentions)
  );
}

/** 「両国の通信事業者からは」: at the head stands somebody who is no government. */
function stranger(masked: string): Doubt | null {
  const found = JA_STRANGERS.exec(masked);
  const words = found?.[1];
  return words === undefined ? null : { ground: 'stranger', words };
}

/** 「KDDIは」: an overt subject that is none of the names known, in a clause taken for one without. */
function unknown(masked: string, mentions: Mention[], elided: boolean): Doubt | null {
  const found = JA_UNKNOWN.exec(masked) ?? (elided ? JA_FOREIGN_NAME.exec(masked) : null);
  if (found?.[1] === undefined || /(?:本|同|両|当|次回)[^、。]{0,8}[はが]$/.test(found[1])) return null;
  const end = found.index + found[0].length;
  if (mentions.some((each) => each.end >= end - 3 && each.end <= end)) return null;
  return { ground: 'stranger', words: found[1] };
}

/** 「基本計画が閣議決定された」: decided by one side's own bodies. */
function decidedAtHome(masked: string): Doubt | null {
  const found = JA_AT_HOME.exec(masked);
  return found === null ? null : { ground: 'alone', words: found[0] };
}

const REPLIES = /(?:回答|応答|返答|答え|快諾|承諾|謝意|受け入れられ|応じ|了解|とのこと)[^、。]{0,12}。?$/;
const ASKED =
  /(?:質問|照会|尋ね|問う|問わ|問い|要請|要望|求め|依頼|提案|招|呼びか?け|申し?出|働きか?け|お願い|期待)[^、。]{0,10}[、。]\s*$/;

/** Behind a question, an answer without a subject is the other side's. */
function reply(masked: string, before: string): Doubt | null {
  const found = REPLIES.exec(masked);
  if (found !== null) return { ground: 'answer', words: found[0] };
  const asked = ASKED.exec(before);
  return asked === null || /^(?:また|さらに|加えて|併せて|あわせて|その上で)/.test(masked)
    ? null
    : { ground: 'answer', words: asked[0] };
}

const QUESTION =
  /^の[^、。]{0,30}?(?:質問|照会|要望|要請|指摘|提案|懸念|疑問|招待|申し?出)(?:に(?:対し|応|答|は|つい)|を受け)/;

/** 「日本側からの質問に対し、…」: whoever asked does not answer. */
function questioned(masked: string, mentions: Mention[], side: Judged['side']): Doubt | null {
  const asking = mentions.find(
    ({ who, particle, end }) =>
      who.id === side &&
      ((particle === 'の' && QUESTION.test(masked.slice(end - 1))) ||
        (/^(?:から|より)$/.test(particle) && QUESTION.test(masked.slice(end)))),
  );
  if (asking === undefined) return null;
  const speaks = mentions.some(
    ({ who, particle, start }) => who.id === side && start > asking.end && SPEAKS.test(particle),
  );
  return speaks ? null : { ground: 'answer', words: asking.words };
}

const SPEAKS = /^(?:から[はも]?|より[はも]?|は|が|も|としては|としても|によれば|によると)$/;
/** Ends of a stretch that leads up to what the speaker after it says. */
const LEADS_UP =
  /(?:受け|受けて|踏まえ|踏まえて|対し|対して|対しては|応じ|応じて|応え|応えて|続き|続いて|後|のち|ため|ことから|ものの|とおり|通り|ように|中|中で|際|際に|関し|関して|ついて|加え|加えて|基づき|鑑み|伴い|おり|ので|ば|場合|が|ところ)$/;
/** Attributes: what stands before a noun only says which. */
const ATTRIBUTE =
  /^(?:の)?(?:提案|説明|要望|質問|指摘|提示|報告|紹介|要請|発表|招待|申出|支援|参加|回答)(?:の|が)(?:あった|なされた|示された)(?![。、,])/;
const DESCRIBES =
  /^[^、。]*(?:[うくぐすつぬぶむる]|[たいだ])(?=[\p{Script=Han}\p{Script=Katakana}A-Za-z「])(?!(?:旨|こと|もの|よう|ため|とき|際|点|用意|予定|方針|考え|意向|必要|見込|段階|上|中|後|以上|限|一方|半面|反面))/u;

const EMBEDDED = /[るたいうくすつむ](?:こと(?!と[なし]|に[なし])|の(?=[をはがに])|もの|よう|ため|点|旨)/;

/** Another side than the one found with the particle of a speaker, in a stretch that leads up to nothing. */
function speaker(masked: string, mentions: Mention[], { side, evidence }: Judged): Doubt | null {
  const own = mentions.filter(({ who, particle }) => who.id === side && SPEAKS.test(particle));
  for (const mention of mentions) {
    const { who, particle, start, end, words } = mention;
    if (who.id === side || !SPEAKS.test(particle)) continue;
    const after = masked.slice(end);
    const stretch = /^[^、。]*/.exec(after)?.[0] ?? '';
    if (/^の/.test(after) || ATTRIBUTE.test(after)) continue;
    if (/^(?:から|より)/.test(particle) && !/^[はも]$/.test(particle.slice(2)) && DESCRIBES.test(after))
      continue;
    // 「日本が主導することへの期待が示された」
    if (/^[がも]$/.test(particle) && (DESCRIBES.test(after) || EMBEDDED.test(stretch))) continue;
    // 「EU側がこれを求めたのを受け、日本側は」
    const leads = LEADS_UP.test(stretch);
    if (leads && (own.some((each) => each.start > end) || evidence.kind === 'both')) continue;
    // 「日本とEUは」 in a clause of both.
    if (side === 'joint' && (evidence.kind === 'both' || isPaired(masked, start))) {
      if (evidence.kind === 'both' && masked.indexOf(evidence.words) <= start) continue;
      if (isPaired(masked, start)) continue;
    }
    return { ground: side === 'joint' ? 'alone' : 'another', words: `${words}${particle}` };
  }
  return null;
}

/** 「日本とEUは」: the name is the second of two. */
function isPaired(masked: string, start: number): boolean {
  return /(?:と|及び|および|並びに|・|日)$/.test(masked.slice(Math.max(0, start - 3), start));
}

const ASKING =
  /(?:質問|照会|要請|要望|求め|依頼|提案|招待|尋ね|問|お願い|呼びか?け|申し?出|打診)(?:し|て|たところ|したところ|した上で|を行い|い|ると)?[、,，]([^。]*)。?$/;
const EXISTS =
  /(?:説明|回答|応答|返答|発言|紹介|報告|指摘|表明|答え|賛同|同意|支持|謝意|快諾|承諾|了承|了解|理解|賛成|約束)(?:が(?:あ|な|示|寄せ|得)|を(?:得|受け|いただ))[^、。]{0,8}。?$/;

/** 「日本から…質問し、…との説明があった」: one asks in the active voice, and an answer "is there". */
function changedVoice(masked: string, mentions: Mention[]): Doubt | null {
  const rest = ASKING.exec(masked);
  if (rest?.[1] === undefined) return null;
  const answer = EXISTS.exec(rest[1]);
  if (answer === null) return null;
  const from = masked.length - rest[1].length;
  return mentions.some(({ start, particle }) => start >= from && SPEAKS.test(particle))
    ? null
    : { ground: 'answer', words: answer[0] };
}
