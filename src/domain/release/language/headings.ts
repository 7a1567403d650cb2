/** What headings that are no topics say, per language: data for the outline. */

const EN_MEETING =
  "(?:the\\s+|this\\s+)?(?:\\d{1,3}(?:st|nd|rd|th)\\s+)?(?:[\\w.'’&-]+\\s+){0,6}?(?:meeting|dialogue|discussions?|workshop|session|event|conference|consultations?|talks|forum|working\\s+group|council)";
const EN_QUALITY =
  '(?:main|major|key|principal|primary|overall|general|important|specific|brief|short|final|joint|notable|summary|outline|overview|result|results|discussion|meeting)';
const EN_CONTENT =
  '(?:outcomes?|results?|achievements?|outputs?|conclusions?|highlights|discussions?|topics?|themes|agenda(?:\\s+items?)?|items|issues|matters|points|contents?|summary|overview|outline|details|deliberations|proceedings|exchanges?|subjects|deliverables|takeaways|take-aways)';

/** Headings over the topics: what follows under them is the meeting's content. */
export const CONTAINERS = {
  en: new RegExp(
    `^(?:(?:the|its|a|an)\\s+)?(?:${EN_QUALITY}\\s+(?:of\\s+(?:the\\s+)?)?)*${EN_CONTENT}(?:\\s+(?:and|&)\\s+(?:${EN_QUALITY}\\s+)*${EN_CONTENT})?(?:\\s+(?:of|from|at|in|for|during)\\s+${EN_MEETING}(?:\\s.{0,60})?|\\s+(?:of|from|at|in)\\s+(?:the\\s+)?(?:${EN_QUALITY}\\s+)*(?:${EN_CONTENT}|(?:joint\\s+|outcome\\s+)?(?:statements?|documents?|declaration|communiqu[eé]))|\\s+(?:discussed|covered|addressed|under\\s+discussion|on\\s+the\\s+agenda|dealt\\s+with))?$`,
    'i',
  ),
  ja: /^(?:今次|今回|本|同|当該|第\d{1,3}回)?(?:の)?(?:大臣級?|閣僚級?|局長級|次官級|政務級|官民)?(?:政策対話|対話|会合|会議|協議|ワークショップ|作業部会|フォーラム|共同声明)?(?:の|における|での)?(?:主な|主要な|主たる|具体的な|具体的)?(?:成果|結果|議題|議論|論点|内容|テーマ|対話|議事|討議|意見交換|協議|やりとり|概要|要旨|合意事項|確認事項|ポイント|事項|議論事項|成果物|対話事項)(?:の)?(?:概要|内容|結果|成果|ポイント|要旨|項目)?(?:(?:及び|・|と)(?:主な)?(?:成果|結果|議題|議論|概要))?(?:について|等|\(概要\)|（概要）)?$/,
};

/** Headings over facts of the meeting: when, where, who. */
export const ADMINISTRATIVE = {
  en: /^(?:(?:dates?|time|venue|place|location|period|format|form|mode|schedule)(?:\s*(?:and|&|\/|,)\s*(?:dates?|time|venue|place|location|format|schedule))*(?:\s+of\s+(?:the\s+)?.{1,60})?(?:\s*[:：].*)?|held on\b.*|(?:list of |main |major |key |principal )*(?:participants?|attendees|attendance|participating (?:countries|organizations|members))(?:\s+(?:and|from|in|of|included|include)\b.*)?(?:\s*[:：].*)?|delegations?|heads? of (?:the )?delegations?|(?:co-?)?chairs?(?:persons?)?(?:\s*[:：].*)?|hosts?(?:\s*[:：].*)?|organi[sz]ers?(?:\s*[:：].*)?|background|purposes?(?:\s+of\s+.{1,50})?|objectives?(?:\s+of\s+.{1,50})?|aims?|introduction|preface|general(?: (?:information|remarks|matters))?|outline of (?:the )?(?:meeting|event|dialogue)|opening(?: remarks| session| ceremony)?|program(?:me)?|basic information|keynotes?(?: speech(?:es)?)?)$/i,
  ja: /^(?:開催|実施)?(?:日[\s\u3000]*時|日[\s\u3000]*程|期[\s\u3000]*日|期間|日|年月日|場[\s\u3000]*所|会[\s\u3000]*場|形式|方法|地|概要及び日程)(?:(?:及び|・|、|／|並びに)(?:開催)?(?:日時|場所|形式|方法|会場))*(?:\s*[:：].*|[\s\u3000].*)?$|^(?:主な|主要|.{1,10}側)?(?:の)?(?:主な)?(?:出席者|参加者|出席機関|参加機関|出席|参加国|参加省庁|参加企業)(?:等|一覧|[（(].*[)）])?(?:\s*[:：].*|[\s\u3000].*)?$|^(?:主催|共催|議長|共同議長|背景|目的|経緯|趣旨|背景・目的|開催概要|開催の概要|開催趣旨|開催目的|会合の目的|次第|プログラム|はじめに|開会|枠組み)(?:\s*[:：].*|[\s\u3000]+.*)?$/,
};

