/** Tells titles from sentences by their form alone. */
import type { Lang } from '../model/lang.ts';

/** A title is no longer than this; beyond it a line is text. */
const LONGEST_TITLE = { en: 140, ja: 70 };
const MOST_TITLE_WORDS = 20;

/** A bracket that is still open goes on in what follows. */
function isBalanced(title: string): boolean {
  return (title.match(/[(（「『【[]/g)?.length ?? 0) === (title.match(/[)）」』】\]]/g)?.length ?? 0);
}

/** Whether a line ends as a sentence does. */
export function endsSentence(line: string): boolean {
  const tail = line.slice(-12);
  return /[.!?。！？．][)）"”’'」』\]]*$/.test(tail) && !/\betc\.$/i.test(tail);
}

/** Whether text has the form of a title: short, unfinished, not a sentence. */
export function looksLikeTitle(text: string, lang: Lang): boolean {
  const line = text.trim();
  if (line === '' || line.length > LONGEST_TITLE[lang]) return false;
  if (endsSentence(line) || /[,、;；，]$/.test(line) || line.includes('。')) return false;
  if (lang === 'en' && line.split(/\s+/).length > MOST_TITLE_WORDS) return false;
  return !looksLikeSentence(line, lang);
}

const EN_SENTENCE =
  /^(?:(?:the|both|japan|japanese|eu|it|they)\b.{0,80}?)\b(?:explained|introduced|presented|outlined|discussed|confirmed|agreed|exchanged|shared|described|reported|expressed|stated|noted|held|will)\b/i;
const JA_SENTENCE =
  /(?:した|する|しました|いたしました|された|されました|あった|ありました|行った|行いました|である|です|ます|なった)$|(?:側|双方|両者|両国)(?:から|は|より)|^[^、]{2,40}は、/;

/** Whether an unfinished line reads as (a part of) a sentence. */
export function looksLikeSentence(line: string, lang: Lang): boolean {
  return lang === 'en' ? EN_SENTENCE.test(line) : JA_SENTENCE.test(line);
}

/** Where a sentence may start after a title on the same line. */
const EN_OPENING =
  /^(?:the|both|all|japan|japanese|eu|european|it|they|in|at|on|regarding|concerning|with|as|following|based|views|discussions?|participants|each|mic|after|for|this|officials|representatives|a|an)\b/i;
const JA_OPENING = /^.{0,60}?(?:側から|側は|側より|側が|双方|両者|両国|から、|について|に関し|は、)/;

/**
 * A title and its text on one line (`AI: Japan explained …`, `ア AI　日本側から…。`). Offsets are into the line given.
 * @param marked whether a number or bullet stands before it; without one only a colon or dash divides.
 */
export function findRunIn(
  line: string,
  marked: boolean,
  lang: Lang,
): { titleEnd: number; bodyStart: number } | null {
  if (!endsSentence(line) || line.length < 20) return null;
  const divider = lang === 'en' ? /\s*(?::\s+|\s[–—-]\s)/g : /\s*(?:[:：]\s*|\u3000+|\s[–—-]\s|\s+)/g;
  for (const match of line.slice(0, LONGEST_TITLE[lang]).matchAll(divider)) {
    const title = line.slice(0, match.index);
    const bodyStart = match.index + match[0].length;
    const body = line.slice(bodyStart);
    if (title === '' || !looksLikeTitle(title, lang) || !isBalanced(title)) continue;
    const opens =
      lang === 'en' ? EN_OPENING.test(body) && /^\p{Lu}/u.test(body) : JA_OPENING.test(body.slice(0, 80));
    if (!opens || (!marked && lang === 'ja' && !/[:：]/.test(match[0]))) continue;
    if (lang === 'en' && title.split(/\s+/).length > 12) continue;
    if (lang === 'ja' && (title.length > 40 || /[、，]$/.test(title) || JA_OPENING.test(title))) continue;
    return { titleEnd: match.index, bodyStart };
  }
  return null;
}
