/** Annotations as a pack prints them: their number, the words they are on, stance by symbol and word, and comment. */
import {
  commentOf,
  quoteOf,
  repliesTo,
  replyTextOf,
  stanceOf,
  statusOf,
  tagsOf,
} from '../annotations/read.ts';
import type { Annotation, Stance } from '../model/annotation.ts';
import type { Dialogue } from '../model/dialogue.ts';
import { dayOfMoment } from './dates.ts';
import type { MarginNote } from './document.ts';
import type { PackOptions } from './options.ts';
import { inItsLanguage } from './texts.ts';
import { packWords } from './words.ts';

export type NoteMaker = (annotation: Annotation, number: number | null) => MarginNote;

/** Told apart without colour, and in both bundled fonts. */
export const STANCE_SYMBOLS: Record<Stance, string> = {
  support: '○',
  concern: '△',
  question: '?',
  redLine: '×',
  followUp: '→',
};

/** Makes the notes of a pack. */
export function noteMaker(options: PackOptions, dialogue: Pick<Dialogue, 'replies'>): NoteMaker {
  const words = packWords(options.lang);
  const highlighted = { text: words.highlighted, lang: options.lang };
  return (annotation, number) => {
    const stance = stanceOf(annotation);
    const comment = commentOf(annotation).trim();
    const about = ({ creator, modified }: Pick<Annotation, 'creator' | 'modified'>) => {
      const author = creator.name.trim() || words.anonymous;
      const day = dayOfMoment(modified, [options.ownSide], options.lang);
      return { by: `${author}${words.listComma}${day}`, author, at: modified };
    };
    return {
      number,
      quote: inItsLanguage(quoteOf(annotation)),
      stance: stance && { stance, symbol: STANCE_SYMBOLS[stance], word: words.stances[stance] },
      comment: comment !== '' ? inItsLanguage(comment) : stance === null ? highlighted : null,
      tags: tagsOf(annotation),
      replies: repliesTo(dialogue, annotation.id).map((reply) => ({
        text: inItsLanguage(replyTextOf(reply)),
        ...about(reply),
      })),
      resolved: statusOf(annotation) === 'resolved' ? words.resolved : null,
      ...about(annotation),
    };
  };
}

/** The line under a note: whether it is settled, its tags, who and when. */
export function footOf({ resolved, tags, by }: MarginNote): string {
  return [...(resolved === null ? [] : [resolved]), ...tags.map((tag) => `#${tag}`), by].join(' · ');
}
