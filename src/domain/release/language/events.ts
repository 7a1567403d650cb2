/** What kinds of meetings are called, per language: data for finding the series. */

export interface EventKind {
  /** Last part of the series id. */
  slug: string;
  en: string;
  ja: string;
  /** How texts write it in each language. */
  enPattern: RegExp;
  jaPattern: RegExp;
}

/** Known kinds, the more specific first. A kind not listed is named by its own words. */
export const EVENT_KINDS: EventKind[] = [
  kind(
    'policy-cooperation-dialogue-on-the-internet-economy',
    'Policy Cooperation Dialogue on the Internet Economy',
    'インターネットエコノミーに関する政策協力対話',
    /(?:(?:policy\s+)?(?:cooperation\s+)?dialogue\s+on\s+(?:the\s+)?internet\s+economy)/i,
    /(?:政策協力対話.{0,4}インターネット・?エコノミー|インターネット・?エコノミーに関する.{0,10}(?:政策協力)?対話)/,
  ),
  kind(
    'dialogue-on-digital-economy',
    'Dialogue on Digital Economy',
    'デジタルエコノミーに関する対話',
    /dialogue\s+on\s+(?:the\s+)?digital\s+economy/i,
    /デジタル・?エコノミーに関する.{0,8}対話/,
  ),
  kind(
    'ict-strategies-workshop',
    'ICT Strategies Workshop',
    'ICT戦略ワークショップ',
    /ict\s+strateg(?:y|ies)\s+workshop/i,
    /(?:ICT|情報通信)戦略ワークショップ/,
  ),
  kind(
    'ict-policy-dialogue',
    'ICT Policy Dialogue',
    'ICT政策対話',
    /ict\s+policy\s+dialogues?|dialogues?\s+on\s+ict\s+polic(?:y|ies)|information\s+and\s+communications?\s+technology\s+policy\s+dialogues?/i,
    /(?:ICT|情報通信|情報通信技術)(?:政策)?(?:に関する)?(?:政策)?対話/,
  ),
  kind(
    'ict-policy-consultation',
    'ICT Policy Consultation',
    'ICT政策協議',
    /ict\s+policy\s+(?:consultations?|talks?|discussions?)/i,
    /(?:ICT|情報通信|電気通信)政策協議/,
  ),
  kind(
    'ict-policy-forum',
    'ICT Policy Forum',
    'ICT政策フォーラム',
    /ict\s+(?:policy\s+)?forum/i,
    /(?:ICT|情報通信)(?:政策)?フォーラム/,
  ),
  kind(
    'ict-joint-working-group',
    'ICT Joint Working Group',
    'ICT合同作業部会',
    /(?:ict\s+)?(?:joint\s+)?working\s+group(?:\s+(?:meeting\s+)?(?:on|in)\s+(?:the\s+field\s+of\s+)?(?:ict|information\s+and\s+communications?\s+technolog(?:y|ies)))?/i,
    /(?:ICT)?(?:合同)?(?:作業部会|ワーキング・?グループ)/,
  ),
  kind(
    'digital-policy-dialogue',
    'Digital Policy Dialogue',
    'デジタル政策対話',
    /digital\s+policy\s+dialogue/i,
    /デジタル政策対話/,
  ),
  kind('digital-dialogue', 'Digital Dialogue', 'デジタル対話', /digital\s+dialogues?/i, /デジタル対話/),
  kind(
    'digital-partnership-council',
    'Digital Partnership Council',
    'デジタルパートナーシップ閣僚級会合',
    /digital\s+partnership\s+(?:ministerial\s+)?council|digital\s+council/i,
    /デジタルパートナーシップ(?:閣僚級)?会合|デジタル(?:閣僚級)?評議会/,
  ),
  kind(
    'digital-partnership',
    'Digital Partnership',
    'デジタルパートナーシップ',
    /digital\s+partnership/i,
    /デジタルパートナーシップ/,
  ),
  kind(
    'telecommunications-resilience-policy-dialogue',
    'Telecommunications Resilience Policy Dialogue',
    '電気通信強靱化政策対話',
    /telecommunications?\s+resilience\s+(?:policy\s+)?dialogue/i,
    /(?:電気通信|テレコム|テレコミュニケーション)(?:強靱化|強靭化|レジリエンス)(?:に関する)?政策対話/,
  ),
  kind(
    'cybersecurity-policy-meeting',
    'Cybersecurity Policy Meeting',
    'サイバーセキュリティ政策会議',
    /cyber\s?security\s+policy\s+meeting/i,
    /サイバーセキュリティ政策会議/,
  ),
  kind(
    'cyber-dialogue',
    'Cyber Dialogue',
    'サイバー対話',
    /cyber(?:security)?\s+(?:policy\s+)?dialogue/i,
    /サイバー(?:セキュリティ)?(?:政策)?(?:対話|協議)/,
  ),
  kind('ict-dialogue', 'ICT Dialogue', 'ICT対話', /ict\s+dialogue/i, /(?:ICT|情報通信)(?:対話|協議)/),
  kind('policy-dialogue', 'Policy Dialogue', '政策対話', /policy\s+dialogues?/i, /政策(?:対話|協議)/),
  kind('workshop', 'Workshop', 'ワークショップ', /workshops?/i, /ワークショップ|勉強会/),
  kind('symposium', 'Symposium', 'シンポジウム', /symposi(?:um|a)/i, /シンポジウム/),
  kind('forum', 'Forum', 'フォーラム', /forum/i, /フォーラム/),
  kind(
    'ministerial-meeting',
    'Ministerial Meeting',
    '大臣会合',
    /(?:digital|ict)?\s*ministers?['’]?\s*meeting|ministerial\s+meeting/i,
    /(?:デジタル|情報通信)?(?:大臣|閣僚)(?:級)?会合/,
  ),
  kind('dialogue', 'Dialogue', '対話', /dialogues?|consultations?|talks/i, /対話|協議/),
  kind('meeting', 'Meeting', '会合', /meeting|council|committee|conference/i, /会合|会議|委員会/),
];

function kind(slug: string, en: string, ja: string, enPattern: RegExp, jaPattern: RegExp): EventKind {
  return { slug, en, ja, enPattern, jaPattern };
}
