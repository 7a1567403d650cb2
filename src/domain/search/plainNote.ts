/** The words of a note without the marks of Markdown, as its reader sees them. */
import { plainText, readRichText } from '../pack/richText.ts';

/** Nothing in it can be Markdown: most notes, which need not be parsed. */
const NO_MARKS = /^(?![ \t]*(?:[-+]|\d+[.)])[ \t])[^\\`*_[\]<>#|~&!\n]*$/;

export function plainNote(markdown: string): string {
  return NO_MARKS.test(markdown) ? markdown.trim() : plainText(readRichText(markdown));
}
