/** Judges whether decoded characters look like text that someone wrote in English or Japanese. */

/** Texts are judged by at most this many characters, so that a large file costs no more. */
const SAMPLE = 200_000;

/**
 * The share (0 to 1) of characters that are common in English or Japanese documents. Text decoded in the wrong
 * encoding is full of half-width katakana, rare kanji, C1 controls or accented letters side by side.
 */
export function plausibility(text: string): number {
  const sample = text.slice(0, SAMPLE);
  let good = 0;
  let all = 0;
  let previousOdd = false;
  for (const char of sample) {
    const code = char.codePointAt(0) ?? 0;
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) continue;
    all++;
    const worth = worthOf(code);
    // One accented letter or rare sign is a name; two in a row are a wrong encoding.
    good += worth === 0.5 ? (previousOdd ? 0 : 0.95) : worth;
    previousOdd = worth === 0.5;
  }
  return all === 0 ? 0 : good / all;
}

function worthOf(code: number): number {
  if (code > 0x20 && code < 0x7f) return 1;
  if (code >= 0x3040 && code <= 0x30ff) return 1; // kana
  if (code >= 0x3000 && code <= 0x301f) return 1; // Japanese punctuation
  if (code >= 0xff01 && code <= 0xff5e) return 1; // full-width ASCII
  if (code >= 0x2010 && code <= 0x203b) return 1; // typographic punctuation
  if (code >= 0x2460 && code <= 0x2473) return 1; // circled numbers
  if (code >= 0x25a0 && code <= 0x25ff) return 1; // squares and circles as bullets
  if (code >= 0x4e00 && code <= 0x9fff) return 0.97; // kanji: common, but so in wrong guesses
  if (code === 0xa0 || code === 0xa7 || code === 0xa9 || code === 0xab || code === 0xb7 || code === 0xbb)
    return 1;
  if (code >= 0xff61 && code <= 0xff9f) return 0.2; // half-width katakana: what wrong Shift_JIS looks like
  if (code >= 0xc0 && code <= 0x17f) return 0.5;
  if (code >= 0xa1 && code <= 0xbf) return 0.5;
  if (code >= 0x2000 && code <= 0x27ff) return 0.9;
  return 0;
}
