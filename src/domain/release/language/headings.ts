/** What headings that are no topics say, per language: data for the outline. */

/** Headings over the topics: what follows under them is the meeting's content. */
export const CONTAINERS = {
  en: /^(?:(?:the |its |a )?(?:main|major|key|principal|primary|overall|general|summary|brief|outline|overview|specific)?\s*(?:of\s+)?(?:the\s+)?(?:main|major|key)?\s*(?:outcomes?|results?|achievements?|outputs?|conclusions?|highlights|discussions?|topics?|themes|agenda(?: items)?|items|issues|matters|points|contents?|summary|overview|outline|details|deliberations|proceedings|exchanges?)(?:\s+(?:and|&)\s+(?:outcomes?|results?|discussions?|topics?|summary|conclusions?))?(?:\s+(?:of|from|at|in|for|discussed|covered|under discussion|on the agenda)\b.*)?)$/i,
  ja: /^(?:今回の|本会合の|会合の|対話の|政策対話の|同対話の|協議の)?(?:主な|主要な|具体的な|主たる)?(?:成果|結果|議題|議論|論点|内容|テーマ|対話|議事|討議|意見交換|協議|やりとり|概要|結果概要|成果概要|会合概要|議論概要|開催結果|対話結果|対話内容|議題と結果)(?:の(?:概要|内容|結果|成果|ポイント|要旨|主な内容))?(?:について|等|（概要）|\(概要\))?$/,
};

/** Headings over facts of the meeting: when, where, who. */
export const ADMINISTRATIVE = {
  en: /^(?:date(?:s)?(?:\s*(?:and|&|\/|,)\s*(?:time|venue|place|location|format))*|time(?: and (?:date|place))?|schedule|venue|place|location|format|form|mode|held on|participants?|attendees|attendance|main (?:participants|attendees)|(?:list of )?(?:main )?(?:participants|attendees)(?: from.*)?|delegations?|heads? of delegations?|(?:co-?)?chairs?(?:persons?)?|hosts?|organi[sz]ers?|background|purpose|objectives?|aims?|introduction|preface|outline of (?:the )?(?:meeting|event|dialogue)|overview of (?:the )?(?:meeting|event)|opening(?: remarks| session)?|program(?:me)?|basic information|date and participants)$/i,
  ja: /^(?:開催)?(?:日時|日程|期日|期間|日|場所|会場|形式|方法|開催地|開催形式|開催方法|日時及び場所|日時・場所|日時、場所|日程・場所|日程及び場所|概要及び日程)$|^(?:主な|主要)?(?:出席者|参加者|出席機関|参加機関|出席|参加国)(?:等|一覧|（.*）)?$|^(?:主催|共催|議長|共同議長|背景|目的|経緯|趣旨|背景・目的|開催概要|開催の概要|開催趣旨|開催目的|会合の目的|次第|プログラム|はじめに|開会)$/,
};

/** Headings after the last topic. */
export const CLOSING = {
  en: /^(?:(?:press |media )?contacts?(?: (?:us|information|details|point|points|person|for.*))?|(?:for )?(?:further |more )?(?:inquiries|enquiries|information)(?: .*)?|inquir(?:y|ies).*|references?(?: (?:materials?|documents?|links?|information))?|related (?:materials?|links?|documents?|information|press releases?|pages?|sites?|content)|attachments?(?:\s*\d*)?(?:\b.*)?|annex(?:es)?(?:\s*[\dA-Z]*)?(?:\b.*)?|appendi(?:x|ces)(?:\b.*)?|materials?|documents?|(?:reference )?links?|notes?|footnotes?|see also|about (?:mic|us|this site)|press materials?|publication(?:s)?|downloads?)$/i,
  ja: /^(?:連絡先|お?問[い]?合わ?せ先?|本件(?:に関する)?(?:連絡先|お?問[い]?合わ?せ先?)|担当|担当課|担当部局|<?関連(?:資料|リンク|情報|ページ|報道資料|サイト)>?|参考(?:資料|情報|リンク|URL)?|別紙(?:\s*[\d一二三]*)?(?:.*)|別添(?:\s*[\d]*)?(?:.*)|添付(?:資料)?|資料(?:\s*\d*)?|備考|注|注記|脚注|過去の.*|関連する報道資料|報道発表|掲載.*)$/,
};

/** Headings over what comes next: part of the result, not a topic of the agenda. */
export const OUTLOOK = {
  en: /^(?:next (?:steps?|meeting|dialogue|round|session)|future (?:schedule|plans?|meetings?|dialogues?|steps)|(?:upcoming|future) (?:schedule|events?|meetings?)|way forward|the way forward|closing(?: remarks| session)?|conclusions?|concluding remarks|follow-?up)$/i,
  ja: /^(?:今後の(?:予定|スケジュール|日程|対応|進め方|方針|取組)|次回(?:会合|対話|の開催|開催|予定|の予定|会合の予定)?(?:について)?|次回開催について|閉会|まとめ|おわりに|結び|総括)$/,
};

/** Lines of a web page around the text. */
export const NAVIGATION = {
  en: /^(?:(?:mic )?press releases?|news releases?|media releases?|news|home|top|top page|skip to .*|back to top|page top|share|print|(?:go to )?(?:the )?top of (?:the )?page|\[?provisional translation\]?|\(?(?:tentative|provisional) translation\)?|for immediate release)$/i,
  ja: /^(?:報道資料|報道発表|報道発表資料|プレスリリース|お知らせ|新着情報|ページトップへ(?:戻る)?|トップ(?:ページ)?|印刷|本文へ(?:移動)?|サイトマップ|戻る|(?:総務省)?トップ\s*[>＞›].*)$/,
};
