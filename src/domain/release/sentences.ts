/** Cuts a paragraph into sentences: knows abbreviations, quotes and brackets, and Japanese 。 */
import type { Lang } from '../model/lang.ts';
import type { Span } from '../model/source.ts';
import { isSpace, trim } from './spans.ts';

/** A point after one of these does not end a sentence, unless a plain sentence opener follows `etc.` or `U.S.` */
const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof st no nos vs approx inc ltd co corp dept gov gen hon e.g i.e cf fig vol ver art sec para jan feb mar
  apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun tel ext`.split(/\s+/),
);
const SOFT_ABBREVIATIONS = new Set(['etc', 'u.s', 'u.k', 'e.u', 'u.s.a', 'al', 'a.m', 'p.m', 'd.c']);

/** Words that start a sentence much more often than they follow an abbreviation inside one. */
const OPENERS =
  /^(?:the|both|japan|japanese|eu|it|they|this|these|in|on|at|for|regarding|concerning|as|also|furthermore|moreover|additionally|following|finally|based|with|views|opinions|discussions?|participants|each|we|after|to|mic)\b/i;

/** Who speaks in the next sentence: after a country ("U.S. Ambassador Lang") the words belong to it instead. */
export const SPEAKERS =
  /^(?:mr|ms|mrs|dr|prof|ambassador|(?:vice-|deputy |state |prime )?minister|director|commissioner|deputy|assistant|secretary|under-?secretary|president|chair|counsellor|representatives)\b/i;
const COUNTRIES = new Set(['u.s', 'u.k', 'e.u', 'u.s.a']);

/** A bracket that does not close within so many characters does not hold sentence ends back. */
const BRACKET_REACH = 400;

/** The sentences of a span, each trimmed, in order; a last one without an end counts too. */
export function splitSentences(text: string, span: Span, lang: Lang): Span[] {
  const sentences: Span[] = [];
  let start = span.start;
  let held = 0; // no sentence ends before here: the end of the bracket or quote we are in
  for (let at = span.start; at < span.end; at++) {
    const char = text.charAt(at);
    const closing = char === '"' ? straightQuote(text, at, span) : CLOSING[char];
    if (closing !== undefined && at >= held) {
      const close = findClose(text, at, char, closing, Math.min(span.end, at + BRACKET_REACH));
      if (close > 0) held = close;
    }
    if (at > start && at === held && QUOTED_END.test(text.slice(at - 1, at + 6))) {
      push(sentences, trim(text, { start, end: at + 1 }));
      start = at + 1;
      continue;
    }
    if (at < held || !END.test(char)) continue;
    const end = endOfSentence(text, at, start, span.end, lang);
    if (end === null) continue;
    push(sentences, trim(text, { start, end }));
    start = end;
    at = end - 1;
  }
  push(sentences, trim(text, { start, end: span.end }));
  return sentences;
}

/** `… as a partner." MIC …`: the point inside the quote ends the sentence too. */
const QUOTED_END = /^[.!?]["”]\s{1,4}\p{Lu}/u;
const END = /[.!?。！？．]/;
const CLOSING: Record<string, string> = {
  '(': ')',
  '（': '）',
  '「': '」',
  '『': '』',
  '“': '”',
  '[': ']',
  '【': '】',
};

/** A straight quote opens where a word starts behind it and none ends before it. */
function straightQuote(text: string, at: number, span: Span): string | undefined {
  const before = at === span.start ? ' ' : text.charAt(at - 1);
  return /[\s(:]/.test(before) && /\S/.test(text.charAt(at + 1)) ? '"' : undefined;
}

function push(sentences: Span[], span: Span): void {
  if (span.end > span.start) sentences.push(span);
}

function findClose(text: string, from: number, open: string, close: string, limit: number): number {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const char = text.charAt(at);
    if (char === open && (open !== close || at === from)) depth++;
    else if (char === close && --depth === 0) return at;
  }
  return -1;
}

/** Where the sentence ends if the mark at `at` ends one (after closing quotes and brackets), else null. */
function endOfSentence(text: string, at: number, start: number, limit: number, lang: Lang): number | null {
  const mark = text.charAt(at);
  let end = at + 1;
  while (end < limit && /[.!?。！？．"”’'」』)）\]】]/.test(text.charAt(end)) && end - at < 8) end++;
  if (/[。！？]/.test(mark)) return end;
  if (mark === '．')
    return lang === 'ja' && !/[0-9０-９A-Za-zＡ-Ｚａ-ｚ]/.test(text.charAt(at - 1)) ? end : null;
  if (lang === 'ja' && !/[A-Za-z)\]]/.test(text.charAt(at - 1))) return null;
  const spaced = end >= limit || isSpace(text.charCodeAt(end));
  if (mark !== '.') return spaced ? end : null;
  return spaced ? pointEnds(text, at, end, start, limit) : unspacedPointEnds(text, at, end, limit);
}

function pointEnds(text: string, at: number, end: number, start: number, limit: number): number | null {
  const next = text.slice(end, Math.min(limit, end + 40)).trimStart();
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(start, at - 20), at))?.[0] ?? '';
  const lower = word.toLowerCase().replace(/^\.+/, '');
  if (next === '') return end;
  if (/^\p{Ll}/u.test(next)) return null;
  if (ABBREVIATIONS.has(lower)) return null;
  if (SOFT_ABBREVIATIONS.has(lower))
    return OPENERS.test(next) || (SPEAKERS.test(next) && !COUNTRIES.has(lower)) ? end : null;
  // An initial, as in "J. Smith", or a label standing alone, as in "i."
  if (/^[A-Z]$/.test(word) && !/^(?:The|Both)\b/.test(next)) return null;
  return end;
}

/** `cables.The EU side`: a point without the space that should follow it. */
function unspacedPointEnds(text: string, at: number, end: number, limit: number): number | null {
  if (!/[a-z)]/.test(text.charAt(at - 1))) return null;
  return OPENERS.test(text.slice(end, Math.min(limit, end + 30))) && /[A-Z]/.test(text.charAt(end))
    ? end
    : null;
}
