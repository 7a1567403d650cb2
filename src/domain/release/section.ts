/** A stretch of a release under one heading, and what that heading is to it. */
import type { Lang } from '../model/lang.ts';
import type { Span } from '../model/source.ts';
import type { Heading, Paragraph } from './block.ts';
import type { FoundEvent } from './events.ts';

export type Role =
  /** An agenda item: its paragraphs are statements. */
  | 'topic'
  /** A heading over topics, or the document's own title. */
  | 'container'
  /** When, where, who. */
  | 'administrative'
  /** What comes next. */
  | 'outlook'
  /** Contact, references, attachments. */
  | 'closing'
  /** A heading in a list of what was on the agenda. */
  | 'listed'
  /** A line of the web page. */
  | 'navigation'
  /** The name of the side whose points follow. */
  | 'speaker';

export interface Section {
  /** Null for what stands before the first heading. */
  heading: Heading | null;
  role: Role;
  /** Of a topic: 1 for an agenda item, 2 for one nested under it. */
  level: number;
  body: Paragraph[];
  /** Whether its body reports what somebody said. */
  spoken: boolean;
}

/** What the outline has to ask of the rest of the reader. */
export interface OutlineHelp {
  lang: Lang;
  /** Whether a stretch is nothing but the name of a side. */
  isSpeaker(text: string): boolean;
  /** Whether a paragraph, below the head of its column in a table, reports what somebody said. */
  isSpoken(span: Span, column?: Span): boolean;
  /** Whether a paragraph tells more than when and where the next meeting is. */
  decides(span: Span): boolean;
  /** Whether a paragraph tells that the meeting was held. */
  reportsMeeting(span: Span): boolean;
  events(text: string): FoundEvent[];
}

/** A title without the brackets around it. */
export function bareTitle(title: string): string {
  const inner = /^[<＜【[(（「](.*)[>＞】\])）」]$/.exec(title.trim())?.[1] ?? title;
  return inner.replace(/[:：]+$/, '').trim();
}

/** The numbering a heading belongs to, or its mark, as one word. */
export function styleOf(section: Section | undefined): string {
  const heading = section?.heading;
  if (heading === null || heading === undefined) return '';
  if (heading.label !== null) return heading.label.style;
  return heading.hash > 0 ? `#${heading.hash}` : `mark:${heading.mark}`;
}

/** Whether its heading has a number or letter that can be nothing else. */
export function isNumbered(section: Section): boolean {
  return (
    section.heading?.label !== null && section.heading?.label !== undefined && !section.heading.label.bare
  );
}
