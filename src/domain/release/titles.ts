/** Tells titles from sentences by their form alone. */
import type { Lang } from '../model/lang.ts';
import { SPEAKERS } from './sentences.ts';

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
  return /[.!?。！？．][)）"”’'」』\]]*$/.test(tail) && !/\betc\.[)\]】*”"]*$/i.test(tail);
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
  /^(?:(?:the|both|japan|japanese|eu|it|they)\b.{0,80}?)\b(?:explained|introduced|presented|outlined|discussed|confirmed|agreed|exchanged|shared|described|reported|expressed|stated|noted|held|will|cent(?:re|ere)d|covered|focused|touched|revolved|dealt)\b/i;
const JA_SENTENCE =
  /(?:した|する|しました|いたしました|された|されました|あった|ありました|行った|行いました|である|です|ます|なった|こと)$|(?:側|双方|両者|両国)(?:から|は|より)|^[^、]{2,40}は、/;

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
 * @param marked whether a number or bullet stands before it; without one only a colon and a plain opening divide.
 * @param goesOn whether the text goes on in the next line.
 */
export function findRunIn(
  line: string,
  marked: boolean,
  goesOn: boolean,
  lang: Lang,
): { titleEnd: number; bodyStart: number } | null {
  if (line.length < 20 || !(endsSentence(line) || (goesOn && marked))) return null;
  const head = line.slice(0, LONGEST_TITLE[lang]);
  return lang === 'en' ? englishRunIn(line, head, marked) : japaneseRunIn(line, head, marked);
}

function englishRunIn(line: string, head: string, marked: boolean) {
  for (const match of head.matchAll(/\s*(?::\s+|\s[–—-]\s)/g)) {
    const title = line.slice(0, match.index);
    const bodyStart = match.index + match[0].length;
    const body = line.slice(bodyStart, bodyStart + 200);
    if (!mayBeRunIn(title, 'en') || title.split(/\s+/).length > 12 || !/^\p{Lu}/u.test(body)) continue;
    if (EN_OPENING.test(body) || SPEAKERS.test(body) || (marked && body.split(/\s+/).length > 4))
      return { titleEnd: match.index, bodyStart };
  }
  return fullStopRunIn(line, head);
}

/** "Secure Networks. The two governments …": a run-in title in capitals that ends with a full stop. */
function fullStopRunIn(line: string, head: string) {
  const match =
    /^((?:\p{Lu}[\p{L}\p{N}/&()-]*|and|of|the|for|in|on|to|with|\p{N}+G?)(?:,?\s+|(?=\.))){1,10}\.\s+(?=\p{Lu})/u.exec(
      head,
    );
  if (match === null || !/^\p{Lu}/u.test(head)) return null;
  const title = match[0].replace(/\.\s+$/, '');
  const bodyStart = match[0].length;
  if (
    title.length < 4 ||
    (/(?:^|[\s.])\p{Lu}[\p{L}]{0,3}$/u.test(title) &&
      /^(?:Mr|Ms|Dr|Mrs|Prof|St)$/.test(title.split(/\s/).at(-1) ?? ''))
  )
    return null;
  if (!mayBeRunIn(title, 'en') || line.slice(bodyStart).split(/\s+/).length < 5) return null;
  return { titleEnd: title.length, bodyStart };
}

/** A colon divides most surely, then a wide space; of narrow ones the last, for titles may hold some. */
function japaneseRunIn(line: string, head: string, marked: boolean) {
  const dividers = marked ? [/\s*[:：]\s*/g, /\u3000+/g, /\s+[–—-]\s+/g, / +/g] : [/\s*[:：]\s*/g];
  for (const divider of dividers) {
    const matches = [...head.matchAll(divider)];
    if (divider.source === ' +') matches.reverse();
    for (const match of matches) {
      const title = line.slice(0, match.index);
      const bodyStart = match.index + match[0].length;
      const body = line.slice(bodyStart, bodyStart + 80);
      // 「Open RAN」: a space between Latin words divides nothing.
      if (divider.source === ' +' && /[A-Za-z0-9]$/.test(title) && /^[A-Za-z0-9]/.test(body)) continue;
      if (!mayBeRunIn(title, 'ja') || title.length > 40 || JA_OPENING.test(title)) continue;
      if (JA_OPENING.test(body) || (marked && /[:：\u3000]/.test(match[0]) && body.length > 12))
        return { titleEnd: match.index, bodyStart };
    }
  }
  return null;
}

function mayBeRunIn(title: string, lang: Lang): boolean {
  return title !== '' && looksLikeTitle(title, lang) && isBalanced(title);
}
