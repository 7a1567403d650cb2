/** What a text is made of: lines that look like headings, and paragraphs. */
import type { Span } from '../model/source.ts';
import type { Label } from './labels.ts';

/** A line that looks like a heading; the outline decides whether it is one. */
export interface Heading {
  kind: 'heading';
  /** The whole line, marks and label included. */
  span: Span;
  label: Label | null;
  /** The title alone. */
  titleSpan: Span;
  title: string;
  /** Markdown level (`##` is 2), else 0. */
  hash: number;
  /** The bullet or mark before it (`・`, `■`, `**`), else empty. */
  mark: string;
  /** Whether blank lines stand before and after it, or a paragraph follows on the same line. */
  blankBefore: boolean;
  blankAfter: boolean;
  runIn: boolean;
}

export interface Paragraph {
  kind: 'paragraph';
  /** The text, without the bullet or number in front. */
  span: Span;
  /** The bullet or number in front. */
  mark: Span | null;
  markText: string;
  /** The head of the table's column it stands in, which may name who speaks. */
  column?: Span;
}

export type Block = Heading | Paragraph;