/** Headings after the last topic. */
export const CLOSING = {
  en: /^(?:(?:press |media )?contacts?(?: (?:us|information|details|point|points|person|for.*))?|(?:for )?(?:further |more )(?:inquiries|enquiries|information)(?: .*)?|for (?:inquiries|enquiries)(?: .*)?|inquir(?:y|ies)(?: .*)?|references?(?: (?:materials?|documents?|links?|information))?|related (?:materials?|links?|documents?|information|press releases?|pages?|sites?|content)|attachments?(?:\s*\d{1,2})?(?:\s*[:：].*)?|(?:annex(?:es)?|appendi(?:x|ces))(?:\s*[\dA-Z]{1,2})?(?:\s*[:：.].*)?|(?:distributed |published )?(?:materials|documents)|(?:reference )?links?|notes?(?: to editors)?|editor['’]?s['’]? notes?|footnotes?|see also|about (?:mic|us|this site)|(?:selected |media )?(?:quotes?|quotations?)(?: (?:by|from|of) .*)?|press materials?|publications?|downloads?)$/i,
  ja: /^(?:連絡先|[(（]?参考[)）][^。]*|<?関係(?:報道)?資料>?|お?問い?合わ?せ先?|本件(?:に関する)?(?:連絡先|お?問い?合わ?せ先?)|担当|担当課|担当部局|<?関連(?:資料|リンク|情報|ページ|報道資料|サイト|URL)>?|参考(?:資料|情報|リンク|URL)?\d?|(?:別紙|別添)(?:\s*[\d一二三１-９]*)?(?:\s*[:：\s].*)?|添付(?:資料)?|配[布付]資料|公表資料|資料(?:\s*\d+)?|備考|注|注記|脚注|過去の(?:報道資料|開催状況|会合).*|関連する報道資料)$/,
};

/** Headings over what comes next: part of the result, not a topic of the agenda. */
export const OUTLOOK = {
  en: /^(?:(?:the )?next (?:steps?|meeting|dialogue|round|session)|future (?:schedule|plans?|meetings?|dialogues?|steps)|(?:upcoming|future) (?:schedule|events?|meetings?)|(?:the )?way forward|closing(?: remarks| session)?|concluding remarks|follow-?up)$/i,
  ja: /^(?:今後の(?:予定|スケジュール|日程|対応|進め方|方針)|次回(?:会合|対話|の開催|開催|予定|の予定|会合の予定|会合の開催)?(?:について)?|次回開催について|閉会|まとめ|おわりに|結び|総括)$/,
};

/** Lines of a web page around the text. */
export const NAVIGATION = {
  en: /^(?:(?:[a-z]{2,8} )?(?:press|news|media) (?:releases?|notes?|statements?)(?: no\.?.*)?|(?:[a-z]{2,8} )?news \d{1,4}\/\d{4}|office of the spokesperson|news|news article|digibyte|home|top|top page|skip to .*|back to top|page top|share|print|site\s?map|japanese|english|search|(?:go to )?(?:the )?top of (?:the )?page|[([]?(?:provisional|tentative|unofficial) translation[)\]]?|for immediate release|published|from\s*[:：].*\b(?:ministry|department|office|agency|commission|bureau)\b.*|joint press release(?: with .*)?|scenes? (?:of|from) the (?:meeting|event)|\(?(?:photo|picture|figure|image)s?\s*\d{0,2}\s*[:：)].*|ministry of internal affairs and communications(?: \(mic\))?|back issues)$/i,
  ja: /^(?:報道資料|報道発表|報道発表資料|同時発表(?:\s*[:：].*)?|[(（]?(?:写真|図|画像)\s*[\d１-９]{0,2}(?:\s*[:：)）].*)?|[<＜(（「]?(?:日本語)?仮訳[>＞)）」]?|日本語仮訳|プレスリリース|(?:EU )?News \d{1,4}\/\d{4}|お知らせ|新着情報|.{0,12}新着情報|ページトップへ(?:戻る)?|トップ(?:ページ)?|印刷|本文へ(?:移動)?|サイトマップ|戻る|English|総務省|.{0,6}トップ\s*[>＞›].*)$/,
};
