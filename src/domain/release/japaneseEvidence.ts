/** Tells what a group of stretches with one speaker says of who that is. */
import type { Party } from '../model/party.ts';
import type { Evidence } from './attribution.ts';
import type { Group } from './japaneseClauses.ts';
import type { JapaneseSubjects } from './japaneseSubjects.ts';
import { CONTINUING } from './language/japanese.ts';
import { JA_TITLES } from './language/people.ts';

const OTHER_SPEAKER = /^.{1,30}?(?:から|より)(?:は|も)?[、,，]?(?=.{0,120}(?:説明|紹介|報告|発表|発言))/;
/** Somebody by name of whom the text does not say whose he is. */
/** Something done by two, that is to be. */
const COMMON_PLAN =
  /(?:共同|合同|協働|相互運用).*(?:こととしている|こととしています|予定である|予定です|予定としている|していく(?:こと|方針|考え)|検討(?:する|していく)|見込みである)/;

const UNKNOWN_PERSON = new RegExp(
  `^(?:また、|これに対し、|続いて、|一方、)?[^、。]{0,24}?[\\p{Script=Han}ァ-ヴーA-Za-z・](?:${JA_TITLES})(?:から|より|は|が)(?:は|も)?`,
  'u',
);

/** 「産業界から、…」: somebody speaks, and it is no side; 「昨年から」 is a time. */
const STRANGER =
  /^(?!(?:また|さらに|加えて|続いて|なお)?[、,，]?同)[^、。]{1,24}[^、。年月日度期前初\d](?:から|より)(?:は|も)?[、,，]/;

/** 「経団連から共同声明が提出された」: a body without a comma behind it. */
const BODY =
  /^[^、。]{0,40}(?:部会|協会|連盟|連合会|団体|企業|財団|法人|大学|業界|産業界|経団連|商工会議所|[A-Z]{3,})(?:から|より)(?=[^、。]{0,80}(?:説明|紹介|報告|発表|発言|提案|提出|表明|示さ|提言|指摘|要望))/;

/** 「今後、…を進めていく。」 */
const PLAN =
  /^(?:今後(?:は|も|とも)?|引き続き)[、,，]?.*(?:いく|いきます|いくこととしている|予定|行う|進める)[^、。]{0,4}。?$/s;

/** 「同省は」「同局長から」「前者は」: who was named before. */
const SAME =
  /^(?:(?:また|さらに|加えて|なお|一方|その上で|併せて|続いて|これに対し(?:て)?|これを受けて)[、,，]?)?(同(?:省|庁|局|総局|委員会|委員|国|府|大臣|副大臣|次官|長官|局長|審議官|大使|氏|者|機関|機構|側)|前者|後者)(?:側)?(?:から|より|は|が|としては)/;

/** 「…質問したところ、…との回答を得た」: one side asks and the other answers, in one breath. */
const ASKED_AND_ANSWERED =
  /(?:質問|照会|確認|尋ね|伺っ|問)[^。、]{0,6}ところ[、,，].*(?:回答|返答|説明|答え)(?:を得|があ|を受け|をいただ)/su;

/** 「次回会合は日本が主催する」: nobody says it, both have arranged it. */
const NEXT_MEETING =
  /^(?:なお、|また、)?(?:次回|第\d+回)の?(?:会合|対話|会議|政策対話|閣僚級会合|年次会合)?(?:は|については|を)(?![^。]*(?:から|より|側は|側が))/;

/** Under the line of review. */
const UNSURE = 0.55;

/** What two sides can do together; telling is done by one. */
const SHARED = /留意|コミット|歓迎|支持|期待|評価|重視|賛同|共有/;

/** 「…の共通リストを作成した」, 「共同公募を開始した」, 「進展があった」 */
const IN_COMMON =
  /(?:共通|共同|合同)[^、。]{0,24}を[^、。]{0,8}(?:作成|開始|策定|実施|取りまとめ|設置|立ち上げ)[^、。]{0,6}。?$|合同で[^、。]{0,16}。?$|(?:進展|進捗)が(?:あっ|見られ)[^、。]{0,6}。?$/;

/** What ends in a telling. */
const SHOWN =
  /(?:紹介|説明|発表|報告|共有|実演|披露)(?:が(?:あ|な|行)|を(?:行|し)|し|され|。|$)[^、。]{0,8}。?$/;
/** 「NICTの衛星量子鍵配送の研究」, but not 「EU側の質問」, which the other side answers. */
const OWNED =
  /^(?:(?:また|さらに|続いて|次に|加えて|最後に)、)?([^、。のに]{1,24}?)(?:の|による|における)(?![^、。]{0,30}(?:質問|要望|要請|照会|指摘|関心|懸念|問))/;

/** Whose thing was shown, where the clause begins with its owner. */
function ownerOf(
  text: string,
  sides: Party[],
  subjects: JapaneseSubjects,
): { id: Party['id']; words: string } | null {
  if (/それぞれ|各々|双方|両国|両者|互い|相互/.test(text)) return null;
  const words = OWNED.exec(text)?.[1] ?? '';
  const who = words === '' ? null : subjects.isName(words);
  return who === null || who === 'both' || !sides.includes(who) ? null : { id: who.id, words };
}

