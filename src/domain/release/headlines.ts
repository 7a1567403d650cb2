/** Tells the headline of a release, which reports the meeting in a sentence of its own, from the title of a topic. */
import type { Lang } from '../model/lang.ts';
import { type FoundEvent, kindIn, numbersMeeting } from './events.ts';
import { tellsHeld } from './preamble.ts';

/** `Japan and Singapore Strengthen Cooperation at 10th ICT Policy Dialogue`: it numbers the meeting it speaks of. */
export function isHeadline(title: string, lang: Lang): boolean {
  return numbersMeeting(title, lang) && kindIn(title, lang) !== null;
}

/** Whether a paragraph tells that the meeting was held, as the first one below a headline does. */
export function reportsMeeting(words: string, events: (line: string) => FoundEvent[], lang: Lang): boolean {
  return tellsHeld(words, lang) && events(words).length > 0;
}
