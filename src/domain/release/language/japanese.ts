/** Japanese words of reporting: predicates with their act of speech, words for both sides, connectives. */
import type { Act } from '../../model/statement.ts';

/** Words for both sides as a speaker; `両国` and the like also stand in objects, so a particle must follow. */
export const JOINT_WORDS =
  '双方|両議長|共同議長|両大臣|両者|両国|両側|両国間|両国政府|両政府|両当局|両省|両サイド|両代表|両当事者|双方当局|参加者|出席者|参加各国|参加国|各参加者|各国|互い|お互い|両地域|両機関|双方の代表|双方の参加者|両者間|両国当局';

/** What follows a party's name when its people are meant. */
export const SIDE_SUFFIXES =
  '側の(?:担当者|専門家|出席者|参加者|代表者|関係者|関係機関|代表)|側|代表団|代表|政府|当局|側代表|側出席者|側参加者|からの参加者|の代表';

/** Particles that make a noun the speaker; the plain ones also mark other roles. */
export const AGENT_PARTICLES =
  'によれば|によると|からは|からも|から|よりは|よりも|より|は|が|も|としては|としても|において(?:は|も)?|では|の方(?:から|は)|で';

/** Predicates that take both sides: without a subject they are joint. */
export const MUTUAL_PREDICATES: [RegExp, Act][] = [
  [
    /(?:双方|両者|両国|参加国|参加者|出席者|各国|相互)の(?:賛同|支持|了解|同意|承認|理解)を得|合意|一致|了承|承認|採択|署名|整理した|こととした|こととしました|こととされ|こととなった|こととなりました|ことで合意|決定|取り決め|申し合わせ/,
    'agreed',
  ],
  [
    /引き続き.{0,60}(?:いく|していく|進め|議論|協力|継続)|継続(?:して|する|的に).{0,40}(?:いく|こと)|協力(?:して|を進めて|を続けて|を深めて)いく/,
    'willContinue',
  ],
  [/(?:協力|連携|協調).{0,30}(?:確認|認識)/, 'confirmedCooperation'],
  [
    /確認|認識(?:を|が|で)?(?:共有|一致|された|した)|共通(?:の)?認識|認識を(?:新たに|深め)|再確認|共有した認識/,
    'confirmedImportance',
  ],
  [
    /意見交換|意見(?:を|が)(?:交換|交わ)|意見の交換|情報交換|見解を交換|やり(?:と|取)り|質疑応答|質疑/,
    'exchangedViews',
  ],
  [/議論|協議|討議|討論|話し合|検討を行|対話を(?:行|実施)|意見が(?:出|交)/, 'discussed'],
];

/** Predicates of one side. */
export const ONE_SIDED_PREDICATES: [RegExp, Act][] = [
  [
    /説明|紹介|報告|発表|提示|共有|プレゼン|示され|示した|情報提供|概観|解説|披露|周知|案内|述べ|言及|触れ/,
    'explained',
  ],
  [
    /提案|要望|質問|指摘|回答|表明|発言|強調|主張|要請|呼び?かけ|期待|関心|評価|謝意|歓迎|支持|懸念|提起|問いかけ|求め|依頼|示唆|応じ|コメント|照会|打診|働きかけ|答え|賛同|賛意/,
    'stated',
  ],
];

/** Words that open a sentence and carry its speaker on: 「また、…について説明した。」 */
export const CONTINUING =
  /^(?:また|さらに|更に|加えて|併せて|あわせて|このほか|その他|そのほか|そして|続いて|次に|なお|特に|加え|くわえて|具体的には|同時に|その上で|そのうえで|それに加え|これに加え|まず|最後に|この中で|その中で|その際|この際|その後|さらには|かつ|とりわけ)[、,，\s]?/;

/** Ends of a clause in the middle of a sentence, before its comma. */
export const CLAUSE_ENDS =
  /(?:し|し、|して|したほか|したほか|した他|したところ|した上で|したうえで|した後|したのち|したのに対し|したのに対して|するとともに|すると共に|するほか|する一方|する一方で|した一方|した一方で|しつつ|しながら|あり|あったほか|あった後|あったのち|あった上で|あったところ|あるとともに|あったのに対し|なされ|なされた後|なされるとともに|行い|行った後|行うとともに|行ったほか|行った上で|行われ|行われた後|行われるとともに|行われたほか|され|された後|されたほか|されるとともに|された上で|された一方|された一方で|述べ|述べた上で|述べるとともに|述べた後|示し|示され|受け|受けて|踏まえ|踏まえて|触れ|加え|交わし|交わされ|一致し|深め|あったが|したが|されたが|行ったが|あり、かつ|ほか|とともに|一方|一方で|のち|後|上で|うえで|ところ|対し|対して|もらい|いただき|求め|応じ|応え|答え|確認でき|いき)$/;