/** 「…というのがEU側の立場です」: whose view it is stands at the end. */
const VIEW =
  /(?:という|と言う)の(?:が|は)([^、。のがは]{1,16})の(?:立場|見解|考え|希望|意見|主張|説明|認識|評価|実感|見方|問い|質問|言葉|判断|要望|目標)(?:です|である|だ|でした|であった)[^、。]{0,6}。?$/;

function viewHolder(text: string, sides: Party[], subjects: JapaneseSubjects): Evidence | null {
  const words = VIEW.exec(text)?.[1];
  const who = words === undefined ? null : subjects.isName(words);
  if (words === undefined || who === null) return null;
  if (who === 'both') return { kind: 'both', words, strength: 0.8 };
  return sides.includes(who) ? { kind: 'party', party: who.id, words, strength: 0.8 } : null;
}

/** Who a group says its speaker is; `index` is its place in the sentence. */
export function evidenceOf(
  group: Group,
  index: number,
  sides: Party[],
  subjects: JapaneseSubjects,
): Evidence {
  const { subject } = group;
  const holder = viewHolder(group.text, sides, subjects);
  if (holder !== null) return holder;
  if (subject !== null) {
    // 「EUと日本が実施する研究について説明があった」: one of them told it.
    const told =
      subject.inner && group.predicate !== null && !group.predicate.mutual && group.predicate.passive;
    if (subject.who === 'both')
      return { kind: 'both', words: subject.words, strength: told ? 0.5 : subject.strength };
    if (sides.includes(subject.who)) {
      const strength = ASKED_AND_ANSWERED.test(group.text) ? 0.5 : subject.strength;
      return { kind: 'party', party: subject.who.id, words: subject.words, strength };
    }
    return { kind: 'third', words: subject.words, strength: 0.4 };
  }
  if (group.answers) return { kind: 'pronoun', number: 'other', words: '回答を得た', strength: 0.75 };
  if (NEXT_MEETING.test(group.text)) return { kind: 'mutual', words: 'the next meeting', strength: 0.65 };
  const same = SAME.exec(group.text);
  if (same?.[1] !== undefined && index === 0)
    return {
      kind: 'pronoun',
      number: same[1] === '前者' ? 'former' : same[1] === '後者' ? 'latter' : 'same',
      words: same[1],
      strength: 0.75,
    };
  const person = UNKNOWN_PERSON.exec(group.text);
  if (person !== null && index === 0) return { kind: 'third', words: person[0], strength: 0.4 };
  if (group.mutual !== null)
    return { kind: 'mutual', words: group.mutual.words, strength: group.doubtful ? 0.55 : 0.85 };
  const other = OTHER_SPEAKER.exec(group.text);
  if (
    other !== null &&
    index === 0 &&
    /(?:企業|団体|有識者|専門家|研究者|事業者|産業界|OECD|国連|ITU|世界銀行)/.test(other[0])
  )
    return { kind: 'third', words: other[0], strength: 0.4 };
  if (
    /相互(?:に|訪問|交流|派遣|承認を)|互いに|双方の|両者の|両国の|各々の|各国の/.test(group.text) &&
    group.predicate !== null
  )
    return { kind: 'mutual', words: 'each other', strength: 0.62 };
  // 「共同公募を検討していくこととしている。」: nobody says whose plan it is, and one alone can hardly have it.
  if (group.predicate !== null && COMMON_PLAN.test(group.text))
    return { kind: 'mutual', words: 'done in common', strength: 0.55 };
  // 「NICTの研究について紹介した」: nobody else is said to have.
  const owner =
    index === 0 && group.predicate !== null && SHOWN.test(group.text)
      ? ownerOf(group.text, sides, subjects)
      : null;
  if (owner !== null) return { kind: 'party', party: owner.id, words: owner.words, strength: 0.62 };
  // 「今後、研究者の交流を促進していく。」: nobody says whose plan, and it is what both make of the talk.
  if (PLAN.test(group.text))
    return { kind: 'elided', words: 'a plan of nobody named', strength: 0.55, common: true };
  const stranger = STRANGER.exec(group.text) ?? BODY.exec(group.text);
  if (stranger !== null && index === 0 && group.predicate !== null)
    return { kind: 'third', words: stranger[0], strength: 0.4 };
  const continuing = CONTINUING.exec(group.text);
  if (group.predicate !== null)
    return {
      kind: 'elided',
      words: continuing?.[0].replace(/[、,，\s]$/, '') ?? group.predicate.words,
      // Of new releases, every second sentence without a subject or a joining word was not said by who spoke before.
      strength: continuing !== null ? 0.75 : UNSURE,
      ...(SHARED.test(group.predicate.words) || IN_COMMON.test(group.text) ? { common: true as const } : {}),
    };
  return { kind: 'none', words: 'no side named', strength: 0.3 };
}
