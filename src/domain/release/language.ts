/** Tells a text's language. */
import type { Lang } from '../model/lang.ts';

/** So much of a text decides. */
const SAMPLE = 20_000;

/** Japanese wherever kana are a real part of the text: a Japanese name in an English release is not. */
export function languageOf(text: string): Lang {
  const sample = text.slice(0, SAMPLE);
  const kana = sample.match(/[\u3041-\u30fa]/g)?.length ?? 0;
  const letters = sample.match(/[A-Za-z]/g)?.length ?? 0;
  return kana * 4 > letters && kana > 0 ? 'ja' : 'en';
}
