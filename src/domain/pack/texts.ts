/** Tells the language of texts that do not say it themselves: notes, comments, names. */
import type { Lang } from '../model/lang.ts';
import type { Text } from './document.ts';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Japanese wherever there is a Japanese letter: its font has the Latin ones too. */
export function languageOf(text: string): Lang {
  return JAPANESE.test(text) ? 'ja' : 'en';
}

export function inItsLanguage(text: string): Text {
  return { text, lang: languageOf(text) };
}
