/** How long it takes to say something: by words in English, by signs in Japanese, longer through an interpreter. */
import type { Lang } from '../model/lang.ts';
import type { Interpretation } from '../model/meeting.ts';
import type { SpeakingPace } from '../model/speakingPace.ts';

/** Steps in which a length is told, in seconds. */
const STEP = 5;

/**
 * Seconds that `text` takes at this pace, not rounded. White space and marks are not spoken.
 */
export function secondsToSay(
  text: string,
  lang: Lang,
  pace: SpeakingPace,
  interpretation: Interpretation,
): number {
  const seconds =
    lang === 'ja' ? (60 * signsIn(text)) / pace.signsPerMinute : (60 * wordsIn(text)) / pace.wordsPerMinute;
  return seconds * factorOf(pace, interpretation);
}

/** Seconds as they are told: in steps, rounded up, never none for something that is said. */
export function toldSeconds(seconds: number): number {
  return STEP * Math.ceil(seconds / STEP);
}

/** How much longer everything takes. */
export function factorOf(pace: SpeakingPace, interpretation: Interpretation): number {
  switch (interpretation) {
    case 'none':
      return 1;
    case 'simultaneous':
      return pace.simultaneousFactor;
    case 'consecutive':
      return pace.consecutiveFactor;
  }
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Letters and figures; marks between them are not said. */
function signsIn(text: string): number {
  return [...text].filter((sign) => /[\p{L}\p{N}ー]/u.test(sign)).length;
}
