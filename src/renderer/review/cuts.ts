/** Where a statement can be cut: between its words, most likely after the mark that ends a clause. */
import type { Lang } from '../../domain/model/lang.ts';

/** The text in words, each with the white space and marks after it (Unicode, UAX #29, by the platform). */
export function wordsOf(text: string, lang: Lang): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    const last = words.length - 1;
    if (isWordLike || last < 0) words.push(segment);
    else words[last] += segment;
  }
  return words;
}

const ENDS_CLAUSE = /[,;:、；：]\s*$/;

/** The cut after the clause's end that is nearest to the middle; the middle where there is none. */
export function likelyCut(words: readonly string[]): number {
  const middle = Math.max(1, Math.round(words.length / 2));
  const ends = words.flatMap((word, place) =>
    ENDS_CLAUSE.test(word) && place + 1 < words.length ? [place + 1] : [],
  );
  const distance = (place: number) => Math.abs(place - middle);
  return ends.reduce((best, each) => (distance(each) < distance(best) ? each : best), ends[0] ?? middle);
}
