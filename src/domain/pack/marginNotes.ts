/** Annotations as a pack prints them: their number, the words they are on, stance by symbol and word, and comment. */
import { commentOf, quoteOf, stanceOf, tagsOf } from '../annotations/read.ts';
import type { Annotation, Stance } from '../model/annotation.ts';
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
export function noteMaker(options: PackOptions): NoteMaker {
  const words = packWords(options.lang);
  const highlighted = { text: words.highlighted, lang: options.lang };
  return (annotation, number) => {
    const stance = stanceOf(annotation);
    const comment = commentOf(annotation).trim();
    const who = annotation.creator.name.trim() || words.anonymous;
    return {
      number,
      quote: inItsLanguage(quoteOf(annotation)),
      stance: stance && { stance, symbol: STANCE_SYMBOLS[stance], word: words.stances[stance] },
      comment: comment !== '' ? inItsLanguage(comment) : stance === null ? highlighted : null,
      tags: tagsOf(annotation),
      by: `${who}${words.listComma}${dayOfMoment(annotation.modified, [options.ownSide], options.lang)}`,
      author: who,
      at: annotation.modified,
    };
  };
}
