/** Who is no side's government although a text may let them speak: industry, learning, cities, associations. */

/** In the name of a group: "operators from both countries". */
export const EN_STRANGERS =
  /\b(?:operators?|compan(?:y|ies)|firms?|enterprises?|business(?:es)?|industr(?:y|ies)|manufacturers?|vendors?|suppliers?|carriers?|providers?|start-?ups?|investors?|banks?|associations?|federations?|foundations?|universit(?:y|ies)|students?|professors?|scholars?|scientists?|researchers?|academics?|academia|engineers?|artists?|journalists?|cities|municipalities|citizens?|users?|consumers?|civil\s+society|think\s+tanks?|ngos?|stakeholders?|entrepreneurs?|young\s+people|youth|unions?)\b/i;

const JA_HEADS =
  '事業者|企業|各社|業界|産業界|経済界|団体|協会|連盟|連合会|経団連|商工会議所|財団|大学|大学院|学生|若者|学者|研究者|専門家|有識者|技術者|起業家|投資家|スタートアップ|ベンチャー|メーカー|ベンダー|キャリア|市民社会|市民|消費者|利用者|自治体|シンクタンク|学会|民間|代表者';

const LEAD = '(?:(?:また|さらに|加えて|一方|なお|続いて|このほか|その後|最後に)[、,，])?';
const PEOPLE = '(?:の?(?:参加者|出席者|代表者?|幹部|担当者|関係者|方々)|等|など|側|各社|の皆様)?';

/** At the head of a clause with the particle of a speaker: 「両国の通信事業者からは」「民間参加者から」. */
export const JA_STRANGERS = new RegExp(
  `^${LEAD}([^、。]{0,30}?(?:${JA_HEADS})${PEOPLE})(?:(?:から|より)(?:は|も)?(?!の|こそ)|(?:は|が|も)(?=[^、。]{0,80}(?:説明|紹介|報告|発表|発言|提案|提出|表明|示|提言|指摘|要望|述べ|語|訴え|求め|強調|推奨|署名)))`,
);

/** An overt subject that no name explains: of Latin letters, or an organisation by its last sign. */
export const JA_UNKNOWN = new RegExp(
  `^${LEAD}([^、。]{0,40}(?:[A-Z]{2,}|[A-Z][a-z]{3,}|[市県州社所院団庁省局会]|議会|裁判所|政府|センター|連合)(?:は|から(?:は)?|より(?:は)?))(?=[、,，]|[^、。]{1,80}(?:し|した|て|た|る|ます))`,
);

/** The same of a name in katakana, which may be a thing as well. */
export const JA_FOREIGN_NAME = new RegExp(
  `^${LEAD}([^、。]{0,40}[ァ-ヴー・]{4,}(?:から(?:は)?|より(?:は)?|は))(?=[、,，]|[^、。]{1,80}(?:し|した|て|た|る|ます))`,
);

/** Who decides at home: what they decide is no agreement of two sides. */
export const JA_AT_HOME = /閣議|国会|議会|理事会|審議会|省令|政令|国民投票|最高裁/;
