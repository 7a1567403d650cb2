/** Recognises paragraphs that are no part of what was said: footnotes, contact lines, links of the page. */
import type { Lang } from '../model/lang.ts';

const CONTACT =
  /^(?:tel|phone|telephone|fax|e-?mail|mail|address|url|電話|ＴＥＬ|ＦＡＸ|メール|住所|代表|直通|内線|連絡先|担当)\s*[:：]|^(?:TEL|FAX|電話|Fax|Tel|E-mail|メール)\b|^https?:\/\/|\b[\w.+-]+[@＠][\w-]+\.\w+|(?:\+81|0\d{1,3})[-\s(（]\d{1,4}[-\s)）]\d{3,4}|^(?:担当|電話|ＴＥＬ|TEL)[:：\s]/;
const CONTACT_WORDS = {
  en: /^(?:for (?:further|more|any) (?:information|details|inquiries)|for (?:inquiries|enquiries)|inquir|enquir|please contact|contact(?: us| point| information)?\s*[:：])|\b(?:inquiry form|please contact)\b|^(?!.*[.]$).*\b(?:division|section|office|bureau),\s.*\b(?:bureau|mic|ministry)\b/i,
  ja: /(?:お問い?合わ?せ|問合せ先|連絡先|ご意見・ご感想|(?:国際戦略局|総務省).{0,20}(?:課|室|係)(?:$|\s|\(|（|担当))/,
};
const REMARK = {
  en: /^(?:\*+\s*)?(?:(?:the )?(?:published|following|above|attached|related|reference|distributed)?\s*(?:materials?|documents?|attachments?|text|translation)\s+(?:is|are)\b.*(?:only|japanese|english|provisional|tentative|available|published)|note\s*:|\(?(?:photo|picture|figure|image)s?\s*\d{0,2}\s*[:：)]|\(?note\)?\s*\d*\s*[:：]|this (?:is|text is) (?:a|an) (?:provisional|tentative|unofficial)|\(?reference\)?\s*[:：]|see (?:the )?(?:attach|annex|appendix))/i,
  ja: /^(?:※|＊|\*|（注|\(注|注\s*[\d１-９]*\s*[:：)）]|（参考|\(参考|[(（]?(?:写真|図|画像)\s*[\d１-９]{0,2}\s*[:：]|参考[:：]|なお、(?:公表|配付|配布)?資料|(?:別紙|別添|詳細)(?:は|のとおり|を参照))/,
};
const FOOTNOTE = /^[※＊*†‡]\s*\d*/;

export type Aside = 'contact' | 'remark' | 'navigation';

/** What a paragraph is if it is no part of what was said, else null. `mark` is the bullet before it. */
export function closes(paragraph: string, mark: string, lang: Lang): Aside | null {
  const line = paragraph.slice(0, 300);
  if (CONTACT.test(line) || CONTACT_WORDS[lang].test(line)) return 'contact';
  if (REMARK[lang].test(line) || FOOTNOTE.test(line) || /[※＊*†]/.test(mark)) {
    // A star may also be a Markdown bullet: then what follows is an ordinary point, not a note on something.
    if (mark === '*' && !REMARK[lang].test(line) && !FOOTNOTE.test(line)) return null;
    return 'remark';
  }
  if (/ [>＞›»] /.test(line) && !/[.。]$/.test(line.trim())) return 'navigation';
  return /^(?:ページトップへ|トップへ戻る|back to top|PDF|Adobe Reader|PDF形式|＞+|>+)/i.test(line)
    ? 'navigation'
    : null;
}
